package jp.miyamichi.benchmarks.sales;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Many buyers, each with one wish after the other, for a while.
public final class Rush {

    /// More than one buyer can be served in a round; the rest is not timed, but counted.
    private static final int TIMES_MAX = 200_000;

    private Rush() {}

    /// How many were served, in how long, and how long all but the slowest hundredth took at most.
    public record Figures(long done, double seconds, double p99Millis) {

        public double perSecond() {
            return done / seconds;
        }

        /// @param nanos how long each took, sorted
        static Figures of(long[] nanos, double seconds) {
            return new Figures(nanos.length, seconds, nanos.length == 0 ? 0 : nanos[(int) (nanos.length * 0.99)] / 1e6);
        }
    }

    public static Figures of(int buyers, Duration length, Runnable wish)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(buyers)) {
            var served = IntStream.range(0, buyers)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return serve(System.nanoTime() + length.toNanos(), wish);
                    }))
                    .toList();
            var began = System.nanoTime();
            start.countDown();
            var times = new long[buyers][];
            for (var i = 0; i < buyers; i++) {
                times[i] = result(served.get(i));
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            var all =
                    Arrays.stream(times).flatMapToLong(LongStream::of).sorted().toArray();
            return Figures.of(all, seconds);
        }
    }

    private static long[] result(Future<long[]> served) throws InterruptedException, ExecutionException {
        return served.get();
    }

    private static long[] serve(long until, Runnable wish) {
        var times = new long[TIMES_MAX];
        var count = 0;
        for (var before = System.nanoTime(); before < until && count < TIMES_MAX; ) {
            wish.run();
            var after = System.nanoTime();
            times[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, count);
    }
}
