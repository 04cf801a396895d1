package jp.miyamichi.service.cluster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.FleetVehicle;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.dispatch.region.Stopping;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;

/// さぎそう河内号 with twenty sedans and for anyone, and the wishes of a storm of bookings.
final class StormService {

    static final LatLon CENTRE = new LatLon(36.616773, 139.943465);
    private static final int SEDANS = 20;
    private static final double BOX_DEGREES = 0.05;

    private final RideService service;

    StormService() {
        var real = RideServices.of("utsunomiya", List.of(told()), List.of()).getFirst();
        var rules = real.rules();
        var estimate = Optional.of("for this test");
        var storm = new RideService.ServiceRules(
                rules.id(),
                rules.hours(),
                rules.booking(),
                new Eligibility(
                        new Fact<>(Eligibility.Who.ANYONE, Optional.empty(), Optional.empty(), estimate),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                rules.fares(),
                new Stopping(
                        rules.stopping().at(),
                        new Fact<>(Stopping.Pairs.ANY, Optional.empty(), Optional.empty(), estimate),
                        rules.stopping().walkMetersMax()),
                rules.limits(),
                sedans(rules.fleet().getLast()),
                rules.operator());
        this.service = new RideService(real.id(), real.names(), real.zone(), real.places(), storm);
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

    private static OnDemandService told() {
        var south = CENTRE.lat() - BOX_DEGREES;
        var north = CENTRE.lat() + BOX_DEGREES;
        var west = CENTRE.lon() - BOX_DEGREES;
        var east = CENTRE.lon() + BOX_DEGREES;
        return new OnDemandService(
                "sagiso",
                new Names("さぎそう河内号", "", ""),
                "ondemand",
                "sagiso",
                Optional.empty(),
                "",
                List.of(
                        new LatLon(south, west),
                        new LatLon(south, east),
                        new LatLon(north, east),
                        new LatLon(north, west),
                        new LatLon(south, west)),
                true,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "sample 2026");
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
