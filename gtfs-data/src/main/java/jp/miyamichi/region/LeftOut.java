package jp.miyamichi.region;

import java.util.List;

/// What is not in a published feed though the region plans on it, and why.
///
/// @param count how many there are
/// @param examples ids of the first few, for people
public record LeftOut(What what, Why why, int count, List<String> examples) {

    /// As many as a person reads.
    public static final int EXAMPLES_MAX = 5;

    public enum What {
        STOPS,
        ROUTES,
        TIMETABLE_TRIPS,
        HEADWAY_LINES,
        FARES,
        ON_DEMAND_SERVICES,
        SHAPES,
        RIDE_TIMES,
        STREETS,
        CYCLE_STATIONS,
        CYCLE_STATION_STATES,
        WHOLE_FEED
    }

    public enum Why {
        /// worked out by the region's author, no source tells it
        ESTIMATED,
        /// it rests on something that is left out
        RESTS_ON_ESTIMATE,
        /// no source tells it at all
        UNKNOWN,
        /// another publishes it, and decides who may pass it on
        NOT_OURS,
        /// nothing is left in it
        EMPTY
    }

    public LeftOut {
        examples = List.copyOf(examples);
        if (count < 1) {
            throw new IllegalArgumentException("what is left out is at least one, not " + count);
        }
    }
}
