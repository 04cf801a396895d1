package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.JourneyDay.ok;
import static jp.miyamichi.service.http.JourneyDay.paid;
import static jp.miyamichi.service.http.JourneyDay.path;
import static jp.miyamichi.service.http.JourneyDay.payment;
import static jp.miyamichi.service.http.JourneyDay.rides;
import static jp.miyamichi.service.http.JourneyDay.toTheFarm;
import static jp.miyamichi.service.http.JourneyDay.toTheHall;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import jp.miyamichi.service.cluster.ClusterNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// A day ticket and an on-demand ride as one booking, with the real dispatch desk.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyWithRideTest {

    private final ClusterNode cluster = ClusterNode.join(0, List.of());
    private JourneyDay day;

    @BeforeEach
    void start(Vertx vertx) {
        day = new JourneyDay(vertx, cluster);
    }

    @AfterEach
    void stop() {
        day.close();
    }

    @AfterAll
    void leave() {
        cluster.close();
    }

    @Test
    void whatDispatchOffersIsHeldAndShownBeforePaying() throws Exception {
        var device = new Device(day.service);
        var held = ok(device.post("/api/v1/journeys", toTheFarm().encode()));
        assertThat(held.getString("state")).as(held.encode()).isEqualTo("held");
        assertThat(held.getString("until")).isEqualTo("2026-04-01T10:05:00+09:00");
        var promise = held.getJsonArray("legs").getJsonObject(1).getJsonObject("promise");
        assertThat(promise.getString("pickupFrom")).isEqualTo("2026-04-01T11:00:00+09:00");
        assertThat(rides(device)).containsExactly("held");
    }

    @Test
    void onePaymentPromisesTheRideAndOneCancellationGivesEverythingBack() throws Exception {
        var device = new Device(day.service);
        var wish = toTheFarm();
        var paid = paid(device, wish);
        assertThat(paid.getString("state")).as(paid.encode()).isEqualTo("confirmed");
        assertThat(rides(device)).containsExactly("confirmed");
        assertThat(device.get(path(wish) + "/receipt").body()).contains("¥1,300");

        var gone = ok(device.post(path(wish) + "/cancellation", "{}"));
        assertThat(gone.getString("state")).as(gone.encode()).isEqualTo("cancelled");
        assertThat(rides(device)).containsExactly("cancelled");
        assertThat(ok(device.get("/api/v1/orders/" + gone.getString("order"))).getString("state"))
                .isEqualTo("refunded");
    }

    @Test
    void whoTakesTooLongKeepsNeitherRideNorTicket() throws Exception {
        var device = new Device(day.service);
        var wish = toTheFarm();
        ok(device.post("/api/v1/journeys", wish.encode()));
        day.later(Duration.ofMinutes(4));
        var late = device.post(path(wish) + "/payments", payment());
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(late.body()).contains("book a new one");
        assertThat(ok(device.get(path(wish))).getString("state")).isEqualTo("expired");
        assertThat(rides(device)).doesNotContain("held", "confirmed");
    }

    @Test
    void whoMayNotRideIsToldWhyAndNothingIsSold() throws Exception {
        var device = new Device(day.service);
        var refused = ok(device.post("/api/v1/journeys", toTheHall().encode()));
        assertThat(refused.getString("state")).as(refused.encode()).isEqualTo("refused");
        var step = refused.getJsonArray("steps").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("state").equals("refused"))
                .findFirst()
                .orElseThrow();
        assertThat(step.getString("why")).contains("登録された世帯");
        assertThat(rides(device)).isEmpty();
        assertThat(device.get("/api/v1/orders/" + refused.getString("order")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whereTheVehiclesOfElevenAreTakenALaterOneIsShownBeforePaying() throws Exception {
        assertThat(pickupOfFour()).isEqualTo("2026-04-01T11:00:00+09:00");
        var taken = 1;
        while (pickupOfFour().compareTo("2026-04-01T11:10") < 0) {
            taken++;
            assertThat(taken).as("parties of four in two sedans at once").isLessThan(9);
        }
    }

    /// When the ride of the next four travellers begins that is held for them.
    private String pickupOfFour() throws Exception {
        var wish = toTheFarm().put("quotedYen", 5_200).put("party", JsonObject.of("adults", 4));
        var held = ok(new Device(day.service).post("/api/v1/journeys", wish.encode()));
        assertThat(held.getString("state")).as(held.encode()).isEqualTo("held");
        return held.getJsonArray("legs")
                .getJsonObject(1)
                .getJsonObject("promise")
                .getString("pickupFrom");
    }
}
