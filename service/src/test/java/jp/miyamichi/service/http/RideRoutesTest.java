package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.RideDay.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.riding.OpenDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Rides over HTTP on the real database and a cluster of one. It is Wednesday, 1 April 2026, 10:02; the next departure
/// that may be booked leaves at eleven.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RideRoutesTest {

    private static final LatLon HOME = Village.at(1, 1);
    private static final LatLon SHOP = Village.at(-1, 0.5);

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private Database database;
    private TestAccess doors;
    private OpenDesk desk;
    private TestService service;

    @BeforeEach
    void start(Vertx vertx) {
        database = TestServer.database("service", "dispatch");
        doors = new TestAccess(database);
        desk = Village.desk(database, cluster, doors, new AloneTravellers());
        desk.own().tick();
        service = TestService.with(
                vertx,
                doors,
                () -> {
                    throw new IllegalStateException("nothing is sold here");
                },
                List.of(new RideRoutes(() -> desk.office())));
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @AfterAll
    void leave() {
        cluster.close();
    }

    @Test
    void theServicesAreToldWithFareHoursAndTelephone() throws Exception {
        var services = new JsonObject(service.get("/api/v1/services").body()).getJsonArray("services");
        var sagiso = services.getJsonObject(0);
        assertThat(sagiso.getString("service")).isEqualTo("sagiso");
        assertThat(sagiso.getJsonObject("fare").getInteger("adultYen")).isEqualTo(300);
        assertThat(sagiso.getJsonObject("hours").getJsonArray("departures")).contains("08:00", "18:00");
        assertThat(sagiso.getString("phone")).isEqualTo("028-000-0000");
        assertThat(sagiso.getJsonArray("estimated"))
                .contains("booking.holdMinutes")
                .doesNotContain("fare.adultYen");
        assertThat(services.getJsonObject(1).getString("who")).isEqualTo("registered");
    }

    @Test
    void placesAreNamedInEnglishWhereANameIsKnown() throws Exception {
        assertThat(service.get("/api/v1/services?lang=en").body())
                .contains("Kawachi Community Center")
                .doesNotContain("河内地区市民センター");
        assertThat(service.get("/api/v1/services?lang=ja").body()).contains("河内地区市民センター");
    }

    @Test
    void anOfferThatIsBookedIsAPromiseItsRiderSeesAndNobodyElse() throws Exception {
        var rider = new Device(service);
        var offer = offers(rider, "11:00", 1).getJsonObject(0);
        assertThat(offer.getString("pickupFrom")).isEqualTo("2026-04-01T11:00:00+09:00");
        assertThat(offer.getInteger("priceYen")).isEqualTo(300);

        var ride = ok(take(rider, "book", offer)).getJsonArray("rides").getJsonObject(0);
        assertThat(ride.getString("state")).isEqualTo("confirmed");
        assertThat(ride.getString("arriveBy")).isEqualTo(offer.getString("arriveBy"));

        var seen = ok(rider.get("/api/v1/rides")).getJsonArray("rides");
        assertThat(seen).hasSize(1);
        var expected = seen.getJsonObject(0).getJsonObject("expected");
        assertThat(expected.getString("pickup")).isBetween(offer.getString("pickupFrom"), offer.getString("pickupTo"));
        assertThat(expected.getString("vehicle")).isEqualTo(offer.getString("vehicle"));

        var other = new Device(service);
        assertThat(ok(other.get("/api/v1/rides")).getJsonArray("rides")).isEmpty();
        assertThat(other.get("/api/v1/rides/" + ride.getString("ride")).statusCode())
                .isEqualTo(404);
        assertThat(command(other, "cancellations", ride.getString("ride")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHeldRideWaitsForItsConfirmationAndThenIsOver() throws Exception {
        var rider = new Device(service);
        var first = ok(take(rider, "hold", offers(rider, "11:00", 1).getJsonObject(0)));
        assertThat(first.getString("outcome")).isEqualTo("held");
        assertThat(first.getString("heldUntil")).isEqualTo("2026-04-01T10:05:00+09:00");
        assertThat(state(ok(command(rider, "confirmations", id(first))))).isEqualTo("confirmed");

        var second = ok(take(rider, "hold", offers(rider, "12:00", 1).getJsonObject(0)));
        doors.later(Duration.ofMinutes(4));
        var late = command(rider, "confirmations", id(second));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ask for a new one");
        desk.own().tick();
        assertThat(state(ok(rider.get("/api/v1/rides/" + id(second))))).isEqualTo("expired");
    }

    @Test
    void ofTwoWhoWantTheLastSeatsOneWinsAndTheOtherHearsWhatIsLeft() throws Exception {
        var riders = List.of(new Device(service), new Device(service), new Device(service));
        var offers = new ArrayList<JsonObject>();
        for (var rider : riders) {
            offers.add(offers(rider, "11:00", 4).getJsonObject(0));
        }
        var outcomes = new ArrayList<JsonObject>();
        for (int i = 0; i < riders.size(); i++) {
            outcomes.add(ok(take(riders.get(i), "book", offers.get(i))));
        }
        assertThat(outcomes.stream().map(answer -> answer.getString("outcome")))
                .containsExactly("done", "done", "gone");
        var instead = outcomes.getLast().getJsonArray("instead").getJsonObject(0);
        assertThat(instead.getString("pickupFrom")).isGreaterThan("2026-04-01T11:10");
        assertThat(ok(take(riders.getLast(), "book", instead)).getString("outcome"))
                .isEqualTo("done");
    }

    @Test
    void aCommandSentTwiceIsDoneOnce() throws Exception {
        var rider = new Device(service);
        var body = taking("book", offers(rider, "11:00", 1).getJsonObject(0), UUID.randomUUID());
        var first = ok(rider.post("/api/v1/rides", body));
        assertThat(ok(rider.post("/api/v1/rides", body))).isEqualTo(first);
        assertThat(ok(rider.get("/api/v1/rides")).getJsonArray("rides")).hasSize(1);
    }

    @Test
    void somebodyElsesOfferCannotBeTaken() throws Exception {
        var rider = new Device(service);
        var offer = offers(rider, "11:00", 1).getJsonObject(0);
        var other = new Device(service);
        offers(other, "11:00", 1);
        assertThat(take(other, "book", offer).statusCode()).isEqualTo(404);
    }

    @Test
    void aRideIsGivenBackAndTheSeatIsFreeAgain() throws Exception {
        var rider = new Device(service);
        var ride = id(ok(take(rider, "book", offers(rider, "11:00", 4).getJsonObject(0))));
        assertThat(state(ok(command(rider, "cancellations", ride)))).isEqualTo("cancelled");
        assertThat(command(rider, "cancellations", ride).statusCode()).isEqualTo(409);
        assertThat(offers(rider, "11:00", 4).getJsonObject(0).getInteger("seatsTaken"))
                .isZero();
    }

    @Test
    void thePhoneDeskBooksForACallerWhoThenSeesTheRide() throws Exception {
        var phone = StaffDevice.of(service, database, Role.PHONE_DESK, TestService.NOW);
        var caller = StaffDevice.of(service, database, Role.RESIDENT, TestService.NOW);
        var person = caller.person().toString();
        var wish = wish("sagiso", HOME, SHOP, "{\"mode\":\"now\"}", 1);
        var nobody = phone.post("/api/v1/rides/offers", wish.encode());
        assertThat(nobody.status()).isEqualTo(400);
        var offer = new JsonObject(phone.post(
                                "/api/v1/rides/offers",
                                wish.put("person", person).encode())
                        .body())
                .getJsonArray("rides")
                .getJsonObject(0)
                .getJsonArray("offers")
                .getJsonObject(0);
        var body = new JsonObject(taking("book", offer, UUID.randomUUID())).put("person", person);
        assertThat(phone.post("/api/v1/rides", body.encode()).status()).isEqualTo(200);
        assertThat(new JsonObject(caller.get("/api/v1/rides").body()).getJsonArray("rides"))
                .hasSize(1);
        assertThat(new JsonObject(phone.get("/api/v1/rides?person=" + person).body()).getJsonArray("rides"))
                .hasSize(1);

        var visitor = new Device(service);
        assertThat(visitor.post("/api/v1/rides/offers", wish.encode()).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/api/v1/rides?person=" + person).statusCode()).isEqualTo(403);
    }

    @Test
    void whileNobodyOwnsAServiceItsRidersAreAskedToWait() throws Exception {
        desk = Village.desk(database, cluster, doors, new AloneTravellers());
        var wish = wish("sagiso", HOME, SHOP, "{\"mode\":\"now\"}", 1);
        var response = new Device(service).post("/api/v1/rides/offers", wish.encode());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    private static JsonArray offers(Device rider, String time, int adults) throws Exception {
        var when = "{\"mode\":\"depart-at\",\"time\":\"2026-04-01T" + time + "\"}";
        var answer = ok(rider.post(
                        "/api/v1/rides/offers",
                        wish("sagiso", HOME, SHOP, when, adults).encode()))
                .getJsonArray("rides")
                .getJsonObject(0);
        assertThat(answer.getJsonArray("offers")).as(answer.encode()).isNotEmpty();
        return answer.getJsonArray("offers");
    }

    private static String taking(String as, JsonObject offer, UUID command) {
        return """
                {"command":"%s","service":"sagiso","offers":["%s"],"as":"%s"}
                """.formatted(command, offer.getString("offer"), as);
    }

    private static HttpResponse<String> take(Device rider, String as, JsonObject offer) throws Exception {
        return rider.post("/api/v1/rides", taking(as, offer, UUID.randomUUID()));
    }

    private static HttpResponse<String> command(Device rider, String what, String ride) throws Exception {
        return rider.post("/api/v1/rides/" + what, """
                {"command":"%s","rides":["%s"]}
                """.formatted(UUID.randomUUID(), ride));
    }

    private static String id(JsonObject answer) {
        return answer.getJsonArray("rides").getJsonObject(0).getString("ride");
    }

    private static String state(JsonObject answer) {
        return answer.getJsonArray("rides").getJsonObject(0).getString("state");
    }

    private static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }
}
