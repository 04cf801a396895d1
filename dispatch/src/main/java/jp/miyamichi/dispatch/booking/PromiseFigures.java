package jp.miyamichi.dispatch.booking;

import java.util.OptionalDouble;

/// How promises fared. Promises that riders gave back, or did not come for, count neither way.
///
/// @param released given back, `releasedLate` of them later than the service asks for
/// @param open neither kept nor broken yet
public record PromiseFigures(
        long given,
        long kept,
        long broken,
        long suspended,
        long released,
        long releasedLate,
        long noShows,
        long open,
        long unmet) {

    /// Kept of kept and broken; empty before the first.
    public OptionalDouble keptRate() {
        return kept + broken == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) kept / (kept + broken));
    }
}
