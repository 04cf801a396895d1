package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.journey.LegFares;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.SearchThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A day out over HTTP in the town with one tram line, every ten minutes, twenty minutes long, ¥400.
@ExtendWith(VertxExtension.class)
class DayPlanRouteTest {

    private final ActiveRegion regions = new ActiveRegion();
    private final SearchThreads searches = new SearchThreads(1);
    private TestService service;

    @BeforeEach
    void start(Vertx vertx) {
        regions.replaceWith(new OneTramLine("abc").open());
        var doors = TestAccess.withoutDatabase();
        var tariff = JourneyRoutesTest.TARIFF.get();
        var planning = new Planning(regions, searches, doors.clock(), Duration.ofSeconds(10));
        service = TestService.with(
                vertx,
                doors,
                () -> {
                    throw new IllegalStateException("nothing is sold here");
                },
                List.of(new DayPlanRoute(planning, () -> new LegFares(tariff.fares(), tariff.catalogue()))));
    }

    @AfterEach
    void stop() {
        service.close();
        searches.close();
        regions.close();
    }

    private static JsonObject wish(String backBy, String... places) {
        var sights = new JsonArray();
        for (var place : places) {
            sights.add(JsonObject.of("place", place, "stayMinutes", 60));
        }
        return JsonObject.of(
                "from", "lrt:W", "leaveAt", "2026-04-01T10:05", "backBy", "2026-04-01T" + backBy, "sights", sights);
    }

    @Test
    void aSightIsReachedStayedAtAndComeBackFrom() throws Exception {
        var response = service.post("/api/v1/day-plans", wish("18:00", "東").encode());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var plan = new JsonObject(response.body());
        assertThat(plan.getString("backAt")).isEqualTo("2026-04-01T11:50:00+09:00");
        var visit = plan.getJsonArray("visits").getJsonObject(0);
        assertThat(visit.getString("arriveAt")).isEqualTo("2026-04-01T10:30:00+09:00");
        assertThat(visit.getString("hours")).isEqualTo("unknown");
        assertThat(visit.containsKey("openingHours")).isFalse();
        assertThat(plan.getJsonArray("ways")).hasSize(2);
        var advice = plan.getJsonArray("advice").getJsonObject(0);
        assertThat(advice.getInteger("onBoardYen")).isEqualTo(800);
        assertThat(advice.getJsonArray("products")).isEmpty();
    }

    @Test
    void onADayOfManyRidesTheDayTicketIsAdvised() throws Exception {
        var plan = new JsonObject(
                service.post("/api/v1/day-plans", wish("18:00", "東", "西", "東").encode())
                        .body());
        var advice = plan.getJsonArray("advice").getJsonObject(0);
        assertThat(advice.getInteger("onBoardYen")).isEqualTo(1_600);
        assertThat(advice.getJsonArray("products")).containsExactly("lrt-1-day");
    }

    @Test
    void aDayThatCannotBeSaysWhatToChange() throws Exception {
        var late = service.post("/api/v1/day-plans", wish("11:40", "東").encode());
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("no way back to 西", "Stay shorter");
        assertThat(new JsonObject(late.body()).getString("field")).isEqualTo("backBy");
        var nowhere = service.post("/api/v1/day-plans", wish("18:00", "月").encode());
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("no place is called");
        var backwards = service.post("/api/v1/day-plans", wish("09:00", "東").encode());
        assertThat(backwards.statusCode()).isEqualTo(400);
    }
}
