package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.postgres.DatabaseLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Sights and who comes there, over HTTP. It is Wednesday, 1 April 2026, 10:02.
@ExtendWith(VertxExtension.class)
class SightsTest {

    private static final Map<String, String> OTHERS = Map.of("zh-Hans", "大谷资料馆", "ko", "오야 자료관");

    /// A town with two sights, one with opening hours, and a town hall.
    static ActiveRegion regions() {
        var places = List.of(
                place("p041", Place.Kind.SIGHT, new Names("大谷資料館", "おおやしりょうかん", "Oya History Museum", OTHERS), ""),
                place("p042", Place.Kind.SIGHT, new Names("大谷寺", "", ""), "Mo-Fr 09:00-17:00; Sa,Su off"),
                place("hall", Place.Kind.CIVIC, new Names("役所", "", ""), ""));
        var build = new RegionBuild(
                "town",
                Path.of("."),
                "abc",
                List.of(),
                Path.of("streets.osm.pbf"),
                true,
                Optional.empty(),
                places,
                List.of(),
                List.of(),
                List.of());
        var regions = new ActiveRegion();
        regions.replaceWith(new OpenRegion(build, new OneTramLine("abc")));
        return regions;
    }

    private static Place place(String id, Place.Kind kind, Names names, String hours) {
        var known = Optional.of(hours).filter(text -> !text.isEmpty());
        return new Place(id, kind, names, new LatLon(36.6, 139.82), false, Optional.empty(), known, "a table, 2026");
    }

    private static JsonObject get(TestService service, String path) throws Exception {
        var response = service.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    private static JsonObject sight(JsonObject answer, int at) {
        return answer.getJsonArray("sights").getJsonObject(at);
    }

    @Test
    void everySightIsNamedInTheLanguagesItIsKnownInAndNothingElseIsASight(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            var answer = get(counter.service, "/api/v1/sights");
            assertThat(answer.getJsonArray("sights")).hasSize(2);
            assertThat(sight(answer, 0).getJsonObject("names").getMap())
                    .isEqualTo(Map.of(
                            "ja", "大谷資料館",
                            "kana", "おおやしりょうかん",
                            "en", "Oya History Museum",
                            "zh-Hans", "大谷资料馆",
                            "ko", "오야 자료관"));
            assertThat(sight(answer, 1).getJsonObject("names")).isEqualTo(JsonObject.of("ja", "大谷寺"));
        }
    }

    @Test
    void openingHoursAreTodaysAndAreLeftOutWhereNobodyKnowsThem(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            var answer = get(counter.service, "/api/v1/sights");
            assertThat(sight(answer, 0).containsKey("openingHours")).isFalse();
            assertThat(sight(answer, 1).getJsonObject("openingHours").getJsonArray("today"))
                    .isEqualTo(JsonArray.of(JsonObject.of("from", "09:00", "to", "17:00")));
            counter.later(Duration.ofDays(3));
            assertThat(sight(get(counter.service, "/api/v1/sights"), 1)
                            .getJsonObject("openingHours")
                            .getJsonArray("today"))
                    .isEmpty();
        }
    }

    @Test
    void whatOperatorsSayOfASightStandsAtTheSightAsLongAsItHolds(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            ok(counter.staff(Role.DISPATCHER).put("/api/v1/crowding/p041", """
                    {"ja":"大谷資料館","en":"Oya History Museum","level":"busy","until":"2026-04-01T12:00"}"""));
            ok(counter.staff(Role.FARE_MANAGER).put("/api/v1/coupon-campaigns/spring", """
                    {"ja":"お茶 100円引き","en":"100 yen off tea","worthYen":100,"operator":"cafe","place":"大谷資料館",
                     "firstDay":"2026-04-01","lastDay":"2026-04-02","countMax":5}"""));
            var answer = get(counter.service, "/api/v1/sights");
            assertThat(answer.getBoolean("told")).isTrue();
            assertThat(sight(answer, 0).getJsonObject("crowding"))
                    .isEqualTo(JsonObject.of(
                            "level",
                            "busy",
                            "postedAt",
                            "2026-04-01T10:02:00+09:00",
                            "until",
                            "2026-04-01T12:00:00+09:00"));
            assertThat(sight(answer, 1).containsKey("crowding")).isFalse();
            var coupon = answer.getJsonArray("coupons").getJsonObject(0);
            assertThat(coupon.getString("sight")).isEqualTo("p041");
            assertThat(coupon.getJsonObject("names"))
                    .isEqualTo(JsonObject.of("ja", "お茶 100円引き", "en", "100 yen off tea"));

            counter.later(Duration.ofDays(2));
            var later = get(counter.service, "/api/v1/sights");
            assertThat(sight(later, 0).containsKey("crowding")).isFalse();
            assertThat(later.getJsonArray("coupons")).isEmpty();
        }
    }

    @Test
    void sightsAreFoundAlsoWhileTheDatabaseIsLostAndItIsSaidThatNothingElseIsKnown(Vertx vertx) throws Exception {
        java.util.function.Supplier<CounterOffice> lost = () -> {
            throw new DatabaseLost(new IllegalStateException("this test has no database"));
        };
        var clock = InstantSource.fixed(TestService.NOW);
        var flow = new PublicFlow(() -> lost.get().evidence(), clock, false);
        var routes = new SightsRoutes(regions(), lost, flow, clock, Optional.empty());
        try (var service = TestService.with(
                vertx,
                TestAccess.withoutDatabase(),
                () -> {
                    throw new DatabaseLost(new IllegalStateException("nor an office"));
                },
                List.of(routes))) {
            var answer = get(service, "/api/v1/sights");
            assertThat(answer.getBoolean("told")).isFalse();
            assertThat(answer.getJsonArray("sights")).hasSize(2);
            assertThat(service.get("/api/v1/hourly-flow").statusCode()).isEqualTo(503);
            var page = service.get("/busy-hours?lang=en");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("The numbers cannot be shown now.", "How busy it is now is not known", "Ask the staff");
        }
    }
}
