package jp.miyamichi.benchmarks.dispatch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was asked for on the command line.
record Options(
        Path folder,
        String set,
        List<String> instances,
        double seconds,
        long seed,
        boolean peer,
        boolean json,
        boolean help,
        Optional<String> mistake) {

    static final double SECONDS_MAX = 3_600;

    static Options parse(List<String> arguments) {
        var options = new Options(
                Path.of("../shared/dispatch/open"), "sample", List.of(), 10, 1, true, false, false, Optional.empty());
        for (var rest = arguments; !rest.isEmpty() && options.mistake.isEmpty(); ) {
            var name = rest.getFirst();
            boolean flag = List.of("--json", "--help", "--alone").contains(name);
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
                folder,
                set,
                instances,
                seconds,
                seed,
                peer && !flag.equals("--alone"),
                json || flag.equals("--json"),
                help || flag.equals("--help"),
                mistake);
    }

    private Options with(String name, String value) {
        try {
            return switch (name) {
                case "--dir" -> new Options(Path.of(value), set, instances, seconds, seed, peer, json, help, mistake);
                case "--set" -> withSet(value);
                case "--instances" ->
                    new Options(folder, set, List.of(value.split(",")), seconds, seed, peer, json, help, mistake);
                case "--seconds" -> withSeconds(Double.parseDouble(value));
                case "--seed" ->
                    new Options(folder, set, instances, seconds, Long.parseLong(value), peer, json, help, mistake);
                default -> wrong(name + " is no option of this benchmark; see --help");
            };
        } catch (NumberFormatException e) {
            return wrong(name + " needs a number, not " + value);
        }
    }

    private Options withSet(String name) {
        return List.of("sample", "ab", "pr", "lilim").contains(name)
                ? new Options(folder, name, instances, seconds, seed, peer, json, help, mistake)
                : wrong("--set must be sample, ab, pr or lilim, not " + name);
    }

    private Options withSeconds(double number) {
        return number > 0 && number <= SECONDS_MAX
                ? new Options(folder, set, instances, number, seed, peer, json, help, mistake)
                : wrong("--seconds must be above 0 and at most " + SECONDS_MAX + ", not " + number);
    }

    private Options wrong(String what) {
        return new Options(folder, set, instances, seconds, seed, peer, json, help, Optional.of(what));
    }
}
