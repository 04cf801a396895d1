package jp.miyamichi.benchmarks.planner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was asked for on the command line.
record Options(Path folder, int requests, long seed, boolean json, boolean help, Optional<String> mistake) {

    static final int REQUESTS = 1_000;
    static final int REQUESTS_MAX = 100_000;

    static Options parse(List<String> arguments) {
        var options = new Options(Path.of("../shared/planner/portland"), REQUESTS, 42, false, false, Optional.empty());
        for (var rest = arguments; !rest.isEmpty() && options.mistake.isEmpty(); ) {
            var name = rest.getFirst();
            boolean flag = name.equals("--json") || name.equals("--help");
            if (!flag && rest.size() < 2) {
                return options.wrong(name + " needs a value, or is no option of this benchmark; see --help");
            }
            options = flag ? options.with(name) : options.with(name, rest.get(1));
            rest = rest.subList(flag ? 1 : 2, rest.size());
        }
        return options;
    }

    private Options with(String flag) {
        return new Options(
                folder, requests, seed, json || flag.equals("--json"), help || flag.equals("--help"), mistake);
    }

    private Options with(String name, String value) {
        try {
            return switch (name) {
                case "--dir" -> new Options(Path.of(value), requests, seed, json, help, mistake);
                case "--requests" -> withRequests(Integer.parseInt(value));
                case "--seed" -> new Options(folder, requests, Long.parseLong(value), json, help, mistake);
                default -> wrong(name + " is no option of this benchmark; see --help");
            };
        } catch (NumberFormatException e) {
            return wrong(name + " needs a whole number, not " + value);
        }
    }

    private Options withRequests(int number) {
        return number < 1 || number > REQUESTS_MAX
                ? wrong("--requests must be 1.." + REQUESTS_MAX + ", not " + number)
                : new Options(folder, number, seed, json, help, mistake);
    }

    private Options wrong(String what) {
        return new Options(folder, requests, seed, json, help, Optional.of(what));
    }
}
