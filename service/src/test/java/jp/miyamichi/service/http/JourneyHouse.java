package jp.miyamichi.service.http;

import io.vertx.core.Vertx;
import java.time.Duration;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.JourneyWorld;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.journey.TestRides;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.SearchThreads;
import jp.miyamichi.service.postgres.PostgresNotices;
import jp.miyamichi.ticketing.product.Catalogue;

/// A service that books journeys with play money, on the real database, in a town with one tram line. It is 10:02.
final class JourneyHouse implements AutoCloseable {

    private final Database database = TestServer.database("service", "ticketing");
    private final TestAccess doors = new TestAccess(database);
    private final TestRides rides = new TestRides(doors.clock());
    private final JourneyWorld world;
    final TestService service;
    private final ActiveRegion regions = new ActiveRegion();
    private final SearchThreads searches = new SearchThreads(2);

    JourneyHouse(Vertx vertx) {
        this(vertx, Catalogue.ofRegion("utsunomiya"));
    }

    JourneyHouse(Vertx vertx, Catalogue catalogue) {
        regions.replaceWith(new OneTramLine("abc").open());
        var office = TestService.office(database, doors, () -> catalogue);
        world = new JourneyWorld(
                database,
                new Planning(regions, searches, doors.clock(), Duration.ofSeconds(10)),
                office,
                rides,
                new PostgresNotices(database),
                Receipt.Issuer.unknown(),
                JourneyRoutesTest.TARIFF,
                doors.clock());
        service = TestService.with(vertx, doors, office, world.areas());
    }

    @Override
    public void close() {
        service.close();
        searches.close();
        world.close();
        regions.close();
        database.close();
    }
}
