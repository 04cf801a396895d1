package jp.miyamichi.dispatch.solve;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// How much of the allowed effort is spent.
@FunctionalInterface
public interface Budget {

    /// 0 at the beginning, 1 or more when all is spent. Asked once in some iterations.
    double spent();

    /// @param nanos CPU time of the process so far
    static Budget cpuSeconds(double seconds, LongSupplier nanos) {
        return () -> nanos.getAsLong() / (seconds * 1e9);
    }

    /// Ends after so many questions, whatever the clock says: for runs that must be repeatable.
    static Budget looks(int most) {
        var asked = new AtomicInteger();
        return () -> asked.getAndIncrement() / (double) most;
    }

    /// The part of this budget from `from` to `to`, as a budget of its own.
    default Budget part(double from, double to) {
        return () -> (spent() - from) / (to - from);
    }
}
