package jp.miyamichi.service;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import jp.miyamichi.region.PublicHolidays;
import jp.miyamichi.service.access.AuditLog;
import jp.miyamichi.service.http.DriverRoutes;
import jp.miyamichi.service.http.FleetRoutes;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.http.RideRoutes;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.postgres.PostgresAuditLog;
import jp.miyamichi.service.postgres.RideOpening;
import jp.miyamichi.service.riding.DeskClock;
import jp.miyamichi.service.riding.OpenDesk;
import jp.miyamichi.service.riding.RideNews;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.riding.Travellers;

/// On-demand rides in the running service. Without a database nothing is booked; planning goes on.
final class RideWorld implements AutoCloseable {

    private final RideOpening desk;
    private final AuditLog audit;
    private final DeskClock clock;

    RideWorld(
            Settings settings,
            Foundation foundation,
            ActiveRegion regions,
            Travellers travellers,
            RideNews news,
            InstantSource time,
            RandomGenerator random) {
        var holidays = PublicHolidays.of(settings.folders().region());
        this.desk = new RideOpening(
                foundation.database(), foundation.cluster(), regions, holidays::contains, travellers, news, time);
        this.audit = new PostgresAuditLog(foundation.database());
        this.clock = new DeskClock(this::deskByTheRulesOfNow, random, news);
        clock.start();
    }

    private OpenDesk deskByTheRulesOfNow() {
        desk.readRules();
        return desk.get();
    }

    /// Asked anew for each request: a swapped region has another.
    RideOffice office() {
        return desk.get().office();
    }

    List<OperationSet> areas() {
        return List.of(
                new RideRoutes(this::office), new FleetRoutes(this::office, audit), new DriverRoutes(this::office));
    }

    /// Gives this node's areas to the others; requests that come meanwhile are answered by them.
    void handOver() {
        clock.handOver();
    }

    @Override
    public void close() {
        clock.close();
    }
}
