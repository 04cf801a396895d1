package jp.miyamichi.service.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.RegionValidation;
import jp.miyamichi.region.exchange.FeedKey;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.opendata.GbfsRelay;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.OpenDataPage;
import jp.miyamichi.service.opendata.Publication;
import jp.miyamichi.service.postgres.PublicationTables;
import jp.miyamichi.service.wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An operator of rental cycles lets us give its GBFS on. The public validator judges it; the clock is the test's.
class GbfsRelayTest {

    private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");
    private static final Path VALIDATORS = Path.of("../gtfs-data/validator/target");
    private static final Path TABLES = Path.of("../gtfs-data/regions/utsunomiya");

    private final BadSender operator = new BadSender();
    private Database database;
    private FeedPolls polls;
    private GbfsRelay relay;
    private Instant now = TEN;

    private static final class NoPlanner implements LivePlanner {
        @Override
        public RealtimeReport take(String feedId, byte[] message) {
            throw new UnsupportedOperationException("no trains here");
        }

        @Override
        public void withdraw(String feedId, byte[] message) {
            throw new UnsupportedOperationException("no trains here");
        }
    }

    @BeforeEach
    void start() {
        assumeTrue(
                Files.isDirectory(VALIDATORS.resolve("lib")),
                "the validators are not built: mvn -pl gtfs-data/validator package");
        database = TestServer.database("service");
        var source = new FeedSource(
                "cycles",
                FeedSource.Kind.GBFS_OPEN,
                "town-cycles",
                operator.url("/gbfs.json"),
                new FeedKey.None(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10));
        polls = FeedPolls.of(List.of(source), new NoPlanner(), new LastHeard(), () -> now);
        relay = new GbfsRelay(
                polls.openCycles(),
                new PublicationTables(database),
                (folder, day) -> new RegionValidation(VALIDATORS, TABLES).check(folder, day),
                () -> now,
                () -> OneTramLine.ZONE,
                URI.create("https://miyamichi.jp"));
        operatorSends("3.0", "Station East");
    }

    @AfterEach
    void stop() {
        operator.close();
        if (polls != null) {
            polls.close();
            database.close();
        }
    }

    private void operatorSends(String version, String name) {
        var feeds = new JsonArray();
        for (var file : List.of("system_information", "vehicle_types", "station_information", "station_status")) {
            feeds.add(new JsonObject()
                    .put("name", file)
                    .put("url", operator.url("/" + file + ".json").toString()));
        }
        send("gbfs", version, new JsonObject().put("feeds", feeds));
        send(
                "system_information",
                version,
                new JsonObject()
                        .put("system_id", "town-cycles")
                        .put("languages", new JsonArray().add("en"))
                        .put("name", text("Town Cycles"))
                        .put("opening_hours", "24/7")
                        .put("feed_contact_email", "data@town-cycles.jp")
                        .put("timezone", "Asia/Tokyo"));
        var type = new JsonObject()
                .put("vehicle_type_id", "bike")
                .put("form_factor", "bicycle")
                .put("propulsion_type", "human");
        send("vehicle_types", version, new JsonObject().put("vehicle_types", new JsonArray().add(type)));
        var station = new JsonObject()
                .put("station_id", "east")
                .put("name", text(name))
                .put("lat", 36.5592)
                .put("lon", 139.8995);
        send("station_information", version, new JsonObject().put("stations", new JsonArray().add(station)));
        send("station_status", version, new JsonObject().put("stations", new JsonArray().add(state(4))));
    }

    private static JsonArray text(String text) {
        return new JsonArray().add(new JsonObject().put("text", text).put("language", "en"));
    }

    private String stamp() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(OneTramLine.ZONE));
    }

    private JsonObject state(int cycles) {
        return new JsonObject()
                .put("station_id", "east")
                .put("num_vehicles_available", cycles)
                .put(
                        "vehicle_types_available",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("vehicle_type_id", "bike")
                                        .put("count", cycles)))
                .put("is_installed", true)
                .put("is_renting", true)
                .put("is_returning", true)
                .put("last_reported", stamp());
    }

    private void send(String name, String version, JsonObject data) {
        var file = new JsonObject()
                .put("last_updated", stamp())
                .put("ttl", 30)
                .put("version", version)
                .put("data", data);
        operator.at("/" + name + ".json", BadSender.sends(file.encode().getBytes(StandardCharsets.UTF_8)));
    }

    private void after(Duration duration) {
        now = now.plus(duration);
        polls.lookNow();
        relay.look();
    }

    private Optional<JsonObject> file(String name) {
        return relay.file("town-cycles", name).map(bytes -> new JsonObject(new String(bytes, StandardCharsets.UTF_8)));
    }

    private OpenData openData() {
        var open = new OpenData(new PublicationTables(database));
        open.refresh();
        return open;
    }

    @Test
    void aSystemThatPassesTheValidatorIsGivenOnUnderOurAddresses() {
        after(Duration.ZERO);
        assertThat(file("gbfs").orElseThrow().encode())
                .contains("https://miyamichi.jp/open-data/gbfs/3/town-cycles/station_status.json")
                .doesNotContain("127.0.0.1");
        assertThat(file("station_status").orElseThrow().encode()).contains("\"num_vehicles_available\":4");
        assertThat(file("vehicle_status")).isEmpty();
        var published = openData().feeds().getFirst();
        assertThat(published.last().outcome()).isEqualTo(Publication.Outcome.PUBLISHED);
        assertThat(new OpenDataPage(openData(), Language.EN, OneTramLine.ZONE).html(List.of(), _ -> {}))
                .contains("their operator's data (town-cycles)", "/open-data/gbfs/3/town-cycles/gbfs.json", "Entur");
        assertThat(polls.cycles().all()).containsKey("town-cycles");
    }

    @Test
    void itsStateIsGivenOnAsItComesAndJudgedAgainOnlyWhenItsRacksChange() {
        after(Duration.ZERO);
        send("station_status", "3.0", new JsonObject().put("stations", new JsonArray().add(state(3))));
        after(Duration.ofSeconds(30));
        assertThat(file("station_status").orElseThrow().encode()).contains("\"num_vehicles_available\":3");
        assertThat(openData().history()).hasSize(1);
        now = now.plus(Duration.ofHours(1));
        operatorSends("3.0", "Station East, new rack");
        after(Duration.ZERO);
        assertThat(file("station_information").orElseThrow().encode()).contains("new rack");
        assertThat(openData().history()).hasSize(2);
    }

    @Test
    void aSystemTheValidatorRefusesIsNotGivenOn() {
        send(
                "station_information",
                "3.0",
                new JsonObject()
                        .put(
                                "stations",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("station_id", "east")
                                                .put("lat", 136.5)
                                                .put("lon", 139.9))));
        after(Duration.ZERO);
        assertThat(file("gbfs")).isEmpty();
        var refused = openData().feeds().getFirst().last();
        assertThat(refused.outcome()).isEqualTo(Publication.Outcome.REFUSED);
        assertThat(refused.details().report().orElseThrow().errors()).isNotEmpty();
    }

    @Test
    void aStateThatSaysTooLittleIsSeenByNobody() {
        after(Duration.ZERO);
        var silent = state(9);
        silent.remove("is_renting");
        send("station_status", "3.0", new JsonObject().put("stations", new JsonArray().add(silent)));
        after(Duration.ofSeconds(30));
        assertThat(file("station_status").orElseThrow().encode()).contains("\"num_vehicles_available\":4");
        assertThat(polls.states().getFirst().problem().orElseThrow()).contains("station 'east'", "GBFS 3.0");
    }

    @Test
    void whatIsTooOldIsGivenToNobody() {
        after(Duration.ZERO);
        operator.at("/station_status.json", BadSender.answers(500));
        after(Duration.ofMinutes(11));
        assertThat(file("gbfs")).isEmpty();
        assertThat(file("station_status")).isEmpty();
    }

    @Test
    void olderVersionsAreShownToNobodyElse() {
        operatorSends("2.3", "Station East");
        after(Duration.ZERO);
        assertThat(file("gbfs")).isEmpty();
        assertThat(polls.states().getFirst().problem().orElseThrow()).contains("only 3.0 is given on");
    }
}
