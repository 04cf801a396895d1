package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.UUID;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Figures for the city over HTTP, from rides and tickets in the database.
@ExtendWith(VertxExtension.class)
class EvidenceRoutesTest {

    private TestCounter counter;
    private Colleague analyst;

    @BeforeEach
    void start(Vertx vertx) {
        counter = new TestCounter(vertx);
        analyst = counter.staff(Role.CITY_ANALYST);
    }

    @AfterEach
    void stop() {
        counter.close();
    }

    private JsonObject figures(String name) throws Exception {
        return ok(analyst.get("/api/v1/evidence/2026-04/" + name));
    }

    /// A ride of somebody from inside the district to inside it, or to outside.
    private void rode(String rider, int hour, boolean out, String outcome) {
        counter.database.jdbi().useHandle(handle -> {
            var id = UUID.randomUUID();
            handle.createUpdate("""
                            INSERT INTO dispatch.booking (id, service, zone, service_day, rider, household, standing, state,
                                vehicle, from_name, from_lat, from_lon, to_name, to_lat, to_lon, adults, children, infants,
                                wheelchairs, luggage, pickup_from, pickup_to, arrive_by, price_yen, group_id, changed_at)
                            VALUES (:id, 'sagiso', 'z', '2026-04-02', :rider, 'h', 'REGISTERED', 'DONE', 'ud-1', 'a', 36.65,
                                139.95, 'b', :lat, 139.96, 1, 0, 0, 0, 0, :at, :at, :at + interval '1 hour', 300, :id, :at)
                            """)
                    .bind("id", id)
                    .bind("rider", rider)
                    .bind("lat", out ? 36.5 : 36.66)
                    .bind("at", java.time.OffsetDateTime.parse("2026-04-02T%02d:00:00+09:00".formatted(hour)))
                    .execute();
            handle.execute(
                    "INSERT INTO dispatch.promise SELECT id, changed_at, pickup_from, pickup_to, arrive_by, price_yen"
                            + " FROM dispatch.booking WHERE id = ?",
                    id);
            handle.createUpdate("""
                            INSERT INTO dispatch.promise_outcome
                            SELECT id, :outcome, pickup_from, arrive_by, '', arrive_by FROM dispatch.booking WHERE id = :id
                            """).bind("outcome", outcome).bind("id", id).execute();
        });
    }

    @Test
    void ridesAndPromisesAreCountedByService() throws Exception {
        for (var i = 0; i < 9; i++) {
            rode("r" + i, 9, false, "KEPT");
        }
        rode("r9", 14, false, "BROKEN");
        var rides = figures("rides");
        assertThat(rides.getJsonArray("rows")).isEqualTo(JsonArray.of(JsonArray.of("2026-04", "sagiso", 10, 10, 0, 0)));
        var promises = figures("promises").getJsonArray("rows").getJsonArray(0);
        assertThat(promises).isEqualTo(JsonArray.of("2026-04", "sagiso", 10, 9, 1, 0, 0, 0, 0, 90.0));
        counter.database.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO dispatch.unmet_request (service, zone, service_day, asked_at, wanted_at, from_lat, from_lon,
                    to_lat, to_lon, seats, wheelchairs, reason)
                VALUES ('sagiso', 'z', '2026-04-02', now(), now(), 36.65, 139.95, 36.66, 139.96, 2, 0, 'FULL')
                """));
        assertThat(figures("unmet").getJsonArray("rows"))
                .isEqualTo(JsonArray.of(JsonArray.of("2026-04", "sagiso", "FULL", 1, 2)));
    }

    @Test
    void whereFewPeopleGoIsNotShownAndCannotBeWorkedOut() throws Exception {
        for (var i = 0; i < 30; i++) {
            rode("morning " + i, 9, false, "KEPT");
            rode("afternoon " + i, 15, false, "KEPT");
            rode("out " + i, 15, true, "KEPT");
        }
        for (var i = 0; i < 20; i++) {
            rode("she", 9, true, "KEPT");
        }
        var shown = figures("origins-destinations");
        assertThat(shown.getJsonArray("columns"))
                .isEqualTo(JsonArray.of("month", "from", "half_day", "elsewhere", "kawachi", "total"));
        assertThat(shown.getJsonArray("rows").getJsonArray(0))
                .isEqualTo(JsonArray.of("2026-04", "kawachi", "am", "", "", 50));
        assertThat(shown.getJsonArray("rows").getJsonArray(1))
                .isEqualTo(JsonArray.of("2026-04", "kawachi", "pm", "", "", 60));
        assertThat(shown.getDouble("hiddenPercent")).isEqualTo(100.0);
        assertThat(shown.encode()).doesNotContain("she");
    }

    @Test
    void useOfProductsAndModesAndCashAvoidedComeFromTickets() throws Exception {
        var buyer = new Device(counter.service);
        var ticket = TestCounter.ticket(buyer, counter.sold(buyer, "lrt-1-day", 1000));
        var reader = counter.reader(Role.INSPECTOR, "inspector", "utsunomiya-lightrail");
        ok(reader.post("/api/v1/reader-checks", """
                {"checks":[{"sequence":1,"ticket":"%s","bearer":1,"kind":"use","persons":1,"area":"lrt","seenAt":"2026-04-01T10:01"}]}
                """.formatted(ticket.getString("ticket"))));
        assertThat(figures("products").getJsonArray("rows"))
                .isEqualTo(JsonArray.of(JsonArray.of("2026-04", "lrt-1-day", 1, 1, 0, 1000, 1)));
        assertThat(figures("modes").getJsonArray("rows"))
                .isEqualTo(JsonArray.of(JsonArray.of("2026-04", "lrt", "lrt", "utsunomiya-lightrail", 1)));
        assertThat(figures("cash-boardings").getJsonArray("rows"))
                .isEqualTo(JsonArray.of(JsonArray.of("2026-04", "lrt", "utsunomiya-lightrail", 1, 1)));
        assertThat(figures("visitor-flow").getJsonArray("rows").getJsonArray(0))
                .isEqualTo(JsonArray.of("2026-04", "total", 0));
    }

    @Test
    void theCountsOfTheTrialKeepTheLabelsOfTheirSource() throws Exception {
        var rows = ok(analyst.get("/api/v1/evidence/references")).getJsonArray("rows");
        assertThat(rows.stream().map(row -> ((JsonArray) row).getString(3) + " " + ((JsonArray) row).getInteger(4)))
                .containsExactly("CV8 2056", "ハカト 478", "ロテム 771", "レンタサイクル 192");
        assertThat(rows.getJsonArray(0).getString(5)).isEqualTo("区分名は原資料で要確認");
        var file = analyst.get("/api/v1/evidence/references?format=csv");
        assertThat(Colleague.text(file)).startsWith("survey,from,until,label,count");
    }

    @Test
    void howFullAPlaceIsIsSaidForAWhile() throws Exception {
        var desk = counter.staff(Role.DISPATCHER);
        var busy = "{\"ja\":\"大谷資料館\",\"en\":\"Oya History Museum\",\"level\":\"busy\",\"until\":\"2026-04-01T12:00\"}";
        ok(desk.put("/api/v1/crowding/oya-museum", busy));
        assertThat(counter.service.get("/api/v1/crowding?lang=en").body())
                .contains("Oya History Museum", "busy", "2026-04-01T12:00:00+09:00");
        assertThat(desk.put("/api/v1/crowding/oya-museum", busy.replace("T12", "T20"))
                        .statusCode())
                .isEqualTo(400);
        counter.later(Duration.ofHours(2));
        assertThat(counter.service.get("/api/v1/crowding").body()).doesNotContain("oya-museum");
    }
}
