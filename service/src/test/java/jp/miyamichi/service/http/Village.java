package jp.miyamichi.service.http;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.miyamichi.dispatch.DeskParts;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.dispatch.postgres.PostgresDrivers;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.dispatch.postgres.PostgresSuspensions;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.dispatch.region.Stopping;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.cluster.ClusterDesk;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.cluster.HazelcastGrid;
import jp.miyamichi.service.riding.OpenDesk;
import jp.miyamichi.service.riding.RideNews;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.riding.Travellers;

/// A square village with two services on a plane instead of roads: さぎそう河内号 with its real rules but for anyone, from
/// anywhere to anywhere, with its two sedans, and 清南スマイル号 for those registered with it.
final class Village {

    static final LatLon CENTRE = new LatLon(36.616773, 139.943465);
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final double BOX_DEGREES = 0.05;

    private Village() {}

    static OpenDesk desk(Database database, ClusterNode cluster, TestAccess doors, Travellers travellers) {
        var told = List.of(told("sagiso", "さぎそう河内号", Optional.empty()), told("seinan", "清南スマイル号", Optional.of("清南")));
        var hall = new Place(
                "hall",
                Place.Kind.CIVIC,
                new Names("河内地区市民センター", "", ""),
                CENTRE,
                false,
                Optional.empty(),
                Optional.empty(),
                "sample 2026");
        var services = RideServices.of("utsunomiya", told, List.of(hall)).stream()
                .map(service -> service.id().equals("sagiso") ? forAnyone(service) : service)
                .toList();
        var book = new PostgresBookings(database);
        var own = new DispatchDesk(
                services,
                new DeskParts(
                        cluster.name(),
                        book,
                        new PostgresHouseholds(database),
                        new PostgresSuspensions(database),
                        new HazelcastGrid(cluster, doors.clock()),
                        new PlaneTravelTimes(CENTRE, 1.3, 30),
                        doors.clock(),
                        ZONE,
                        _ -> false,
                        UUID::randomUUID));
        var office = new RideOffice(
                services,
                told,
                new ClusterDesk(cluster, own),
                book,
                new PostgresDrivers(database),
                travellers,
                RideNews.silent(),
                name -> name.equals("西") ? Optional.of(new Spot("西", CENTRE)) : Optional.empty(),
                doors.clock(),
                ZONE);
        return new OpenDesk(office, own);
    }

    /// A point of the village, kilometres east and north of its middle.
    static LatLon at(double eastKm, double northKm) {
        return new LatLon(CENTRE.lat() + northKm / 111.2, CENTRE.lon() + eastKm / 89.3);
    }

    private static RideService forAnyone(RideService real) {
        var rules = real.rules();
        var reason = Optional.of("for this test");
        var open = new RideService.ServiceRules(
                rules.id(),
                rules.hours(),
                rules.booking(),
                new Eligibility(
                        new Fact<>(Eligibility.Who.ANYONE, Optional.empty(), Optional.empty(), reason),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                rules.fares(),
                new Stopping(
                        rules.stopping().at(),
                        new Fact<>(Stopping.Pairs.ANY, Optional.empty(), Optional.empty(), reason),
                        rules.stopping().walkMetersMax()),
                rules.limits(),
                rules.fleet().subList(1, 3),
                rules.operator());
        return new RideService(real.id(), real.names(), real.zone(), real.places(), open);
    }

    private static OnDemandService told(String id, String name, Optional<String> district) {
        var south = CENTRE.lat() - BOX_DEGREES;
        var north = CENTRE.lat() + BOX_DEGREES;
        var west = CENTRE.lon() - BOX_DEGREES;
        var east = CENTRE.lon() + BOX_DEGREES;
        return new OnDemandService(
                id,
                new Names(name, "", ""),
                "ondemand",
                id,
                district,
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
                Optional.of("028-000-0000"),
                "sample 2026");
    }
}
