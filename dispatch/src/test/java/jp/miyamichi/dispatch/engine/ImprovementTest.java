package jp.miyamichi.dispatch.engine;

import static jp.miyamichi.dispatch.engine.Street.book;
import static jp.miyamichi.dispatch.engine.Street.draw;
import static jp.miyamichi.dispatch.engine.Street.ride;
import static jp.miyamichi.dispatch.engine.Street.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ImprovementTest {

    private final Street street = new Street();

    /// Ride 1 was given to the only vehicle that then was near; now the ride for which it came is gone.
    private Dispatcher badlyPlanned() {
        var dispatcher = street.dispatcher(vehicle("west", 'A', 4), vehicle("east", 'P', 4));
        book(dispatcher, ride("0", 'A', 'M', 60));
        book(dispatcher, ride("1", 'M', 'P', 70));
        dispatcher.apply(new FleetEvent.Cancelled(new RideId("0")));
        return dispatcher;
    }

    @Test
    void anotherVehicleTakesARideOverWhenThatDrivesLess() {
        var dispatcher = badlyPlanned();
        assertThat(draw(dispatcher)).isEqualTo("west: +1 -1; east:");
        var improvement = dispatcher.improve(Budget.ofRounds(100), new SplittableRandom(1));
        assertThat(draw(dispatcher)).isEqualTo("west:; east: +1 -1");
        assertThat(improvement.saved()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void aPlanThatChangedMeanwhileIsLeftAlone() {
        var dispatcher = badlyPlanned();
        var random = new SplittableRandom(1);
        var meanwhile = new RandomGenerator() {
            private boolean isFirst = true;

            @Override
            public long nextLong() {
                if (isFirst) {
                    isFirst = false;
                    book(dispatcher, ride("2", 'A', 'M', 60));
                }
                return random.nextLong();
            }
        };
        var improvement = dispatcher.improve(Budget.ofRounds(100), meanwhile);
        assertThat(improvement.outdated()).isPositive();
        assertThat(draw(dispatcher)).isEqualTo("west: +2 -2 +1 -1; east:");
    }

    @Test
    void aBudgetOfTimeEndsTheSearch() {
        var dispatcher = badlyPlanned();
        var ticks = new long[1];
        var budget = new Budget(1_000_000, 10, () -> ticks[0]++);
        assertThat(dispatcher.improve(budget, new SplittableRandom(1)).rounds()).isLessThan(12);
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        var one = badlyPlanned();
        var two = badlyPlanned();
        one.improve(Budget.ofRounds(30), new SplittableRandom(7));
        two.improve(Budget.ofRounds(30), new SplittableRandom(7));
        assertThat(one.state()).isEqualTo(two.state());
    }
}
