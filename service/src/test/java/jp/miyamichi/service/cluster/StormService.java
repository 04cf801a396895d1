package jp.miyamichi.service.cluster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.FleetVehicle;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.riding.TestRules;

/// さぎそう河内号 with twenty sedans and for anyone, and the wishes of a storm of bookings.
final class StormService {

    static final LatLon CENTRE = new LatLon(36.616773, 139.943465);
    private static final int SEDANS = 20;
    private static final double BOX_DEGREES = 0.05;

    private final RideService service;

    StormService() {
        var real = RideServices.of(
                        "utsunomiya",
                        List.of(TestRules.told("sagiso", "さぎそう河内号", CENTRE, Optional.empty(), Optional.empty())),
                        List.of())
                .getFirst();
        this.service = TestRules.forAnyone(real, sedans(real.rules().fleet().getLast()));
    }

    private static List<FleetVehicle> sedans(FleetVehicle one) {
        return IntStream.rangeClosed(1, SEDANS)
                .mapToObj(n -> new FleetVehicle(
                        "sedan-" + n,
                        one.kind(),
                        one.seats(),
                        one.wheelchairPlaces(),
                        one.depot(),
                        one.permits(),
                        one.shifts()))
                .toList();
    }

    RideService service() {
        return service;
    }

    ServiceArea area() {
        return DispatchDesk.area(service);
    }

    /// Somewhere in the box, at some hour of the Tuesday after next: no holiday, no year's end, as the test knows none.
    BookingRequest wish(int number, Instant now) {
        var random = new Random(number);
        var zone = ZoneId.of("Asia/Tokyo");
        var tuesday = now.atZone(zone).toLocalDate().plusDays(7).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        var hour = LocalTime.of(8 + random.nextInt(10), 0);
        return BookingRequest.of(
                "rider-" + number,
                "household-" + number,
                new Spot("", somewhere(random)),
                new Spot("", somewhere(random)),
                new When.DepartAt(tuesday.atTime(hour).atZone(zone).toInstant()),
                Party.ofAdults(1));
    }

    private static LatLon somewhere(Random random) {
        return new LatLon(
                CENTRE.lat() + (random.nextDouble() - 0.5) * BOX_DEGREES,
                CENTRE.lon() + (random.nextDouble() - 0.5) * BOX_DEGREES);
    }
}
