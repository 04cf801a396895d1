package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.PromiseRule;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;

/// Synthetic riders of a service day: homes drawn from the zone, destinations from its places, slots by time of day.
final class ServiceDemand {

    /// About 18,000 riders a year on about 295 days (hosakaeiji.hatenablog.com 2023-10-28, citing 下野新聞, for 2022).
    private static final int RIDES_A_DAY = 61;

    /// Estimated: bookings for the day come in from two hours before the first slot.
    static final Duration OPENS_BEFORE = Duration.ofHours(2);

    /// Estimated: where the tables tell no deadline.
    private static final int NOTICE_MINUTES = 30;

    /// Estimated: a rider of a slot is picked up within this time after it.
    private static final Duration SLOT = Duration.ofMinutes(40);

    private static final Duration BOARDING = Duration.ofSeconds(60);
    private static final Duration WHEELCHAIR_BOARDING = Duration.ofMinutes(4);

    /// Estimated: ten minutes around the planned pickup, and half as long again as the drive plus a quarter of an hour.
    private static final PromiseRule RULE =
            new PromiseRule(Duration.ofMinutes(5), Duration.ofMinutes(10), 1.5, Duration.ofMinutes(15));

    private final OnDemandService service;
    private final List<LatLon> destinations;
    private final Predicate<LatLon> isOnRoad;
    private final SplittableRandom random;
    private final Area area;

    ServiceDemand(
            OnDemandService service, List<LatLon> destinations, Predicate<LatLon> isOnRoad, SplittableRandom random) {
        this.service = service;
        this.destinations = destinations;
        this.isOnRoad = isOnRoad;
        this.random = random;
        this.area = new Area(service.zone());
    }

    List<DayEvent.Asked> over(List<Instant> slots) {
        var asked = new ArrayList<DayEvent.Asked>();
        for (int k = 1; k <= RIDES_A_DAY; k++) {
            asked.add(ride("r" + k, slots));
        }
        return asked;
    }

    /// In the first half of the day people mostly leave home, in the second they come back.
    private DayEvent.Asked ride(String id, List<Instant> slots) {
        int slot = random.nextInt(slots.size());
        boolean isOutbound = random.nextDouble() < (slot < slots.size() / 2 ? 0.8 : 0.2);
        var home = home();
        var destination = destinations.get(random.nextInt(destinations.size()));
        boolean isWheelchair = random.nextInt(20) == 0;
        var leaves = slots.get(slot);
        var boarding = isWheelchair ? WHEELCHAIR_BOARDING : BOARDING;
        var request = new RideRequest(
                new RideId(id),
                new ServiceId(service.id()),
                isOutbound ? home : destination,
                isOutbound ? destination : home,
                leaves,
                leaves.plus(SLOT),
                leaves.plus(Duration.ofDays(1)),
                new Load(random.nextInt(8) == 0 ? 2 : 1, isWheelchair ? 1 : 0),
                boarding,
                boarding,
                RULE);
        return new DayEvent.Asked(bookedAt(leaves, slots.getFirst()), request);
    }

    /// Evenly between the opening of bookings and the deadline.
    private Instant bookedAt(Instant leaves, Instant first) {
        var opens = first.minus(OPENS_BEFORE);
        var deadline = leaves.minus(Duration.ofMinutes(service.noticeMinutes().orElse(NOTICE_MINUTES)));
        return opens.plusSeconds(
                random.nextLong(Duration.between(opens, deadline).toSeconds() + 1));
    }

    private LatLon home() {
        while (true) {
            var point = area.draw(random);
            if (isOnRoad.test(point)) {
                return point;
            }
        }
    }
}
