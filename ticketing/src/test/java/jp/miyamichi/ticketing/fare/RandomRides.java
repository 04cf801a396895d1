package jp.miyamichi.ticketing.fare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.ticketing.Yen;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Rides one person can have made, with short and long waits between them, over a day or two.
public final class RandomRides {

    private static final Instant START = Drawn.at(Drawn.DAY, "05:00");

    private RandomRides() {}

    private record Shape(Mode mode, int waitMinutes, int rideMinutes, int lateMinutes, int tens, boolean inside) {}

    public static Arbitrary<List<Ride>> days(int ridesMax) {
        return shapes().list().ofMaxSize(ridesMax).map(RandomRides::rides);
    }

    public static Arbitrary<Purse> purses() {
        var balances = Arbitraries.longs().between(0, 1_200).edgeCases(edges -> edges.add(0L));
        var moved = Arbitraries.of(
                Optional.of(Drawn.DAY.minusMonths(11)),
                Optional.of(Drawn.DAY.minusYears(2)),
                Optional.<java.time.LocalDate>empty());
        var years = Arbitraries.of(OptionalInt.empty(), OptionalInt.of(2026), OptionalInt.of(2020));
        return Combinators.combine(balances, moved, balances, years)
                .as((points, on, welfare, year) -> new Purse(Yen.of(points), on, Yen.of(welfare), year));
    }

    private static Arbitrary<Shape> shapes() {
        var waits = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(0, 75)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(76, 1_200)));
        return Combinators.combine(
                        Arbitraries.of(Mode.class),
                        waits,
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(-5, 20),
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.of(true, true, false))
                .as(Shape::new);
    }

    private static List<Ride> rides(List<Shape> shapes) {
        var rides = new ArrayList<Ride>();
        var now = START;
        for (var shape : shapes) {
            var boarded = now.plus(Duration.ofMinutes(shape.waitMinutes()));
            var alighted = boarded.plus(Duration.ofMinutes(shape.rideMinutes()));
            rides.add(new Ride(
                    shape.mode(),
                    "A",
                    "B",
                    boarded,
                    alighted,
                    Optional.of(alighted.minus(Duration.ofMinutes(shape.lateMinutes()))),
                    Optional.of(Yen.of(shape.tens() * 10L)),
                    shape.inside()));
            now = alighted;
        }
        return rides;
    }
}
