package jp.miyamichi.service.http;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.DeskParts;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.RuleBook;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.dispatch.postgres.PostgresDrivers;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.dispatch.postgres.PostgresRuleBook;
import jp.miyamichi.dispatch.postgres.PostgresSuspensions;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideService.ServedPlace;
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
import jp.miyamichi.service.riding.TestRules;
import jp.miyamichi.service.riding.Travellers;

/// A square village with three services on a plane instead of roads: さぎそう河内号 with its real rules but for anyone, from
/// anywhere to anywhere, with its two sedans, 清南スマイル号 for those registered with it, and 板戸のぞみ号 for anyone who
/// walks to its stops.
final class Village {

    static final LatLon CENTRE = new LatLon(36.616773, 139.943465);
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final List<OnDemandService> TOLD = List.of(
            TestRules.told("sagiso", "さぎそう河内号", CENTRE, Optional.empty(), Optional.of("028-000-0000")),
            TestRules.told("seinan", "清南スマイル号", CENTRE, Optional.of("清南"), Optional.of("028-000-0000")),
            TestRules.told("itado", "板戸のぞみ号", CENTRE, Optional.of("板戸"), Optional.empty()));

    private Village() {}

    /// As the tests ride with them: 清南スマイル号 may be tried, 板戸のぞみ号 stops at two virtual stops.
    static List<RideService> services() {
        var hall = new Place(
                "hall",
                Place.Kind.CIVIC,
                new Names("河内地区市民センター", "", "Kawachi Community Center"),
                CENTRE,
                false,
                Optional.empty(),
                Optional.empty(),
                "sample 2026");
        var real = RideServices.of("utsunomiya", TOLD, List.of(hall));
        var sedans = real.getFirst().rules().fleet().subList(1, 3);
        return List.of(TestRules.forAnyone(real.getFirst(), sedans), withTrial(real.get(1)), withStops(real.getLast()));
    }

    private static RideService withTrial(RideService real) {
        var rules = real.rules();
        var who = rules.eligibility();
        var trial = Optional.of(TestRules.tried(new Eligibility.Trial(30, 2, 100)));
        return TestRules.with(
                real,
                new Eligibility(who.who(), who.yearlyFeeYen(), who.yearlyFeeOthersYen(), trial),
                rules.stopping(),
                rules.fleet());
    }

    private static RideService withStops(RideService real) {
        var stops =
                List.of(new ServedPlace("park", "公園前", at(1, 0.9)), new ServedPlace("crossing", "市民センター角", at(0, 0)));
        var stopping = new Stopping(
                TestRules.tried(Stopping.At.VIRTUAL_STOPS),
                real.rules().stopping().pairs(),
                TestRules.tried(400),
                Optional.of(TestRules.tried(stops)));
        return TestRules.with(real, TestRules.anyone(), stopping, real.rules().fleet());
    }

    static OpenDesk desk(Database database, ClusterNode cluster, TestAccess doors, Travellers travellers) {
        return desk(database, cluster, doors, travellers, RideNews.silent());
    }

    static OpenDesk desk(
            Database database, ClusterNode cluster, TestAccess doors, Travellers travellers, RideNews news) {
        var rules = new PostgresRuleBook(database);
        var services = RuleBook.applied(services(), rules.all());
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
                TOLD,
                new ClusterDesk(cluster, own),
                book,
                new PostgresDrivers(database),
                rules,
                travellers,
                news,
                name -> name.equals("西") ? Optional.of(new Spot("西", CENTRE)) : Optional.empty(),
                doors.clock(),
                ZONE);
        return new OpenDesk(office, own);
    }

    /// A point of the village, kilometres east and north of its middle.
    static LatLon at(double eastKm, double northKm) {
        return new LatLon(CENTRE.lat() + northKm / 111.2, CENTRE.lon() + eastKm / 89.3);
    }
}
