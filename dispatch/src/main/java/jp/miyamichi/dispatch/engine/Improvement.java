package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.List;

/// What a re-optimisation gained.
///
/// @param rounds how many rearrangements were tried
/// @param saved driving the fleet is spared
/// @param outdated changes thrown away because a tour had changed meanwhile
public record Improvement(int rounds, Duration saved, List<TourChange> changes, int outdated) {

    public Improvement {
        changes = List.copyOf(changes);
    }
}
