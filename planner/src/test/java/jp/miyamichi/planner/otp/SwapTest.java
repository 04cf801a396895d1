package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.Mode;
import org.junit.jupiter.api.Test;

/// A new planner opens, answers and closes beside one that is busy. Without the edit of RoutingTripPattern (module
/// otp-runtime) reading the smaller graph makes every search on the larger one fail.
class SwapTest {

    private static final Instant NINE = Instant.parse("2026-11-24T17:00:00Z");
    private static final int SWAPS = 3;

    @Test
    void openingASmallerRegionFailsNoRequestOfTheOther() throws Exception {
        var busy = SharedRegions.planner(SharedRegions.portland(), NINE);
        var done = new AtomicBoolean();
        var answered = new AtomicInteger();
        Callable<Integer> rider = () -> {
            while (!done.get()) {
                var wish = Wish.from(Wish.at(45.4950, -122.6800), Wish.at(45.5420, -122.6450), NINE)
                        .by(Mode.WALK, Mode.BUS, Mode.TRAM);
                assertThat(busy.itineraries(wish.request())).isInstanceOf(ItineraryAnswer.Found.class);
                answered.incrementAndGet();
            }
            return answered.get();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(rider);
            var second = threads.submit(rider);
            for (var swap = 0; swap < SWAPS; swap++) {
                var before = answered.get();
                OtpPlanner.open(SharedRegions.cobb(), SharedRegions.GRAPHS, () -> NINE)
                        .close();
                while (answered.get() < before + 4) {
                    Thread.onSpinWait();
                    if (first.isDone() || second.isDone()) {
                        break;
                    }
                }
            }
            done.set(true);
            assertThat(first.get()).isPositive();
            assertThat(second.get()).isPositive();
        }
    }
}
