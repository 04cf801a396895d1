package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.JourneyWorld;
import jp.miyamichi.service.journey.LateLine;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.journey.TestRides;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.SearchThreads;
import jp.miyamichi.service.postgres.PostgresNotices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The tram of 10:10 arrives at 10:30, and a ride waits there from 10:35 to 10:40. The tram runs late.
@ExtendWith(VertxExtension.class)
class ConnectionTest {

    private final ActiveRegion regions = new ActiveRegion();
    private final SearchThreads searches = new SearchThreads(1);
    private final LateLine line = new LateLine();
    private Database database;
    private TestRides rides;
    private JourneyWorld world;
    private TestService service;
    private Device device;

    @BeforeEach
    void start(Vertx vertx) {
        database = TestServer.database("service", "ticketing");
        var doors = new TestAccess(database);
        rides = new TestRides(doors.clock());
        regions.replaceWith(line.open());
        var office = TestService.office(database, doors);
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
        device = new Device(service);
    }

    @AfterEach
    void stop() {
        service.close();
        searches.close();
        regions.close();
        database.close();
    }

    /// The journey paid at once, with a day ticket.
    private String booked() throws Exception {
        var wish = new JsonObject()
                .put("journey", UUID.randomUUID().toString())
                .put("quotedYen", 1_300)
                .put("tickets", JsonArray.of("lrt-1-day"))
                .put("legs", new JsonArray(List.of(JourneyRoutesTest.tram(10), JourneyRoutesTest.ride())));
        ok(device.post("/api/v1/journeys", wish.encode()));
        var path = "/api/v1/journeys/" + wish.getString("journey");
        var paid = ok(device.post(
                path + "/payments",
                JsonObject.of("payment", UUID.randomUUID().toString(), "method", "card-approved")
                        .encode()));
        assertThat(paid.getString("state")).as(paid.encode()).isEqualTo("confirmed");
        return path;
    }

    private static JsonObject promise(JsonObject journey) {
        return journey.getJsonArray("legs").getJsonObject(1).getJsonObject("promise");
    }

    private List<String> told() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT kind FROM service.notice ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void aLittleLateTheRideStillMeetsTheTramAndTheTravellerIsTold() throws Exception {
        var path = booked();
        line.isLateBy(Duration.ofMinutes(8));
        world.look();
        world.look();
        assertThat(promise(ok(device.get(path))).getString("pickupTo")).contains("T10:40");
        assertThat(told()).containsExactly("journey-confirmed", "line-late");
        assertThat(rides.standings()).containsExactly(TestRides.Standing.CONFIRMED);
    }

    @Test
    void tooLateForTheWindowTheRideIsMovedAndTheFormerOneGivenBack() throws Exception {
        var path = booked();
        line.isLateBy(Duration.ofMinutes(20));
        world.look();
        world.look();
        var journey = ok(device.get(path));
        assertThat(journey.getString("state")).as(journey.encode()).isEqualTo("confirmed");
        assertThat(promise(journey).getString("pickupFrom")).contains("T10:55");
        assertThat(told()).containsExactly("journey-confirmed", "line-late", "ride-changed");
        assertThat(rides.standings())
                .containsExactlyInAnyOrder(TestRides.Standing.CANCELLED, TestRides.Standing.CONFIRMED);
    }

    @Test
    void whereNoOtherRideIsThereEverythingIsGivenBackAndToldSo() throws Exception {
        var path = booked();
        line.isLateBy(Duration.ofMinutes(20));
        rides.takeEverything();
        world.look();
        var journey = ok(device.get(path));
        assertThat(journey.getString("state")).as(journey.encode()).isEqualTo("cancelled");
        assertThat(journey.getString("ending")).isEqualTo("disrupted");
        assertThat(told()).containsExactlyInAnyOrder("journey-confirmed", "line-late", "refund", "ride-cancelled");
        assertThat(rides.standings()).containsExactly(TestRides.Standing.CANCELLED);
        assertThat(ok(device.get("/api/v1/orders/" + journey.getString("order")))
                        .getString("state"))
                .isEqualTo("refunded");
    }

    @Test
    void onTimeNothingIsToldAndNothingMoves() throws Exception {
        booked();
        world.look();
        assertThat(told()).containsExactly("journey-confirmed");
        assertThat(rides.standings()).containsExactly(TestRides.Standing.CONFIRMED);
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }
}
