package jp.miyamichi.service.command;

import jp.miyamichi.dispatch.simulation.RandomDay;

/// Random days on the dispatch engine.
final class DispatchSoak {

    private DispatchSoak() {}

    static SoakCommand.Outcome run(int cases, long seed) {
        for (int k = 0; k < cases; k++) {
            var problems = RandomDay.of(seed + k).problems();
            if (!problems.isEmpty()) {
                return new SoakCommand.Outcome(k + 1, "day of seed " + (seed + k) + ": " + problems.getFirst());
            }
        }
        return new SoakCommand.Outcome(cases, "");
    }
}
