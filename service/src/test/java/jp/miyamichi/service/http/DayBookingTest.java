package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// A whole day booked over HTTP with play money, from the plan to the money given back. It is 10:02 in a town with one
/// tram line, where a ride costs ¥400 and the day pass ¥1,000.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayBookingTest {

    private static final String PASS = "lrt-1-day";

    private JourneyHouse house;
    private TestService service;

    @BeforeAll
    void start(Vertx vertx) {
        house = new JourneyHouse(vertx);
        service = house.service;
    }

    @AfterAll
    void stop() {
        house.close();
    }

    private JsonObject day(String... places) throws Exception {
        return day(service, places);
    }

    /// The day as a page would book it: all legs of its ways in a row, and where one stays between them.
    static JsonObject day(TestService service, String... places) throws Exception {
        var sights = new JsonArray();
        for (var place : places) {
            sights.add(JsonObject.of("place", place, "stayMinutes", 60));
        }
        var wish = JsonObject.of(
                "from", "lrt:W", "leaveAt", "2026-04-01T10:05", "backBy", "2026-04-01T18:00", "sights", sights);
        var plan = ok(service.post("/api/v1/day-plans", wish.encode()));
        var legs = new JsonArray();
        var stays = new JsonArray();
        for (var way = 0; way < plan.getJsonArray("ways").size(); way++) {
            plan.getJsonArray("ways")
                    .getJsonObject(way)
                    .getJsonArray("legs")
                    .forEach(leg -> legs.add(chosen((JsonObject) leg)));
            if (way < places.length) {
                var visit = plan.getJsonArray("visits").getJsonObject(way);
                stays.add(JsonObject.of("afterLeg", legs.size() - 1, "place", visit.getString("place")));
            }
        }
        return JsonObject.of("legs", legs, "stays", stays);
    }

    private static JsonObject chosen(JsonObject leg) {
        return JsonObject.of(
                "mode", leg.getString("mode"),
                "from", end(leg.getJsonObject("from")),
                "to", end(leg.getJsonObject("to")),
                "departAt", leg.getString("departAt"),
                "arriveAt", leg.getString("arriveAt"),
                "tripId", leg.getString("tripId"),
                "routeId", leg.getJsonObject("route").getString("id"));
    }

    private static JsonObject end(JsonObject end) {
        return JsonObject.of(
                "name", end.getString("name"),
                "lat", end.getDouble("lat"),
                "lon", end.getDouble("lon"),
                "stopId", end.getString("stopId"));
    }

    static JsonObject wish(JsonObject day, int quotedYen, String... tickets) {
        return day.copy()
                .put("journey", UUID.randomUUID().toString())
                .put("quotedYen", quotedYen)
                .put("tickets", new JsonArray(List.of(tickets)));
    }

    static String path(JsonObject wish) {
        return "/api/v1/journeys/" + wish.getString("journey");
    }

    private JsonObject paid(Device device, JsonObject wish) throws Exception {
        assertThat(ok(device.post("/api/v1/journeys", wish.encode())).getString("state"))
                .isEqualTo("held");
        var payment = JsonObject.of("payment", UUID.randomUUID().toString(), "method", "card-approved");
        return ok(device.post(path(wish) + "/payments", payment.encode()));
    }

    /// A day pass bought by itself; answers its ticket.
    private String bought(Device device, int persons) throws Exception {
        var line = JsonObject.of(
                "product",
                PASS,
                "rider",
                "adult",
                "day",
                "2026-04-01",
                "persons",
                persons,
                "quotedYen",
                1_000 * persons);
        var order = UUID.randomUUID().toString();
        ok(device.post(
                "/api/v1/orders",
                JsonObject.of("order", order, "lines", JsonArray.of(line)).encode()));
        var payment = JsonObject.of("payment", UUID.randomUUID().toString(), "method", "card-approved");
        return ok(device.post("/api/v1/orders/" + order + "/payments", payment.encode()))
                .getJsonArray("lines")
                .getJsonObject(0)
                .getString("ticket");
    }

    @Test
    void aPlannedDayIsBookedAndPaidAtOnceOnThePassThatSaves() throws Exception {
        var device = new Device(service);
        var day = day("東", "西", "東");
        var price = ok(device.post("/api/v1/journey-prices", day.encode())).getJsonObject("price");
        assertThat(price.getInteger("onBoardYen")).isEqualTo(1_600);
        assertThat(price.getJsonArray("advice").getJsonObject(0).getJsonArray("products"))
                .containsExactly(PASS);

        var wish = wish(day, 1_000, PASS);
        var booked = paid(device, wish);
        assertThat(booked.getString("state")).as(booked.encode()).isEqualTo("confirmed");
        assertThat(booked.getJsonArray("legs"))
                .hasSize(4)
                .allMatch(leg -> ((JsonObject) leg).getString("paid").equals("ticket"));
        assertThat(booked.getJsonArray("stays")).isEqualTo(day.getJsonArray("stays"));
        assertThat(booked.getJsonObject("price").getInteger("onBoardYen")).isZero();
        var order = ok(device.get("/api/v1/orders/" + booked.getString("order")));
        assertThat(order.getJsonArray("lines")).hasSize(1);
        assertThat(ok(device.get("/api/v1/tickets/"
                                + order.getJsonArray("lines").getJsonObject(0).getString("ticket")))
                        .getString("state"))
                .isEqualTo("live");
        var mine = ok(device.get("/api/v1/journeys")).getJsonArray("journeys").getJsonObject(0);
        assertThat(mine.getJsonArray("stays")).hasSize(3).isSubsetOf("東", "西");
    }

    @Test
    void aDayGivenUpIsRefundedOnce() throws Exception {
        var device = new Device(service);
        var wish = wish(day("東", "西", "東"), 1_000, PASS);
        paid(device, wish);
        var gone = ok(device.post(path(wish) + "/cancellation", "{}"));
        assertThat(gone.getString("state")).isEqualTo("cancelled");
        assertThat(refunds(gone)).containsExactly(1_000);
        assertThat(ok(device.post(path(wish) + "/cancellation", "{}"))).isEqualTo(gone);
        var order = ok(device.get("/api/v1/orders/" + gone.getString("order")));
        assertThat(order.getString("state")).isEqualTo("refunded");
        assertThat(device.get(path(wish) + "/receipt").body()).contains("¥1,000 をお返ししました");
    }

    private static List<Integer> refunds(JsonObject journey) {
        return journey.getJsonArray("steps").stream()
                .map(JsonObject.class::cast)
                .filter(step -> step.containsKey("refundedYen"))
                .map(step -> step.getInteger("refundedYen"))
                .toList();
    }

    @Test
    void aDayPaidOnBoardIsBookedWithoutMoney() throws Exception {
        var device = new Device(service);
        var wish = wish(day("東"), 0);
        var held = ok(device.post("/api/v1/journeys", wish.encode()));
        assertThat(held.getJsonObject("price").getInteger("onBoardYen")).isEqualTo(800);
        assertThat(ok(device.post(path(wish) + "/confirmation", "{}")).getString("state"))
                .isEqualTo("confirmed");
    }

    @Test
    void aPassHeldAlreadyIsNotSoldAgain() throws Exception {
        var device = new Device(service);
        var day = day("東", "西", "東").put("held", JsonArray.of(bought(device, 1)));
        var answer = ok(device.post("/api/v1/journey-prices", day.encode()));
        assertThat(answer.getJsonArray("legs"))
                .allMatch(leg -> ((JsonObject) leg).getString("product", "none").equals(PASS));
        var price = answer.getJsonObject("price");
        assertThat(price.getInteger("nowYen") + price.getInteger("onBoardYen")).isZero();
        assertThat(price.getJsonArray("advice")).isEmpty();

        var again = device.post("/api/v1/journeys", wish(day, 1_000, PASS).encode());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("still to be paid");
        var wish = wish(day, 0);
        ok(device.post("/api/v1/journeys", wish.encode()));
        var booked = ok(device.post(path(wish) + "/confirmation", "{}"));
        assertThat(booked.getString("state")).isEqualTo("confirmed");
        assertThat(booked.containsKey("order")).isFalse();
    }

    @Test
    void aPassForOneCarriesNoSecond() throws Exception {
        var device = new Device(service);
        var party = JsonObject.of("adults", 2);
        var forOne = day("東").put("party", party).put("held", JsonArray.of(bought(device, 1)));
        assertThat(onBoard(device, forOne)).isEqualTo(1_600);
        var forTwo = forOne.copy().put("held", JsonArray.of(bought(device, 2)));
        assertThat(onBoard(device, forTwo)).isZero();
    }

    private static int onBoard(Device device, JsonObject day) throws Exception {
        return ok(device.post("/api/v1/journey-prices", day.encode()))
                .getJsonObject("price")
                .getInteger("onBoardYen");
    }

    @Test
    void nobodyTravelsOnSomebodyElsesPassNorOnOneGivenBack() throws Exception {
        var owner = new Device(service);
        var ticket = bought(owner, 1);
        var day = day("東").put("held", JsonArray.of(ticket));
        var stranger = new Device(service).post("/api/v1/journey-prices", day.encode());
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("not yours");
        assertThat(onBoard(owner, day)).isZero();
        var order = ok(owner.get("/api/v1/tickets/" + ticket)).getString("order");
        var refund = JsonObject.of("refund", UUID.randomUUID().toString(), "tickets", JsonArray.of(ticket));
        ok(owner.post("/api/v1/orders/" + order + "/refunds", refund.encode()));
        assertThat(owner.post("/api/v1/journey-prices", day.encode()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPartThatRunsNoMoreIsNamedAndNothingIsHeld() throws Exception {
        var device = new Device(service);
        var day = day("東", "西");
        day.getJsonArray("legs").getJsonObject(1).put("tripId", "gone");
        var wish = wish(day, 0);
        var refused = device.post("/api/v1/journeys", wish.encode());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(refused.body()).getInteger("leg")).isEqualTo(1);
        assertThat(device.get(path(wish)).statusCode()).isEqualTo(404);
    }

    @Test
    void aPriceThatIsNoLongerTrueHoldsNothing() throws Exception {
        var device = new Device(service);
        var wish = wish(day("東", "西", "東"), 900, PASS);
        var refused = device.post("/api/v1/journeys", wish.encode());
        assertThat(refused.statusCode()).isEqualTo(409);
        var problem = new JsonObject(refused.body());
        assertThat(List.of(problem.getInteger("oldYen"), problem.getInteger("newYen")))
                .containsExactly(900, 1_000);
        assertThat(device.get(path(wish)).statusCode()).isEqualTo(404);
    }

    @Test
    void theSamePressTwiceAtOnceIsOneDay() throws Exception {
        var device = new Device(service);
        device.get("/api/v1/journeys");
        var wish = wish(day("東", "西", "東"), 1_000, PASS);
        paid(device, wish(day("東"), 1_000, PASS));
        Callable<Integer> press =
                () -> device.post("/api/v1/journeys", wish.encode()).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var pressed : threads.invokeAll(List.of(press, press, press))) {
                assertThat(pressed.get()).isEqualTo(200);
            }
        }
        assertThat(ok(device.get("/api/v1/journeys")).getJsonArray("journeys")).hasSize(2);
        assertThat(ok(device.get(path(wish))).getString("state")).isEqualTo("held");
    }

    @Test
    void aStayIsBetweenLegs() throws Exception {
        var day = day("東");
        day.getJsonArray("stays").getJsonObject(0).put("afterLeg", 1);
        var refused = new Device(service).post("/api/v1/journey-prices", day.encode());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("between legs");
    }

    static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }
}
