package jp.miyamichi.benchmarks.sales;

import java.util.List;
import java.util.Optional;

/// What the command line asks for.
record SalesOptions(int seconds, int rounds, int connections, int stripes, boolean json, boolean help, Optional<String> mistake) {

    static SalesOptions parse(List<String> arguments) {
        var options = new SalesOptions(10, 5, 32, 16, false, false, Optional.empty());
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--json")) {
                options = options.with(options.seconds, options.rounds, options.connections, options.stripes, true);
            } else if (argument.equals("--help")) {
                return new SalesOptions(1, 1, 1, 1, false, true, Optional.empty());
            } else {
                var value = i + 1 < arguments.size() ? arguments.get(++i) : "";
                options = options.numbered(argument, value);
            }
            if (options.mistake.isPresent()) {
                return options;
            }
        }
        return options;
    }

    private SalesOptions numbered(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,2}")) {
            return wrong(name + " needs a number of 1..999; see --help");
        }
        var number = Integer.parseInt(value);
        return switch (name) {
            case "--seconds" -> with(number, rounds, connections, stripes, json);
            case "--rounds" -> with(seconds, number, connections, stripes, json);
            case "--connections" ->
                number > 40 ? wrong("--connections may be 40 at most") : with(seconds, rounds, number, stripes, json);
            case "--stripes" -> number > 64 ? wrong("--stripes may be 64 at most") : with(seconds, rounds, connections, number, json);
            default -> wrong("there is no option " + name + "; see --help");
        };
    }

    private SalesOptions with(int seconds, int rounds, int connections, int stripes, boolean json) {
        return new SalesOptions(seconds, rounds, connections, stripes, json, false, Optional.empty());
    }

    private SalesOptions wrong(String mistake) {
        return new SalesOptions(seconds, rounds, connections, stripes, json, help, Optional.of(mistake));
    }
}
