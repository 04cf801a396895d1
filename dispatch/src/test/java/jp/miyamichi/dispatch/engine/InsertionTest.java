package jp.miyamichi.dispatch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jp.miyamichi.region.LatLon;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The search beside the plain one: build every tour there could be, and look which of those that keep everything
/// drives least.
class InsertionTest {

    private final TravelTimes times = new PlaneTravelTimes(new LatLon(36, 140), 1.3, 30);
    private Instant clock = Street.NINE;
    private final Ground ground = new Ground(times, Street.NINE);

    @Property(tries = 400)
    void theCheapestPlaceIsFoundAndNoOther(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var dispatcher = busyDay(random);
        int minute = 30 + random.nextInt(20);
        int now = 60_000 * minute;
        clock = Street.at(minute);
        dispatcher.advance();
        var ride = Ride.asked(request("new", random, minute), ground);
        var fleet = StateReader.read(dispatcher.state(), ground);
        var rules = new Insertion.Rules(times, 0, Optional.empty());
        var found = new CheapestInsertion(rules).search(fleet, ride, now, 1);
        var plain = fleet.tours().stream()
                .flatMapToLong(tour -> plain(tour, ride, now).stream())
                .min();
        assertThat(found.stream().mapToLong(Spot::cost).min()).isEqualTo(plain);
        found.forEach(spot -> {
            var tour = spot.with(ride.promised(ride.promiseFor(spot.pickupAt(), ground), ground), now, times);
            assertThat(tour.isKept).isTrue();
            assertThat(tour.serviceAt(spot.i())).isEqualTo(spot.pickupAt());
            assertThat(tour.serviceAt(spot.j() + 1)).isEqualTo(spot.arrivesAt());
        });
    }

    @Property(tries = 400)
    void theBoundIsNeverAboveTheCost(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var dispatcher = busyDay(random);
        var ride = Ride.asked(request("new", random, 40), ground);
        var rules = new Insertion.Rules(times, 0, Optional.empty());
        for (var tour : StateReader.read(dispatcher.state(), ground).tours()) {
            var plain = plain(tour, ride, 0);
            long bound = new Insertion(rules, ride, tour, 0).bound();
            plain.ifPresent(cost -> assertThat(bound).isLessThanOrEqualTo(cost + 3));
        }
    }

    /// The least added driving over all pairs of positions, by building each tour; two milliseconds are rounding.
    private OptionalLong plain(Tour tour, Ride ride, int now) {
        var before = tour.at(now, times);
        if (!tour.car.mayTake(ride)) {
            return OptionalLong.empty();
        }
        return IntStream.rangeClosed(0, tour.size())
                .boxed()
                .flatMapToLong(i -> IntStream.rangeClosed(i, tour.size())
                        .mapToObj(j -> promised(before, ride, i, j))
                        .flatMap(Optional::stream)
                        .filter(after -> after.isKept && fits(after))
                        .mapToLong(after -> after.driving - before.driving))
                .min();
    }

    /// The tour with the ride and the promise it then gets; nothing where the pickup would come too late.
    private Optional<Tour> promised(Tour before, Ride ride, int i, int j) {
        int pickup = before.inserting(ride, i, j, times).serviceAt(i);
        return pickup > ride.pickup.latest || ride.latestArrival(pickup) < ride.latestPickup(pickup)
                ? Optional.empty()
                : Optional.of(before.inserting(ride.promised(ride.promiseFor(pickup, ground), ground), i, j, times));
    }

    private static boolean fits(Tour tour) {
        return IntStream.rangeClosed(0, tour.size())
                .allMatch(k -> tour.seats[k] <= tour.car.seats && tour.wheelchairs[k] <= tour.car.wheelchairs);
    }

    private Dispatcher busyDay(SplittableRandom random) {
        clock = Street.NINE;
        var vehicles = new ArrayList<Vehicle>();
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            vehicles.add(new Vehicle(
                    new VehicleId("v" + k),
                    new Load(1 + random.nextInt(4), random.nextInt(2)),
                    Set.of(Street.SERVICE),
                    point(random),
                    Street.at(0),
                    Street.at(200 + random.nextInt(300)),
                    random.nextBoolean(),
                    List.of()));
        }
        var dispatcher = Dispatcher.of(vehicles, times, Street.NINE, Settings.standard(), () -> clock);
        for (int k = 0; k < 25; k++) {
            if (dispatcher.quote(request("r" + k, random, random.nextInt(120)))
                    instanceof QuoteAnswer.Offered offered) {
                dispatcher.accept(offered.best());
            }
        }
        return dispatcher;
    }

    private static RideRequest request(String id, SplittableRandom random, int minute) {
        return new RideRequest(
                new RideId(id),
                Street.SERVICE,
                point(random),
                point(random),
                Street.at(minute),
                Street.at(minute + 5 + random.nextInt(40)),
                Street.at(minute + 600),
                new Load(1 + random.nextInt(2), random.nextInt(2)),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                new PromiseRule(
                        Duration.ofMinutes(60), Duration.ofMinutes(random.nextInt(20)), 1.5, Duration.ofMinutes(5)));
    }

    private static LatLon point(SplittableRandom random) {
        return new LatLon(36 + random.nextDouble() * 0.08, 140 + random.nextDouble() * 0.08);
    }
}
