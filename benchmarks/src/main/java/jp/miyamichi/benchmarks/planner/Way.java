package jp.miyamichi.benchmarks.planner;

import java.time.Instant;
import java.util.List;

/// What two answers are compared by. The departure is not: whoever arrives earlier with fewer transfers and less
/// walking may wait at home.
record Way(Instant arrive, int transfers, double walkMeters) {

    /// Only roundings are forgiven: the two servers round walks to seconds and metres in different places.
    static final int ROUNDING_SECONDS = 1;

    /// Our answer tells each walk in whole metres, and a way has up to four.
    static final double ROUNDING_METERS = 2;

    boolean isEqualOrBetter(Way other) {
        return !arrive.isAfter(other.arrive.plusSeconds(ROUNDING_SECONDS))
                && transfers <= other.transfers
                && walkMeters <= other.walkMeters + ROUNDING_METERS;
    }

    /// Whether some way of theirs is neither equalled nor bettered by any of ours.
    static boolean beats(List<Way> theirs, List<Way> ours) {
        return theirs.stream().anyMatch(their -> ours.stream().noneMatch(our -> our.isEqualOrBetter(their)));
    }
}
