package jp.miyamichi.benchmarks.service;

import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param requests of each kind that is asked one at a time
/// @param seconds of each rush
/// @param buyers at once
record ServiceOptions(int requests, int seconds, int buyers, boolean json, boolean help, Optional<String> mistake) {

    private static final int BUYERS_MAX = 200;

    static ServiceOptions parse(List<String> arguments) {
        var options = new ServiceOptions(500, 8, 32, false, false, Optional.empty());
        for (int i = 0; i < arguments.size() && options.mistake.isEmpty(); i++) {
            var name = arguments.get(i);
            options = switch (name) {
                case "--json" ->
                    new ServiceOptions(
                            options.requests, options.seconds, options.buyers, true, false, Optional.empty());
                case "--help" -> new ServiceOptions(1, 1, 1, false, true, Optional.empty());
                default -> options.numbered(name, ++i < arguments.size() ? arguments.get(i) : "");
            };
        }
        return options;
    }

    private ServiceOptions numbered(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,4}")) {
            return wrong(name + " needs a number of 1..99999, or is no option of this benchmark; see --help");
        }
        int number = Integer.parseInt(value);
        return switch (name) {
            case "--requests" -> new ServiceOptions(number, seconds, buyers, json, help, mistake);
            case "--seconds" -> new ServiceOptions(requests, number, buyers, json, help, mistake);
            case "--buyers" ->
                number > BUYERS_MAX
                        ? wrong("--buyers may be " + BUYERS_MAX + " at most")
                        : new ServiceOptions(requests, seconds, number, json, help, mistake);
            default -> wrong("there is no option " + name + "; see --help");
        };
    }

    private ServiceOptions wrong(String what) {
        return new ServiceOptions(requests, seconds, buyers, json, help, Optional.of(what));
    }
}
