package jp.miyamichi.benchmarks.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// What one thing took, asked one after the other.
///
/// @param cpuMillis of the process that answers, everything in it, for one
record Asked(double p50Millis, double p99Millis, double cpuMillis, int times) {

    /// @param cpu of the process that answers, since its start
    static Asked measure(int warmUp, int times, Supplier<Duration> cpu, Callable<?> question) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            question.call();
        }
        var nanos = new long[times];
        var before = cpu.get();
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            question.call();
            nanos[i] = System.nanoTime() - began;
        }
        return of(nanos, cpu.get().minus(before));
    }

    /// @param cpu of all of them together
    static Asked of(long[] nanos, Duration cpu) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Asked(at(sorted, 0.50), at(sorted, 0.99), cpu.toNanos() / 1e6 / nanos.length, nanos.length);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    static Supplier<Duration> cpuOfThisProcess() {
        return () -> ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException(
                        "this system does not tell the processor time of a process; run the benchmark on Linux"));
    }
}
