package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.UUID;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// New distance bands of the light rail over HTTP, from their proposal to the ways, journeys and advice of their first
/// day. It is 1 April 2026, 10:02; a tram goes the whole line, which costs 400 yen.
@ExtendWith(VertxExtension.class)
class NewLrtFaresTest {

    private static final String PROPOSALS = "/api/v1/tariff-proposals";

    private TramTown town;
    private Colleague one;
    private Colleague other;

    @BeforeEach
    void start(Vertx vertx) {
        town = new TramTown(vertx);
        one = town.staff(Role.FARE_MANAGER);
        other = town.staff(Role.FARE_MANAGER);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private static JsonObject proposal(String from, String bands) {
        var list = new JsonArray();
        for (var band : bands.split(" ")) {
            var parts = band.split(":");
            list.add(JsonObject.of("upToKm", Double.valueOf(parts[0]), "adultYen", Integer.valueOf(parts[1])));
        }
        return JsonObject.of(
                "proposal",
                UUID.randomUUID().toString(),
                "kind",
                "lrt-bands",
                "from",
                from,
                "source",
                "a permission of the test",
                "bands",
                list);
    }

    private JsonObject proposed(String from, String bands) throws Exception {
        var proposal = proposal(from, bands);
        ok(one.post(PROPOSALS, proposal.encode()));
        return proposal;
    }

    private void approve(JsonObject proposal) throws Exception {
        ok(other.put(path(proposal) + "/decision", "{\"approved\":true}"));
    }

    private static String path(JsonObject proposal) {
        return PROPOSALS + "/" + proposal.getString("proposal");
    }

    @Test
    void everyPairOfStopsIsComparedBeforeAnybodyApproves() throws Exception {
        var proposal = proposed("2026-04-10", "3:150 5:200 7:270 10:320 15:400");
        var run = ok(one.get(path(proposal) + "/dry-run"));

        assertThat(run.getJsonArray("pairs")).hasSize(171);
        assertThat(pair(run, "宇都宮駅東口", "駅東公園前")).isEqualTo("150 150 false");
        assertThat(pair(run, "宇都宮駅東口", "飛山城跡")).isEqualTo("250 270 true");
        assertThat(pair(run, "宇都宮駅東口", "ゆいの杜西")).isEqualTo("350 400 true");
        var changed = run.getJsonArray("pairs").stream()
                .map(JsonObject.class::cast)
                .filter(pair -> pair.getBoolean("changes"))
                .toList();
        var adult = sum(run, "adult");
        assertThat(adult.getInteger("dearer")).isEqualTo(changed.size()).isPositive();
        assertThat(adult.getInteger("cheaper")).isZero();
        assertThat(adult.getInteger("mostYen")).isEqualTo(50);
        assertThat(adult.getInteger("afterYen") - adult.getInteger("beforeYen"))
                .isEqualTo(changed.stream()
                        .mapToInt(pair -> pair.getInteger("afterYen") - pair.getInteger("beforeYen"))
                        .sum());
        assertThat(sum(run, "child").getInteger("mostYen")).isEqualTo(20);
        assertThat(run.getJsonArray("sums").encode()).doesNotContain("infant");
    }

    @Test
    void whatIsApprovedIsComparedWithWhatHeldBefore() throws Exception {
        var proposal = proposed("2026-04-10", "3:160 15:400");
        approve(proposal);
        var run = ok(one.get(path(proposal) + "/dry-run"));
        assertThat(pair(run, "宇都宮駅東口", "駅東公園前")).isEqualTo("150 160 true");
    }

    @Test
    void theyHoldFromTheirDayAndTheOldOnesUntilThen() throws Exception {
        var proposal = proposed("2026-04-10", "4.5:170 15:430");
        assertThat(bands("2026-04-10")).as("nobody has approved it").contains("\"upToKm\":13");
        approve(proposal);

        assertThat(bands("2026-04-09")).contains("\"upToKm\":13").doesNotContain("430");
        assertThat(bands("2026-04-10")).contains("{\"upToKm\":4.5,\"adultYen\":170}", "430", "a permission");
        assertThat(town.service.get("/api/v1/lrt-bands?day=2023-08-25").statusCode())
                .isEqualTo(404);
        assertThat(fare("2026-04-09")).isEqualTo("adult 400");
        assertThat(fare("2026-04-10")).isEqualTo("adult 430, child 220, disabled 220");
    }

    @Test
    void whoBookedBeforeKeepsTheFareTheyWereTold() throws Exception {
        var device = new Device(town.service);
        var wish = TramTown.wish("2026-04-10");
        assertThat(booked(device, wish)).isEqualTo(400);
        approve(proposed("2026-04-10", "15:430"));

        assertThat(legFare(JourneyDay.ok(device.get(JourneyDay.path(wish))))).isEqualTo(400);
        assertThat(booked(device, TramTown.wish("2026-04-10"))).isEqualTo(430);
        assertThat(booked(device, TramTown.wish("2026-04-09"))).isEqualTo(400);
    }

    @Test
    void adviceCountsWithThem() throws Exception {
        assertThat(town.onBoard("2026-04-10")).isEqualTo(800);
        approve(proposed("2026-04-10", "15:430"));
        assertThat(town.onBoard("2026-04-10")).isEqualTo(860);
        assertThat(town.onBoard("2026-04-09")).isEqualTo(800);
    }

    @ParameterizedTest
    @CsvSource({
        "3:150 5:200 5:250 15:400, further",
        "5:200 3:150 15:400, rising distance",
        "3:200 15:150, cheaper",
        "3:150 10:300, longest ride",
        "0.0005:150 15:400, upToKm",
        "3.00005:150 15:400, whole metres",
        "3:150 15:100001, adultYen",
        "3:-10 15:400, adultYen"
    })
    void bandsThatCannotHoldAreRefusedWithWhatToDo(String bands, String word) throws Exception {
        var refused = one.post(PROPOSALS, proposal("2026-04-10", bands).encode());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(Colleague.text(refused)).getString("field")).startsWith("bands");
        assertThat(Colleague.text(refused)).contains(word);
        assertThat(ok(one.get(PROPOSALS)).getJsonArray("proposals")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01, from tomorrow", "2029-04-02, Check the year", "2026-02-30, from"})
    void theDayIsTomorrowAtTheEarliestAndThreeYearsAheadAtMost(String day, String word) throws Exception {
        var refused = one.post(PROPOSALS, proposal(day, "15:400").encode());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(Colleague.text(refused)).getString("field")).isEqualTo("from");
        assertThat(Colleague.text(refused)).contains(word);
    }

    private String bands(String day) throws Exception {
        return town.service.get("/api/v1/lrt-bands?day=" + day).body();
    }

    private String fare(String day) throws Exception {
        return String.join(", ", town.fares(day));
    }

    private static int booked(Device device, JsonObject wish) throws Exception {
        return legFare(JourneyDay.ok(device.post("/api/v1/journeys", wish.encode())));
    }

    private static int legFare(JsonObject journey) {
        return journey.getJsonArray("legs").getJsonObject(0).getInteger("fareYen");
    }

    private static String pair(JsonObject run, String stop, String other) {
        return run.getJsonArray("pairs").stream()
                .map(JsonObject.class::cast)
                .filter(pair -> pair.getString("stop").equals(stop)
                        && pair.getString("other").equals(other))
                .map(pair -> pair.getInteger("beforeYen") + " " + pair.getInteger("afterYen") + " "
                        + pair.getBoolean("changes"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject sum(JsonObject run, String rider) {
        return run.getJsonArray("sums").stream()
                .map(JsonObject.class::cast)
                .filter(sum -> sum.getString("rider").equals(rider))
                .findFirst()
                .orElseThrow();
    }
}
