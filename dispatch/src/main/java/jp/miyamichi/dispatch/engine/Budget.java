package jp.miyamichi.dispatch.engine;

import java.util.function.LongSupplier;

/// How long an improvement may think: so many rounds, and until the processor time is used up.
///
/// @param cpuNanos processor time used so far by the thinking thread, or any clock that only goes forward
public record Budget(int rounds, long nanosMax, LongSupplier cpuNanos) {

    /// Rounds only: the same answer on every machine.
    public static Budget ofRounds(int rounds) {
        return new Budget(rounds, Long.MAX_VALUE, () -> 0);
    }

    public Budget {
        if (rounds < 0 || nanosMax < 0) {
            throw new IllegalArgumentException(
                    "a budget must not be negative: " + rounds + " rounds, " + nanosMax + " ns");
        }
    }
}
