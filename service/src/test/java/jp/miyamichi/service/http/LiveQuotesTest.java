package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.JourneyDay.ok;
import static jp.miyamichi.service.http.JourneyDay.rides;
import static jp.miyamichi.service.http.JourneyDay.toTheFarm;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.service.cluster.ClusterNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What planning says of booking on-demand rides, from the real dispatch desk. It is 10:02; the tram arrives at 10:30.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveQuotesTest {

    private static final String SEARCH = "/api/v1/itineraries?from=lrt:W&to=lrt:E&modes=WALK,TRAM,FLEX";

    private static final ServiceArea AREA = new ServiceArea("sagiso", "whole");

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

    private static JsonObject quote(Device device, int itinerary, String more) throws Exception {
        return ok(device.get(SEARCH + more))
                .getJsonArray("itineraries")
                .getJsonObject(itinerary)
                .getJsonArray("legs")
                .getJsonObject(1)
                .getJsonObject("service")
                .getJsonObject("quote");
    }

    @Test
    void anOnDemandLegCarriesWhatWouldBePromisedNowAndHoldsNothing() throws Exception {
        var device = new Device(day.service);
        var quote = quote(device, 0, "&adults=2");
        assertThat(quote.getBoolean("bookable")).as(quote.encode()).isTrue();
        assertThat(quote.getString("pickupFrom")).isEqualTo("2026-04-01T11:00:00+09:00");
        assertThat(quote.getInteger("yen")).isEqualTo(600);
        assertThat(rides(device)).isEmpty();
        assertThat(day.desk.office().book().open(AREA, LocalDate.parse("2026-04-01")))
                .isEmpty();
    }

    @Test
    void whoIsNotRegisteredIsToldSoAndWhoIsMayBook() throws Exception {
        var device = new Device(day.service);
        var closed = quote(device, 1, "");
        assertThat(closed.getBoolean("bookable")).isFalse();
        assertThat(closed.getString("why")).contains("登録された世帯");
        assertThat(quote(device, 1, "&lang=en").getString("why")).contains("registered households");

        ok(device.post("/api/v1/journeys", toTheFarm().encode()));
        var booked = ok(device.get("/api/v1/rides")).getJsonArray("rides").getJsonObject(0);
        var book = day.desk.office().book();
        new PostgresHouseholds(day.database)
                .register(
                        book.find(BookingId.of(booked.getString("ride")))
                                .orElseThrow()
                                .rider()
                                .household(),
                        "seinan",
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2027-03-31"),
                        500);
        assertThat(quote(device, 1, "").getBoolean("bookable")).isTrue();
    }

    @Test
    void aQuoteThatChangedBeforeTheHoldIsSaidToHaveChanged() throws Exception {
        var device = new Device(day.service);
        var quote = quote(device, 0, "");
        var same = toTheFarm();
        same.getJsonArray("legs").getJsonObject(1).put("quote", quote);
        var held = promise(device, same);
        assertThat(held.getBoolean("asShown")).as(quote + " " + held).isTrue();

        var other = toTheFarm();
        other.getJsonArray("legs")
                .getJsonObject(1)
                .put("quote", quote.copy().put("pickupTo", "2026-04-01T11:01:00+09:00"));
        assertThat(promise(device, other).getBoolean("asShown")).isFalse();
    }

    private static JsonObject promise(Device device, JsonObject wish) throws Exception {
        return ok(device.post("/api/v1/journeys", wish.encode()))
                .getJsonArray("legs")
                .getJsonObject(1)
                .getJsonObject("promise");
    }
}
