package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.broadcast.FeedKind;
import jp.miyamichi.service.broadcast.FleetNow;
import jp.miyamichi.service.broadcast.LineVehicles;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Stop;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.opendata.NoPublications;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.OpenGofs;
import jp.miyamichi.service.postgres.PostgresAlerts;
import jp.miyamichi.service.postgres.PostgresSessions;
import jp.miyamichi.service.signage.Signage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A dispatcher tells riders something, and everyone hears it: people in their language, programs as GTFS-Realtime.
@ExtendWith(VertxExtension.class)
class AlertTest {

    private static final LatLon WEST = new LatLon(36.55, 139.88);

    private static Database database;
    private TestAccess doors;
    private Broadcast broadcast;
    private TestService service;
    private volatile List<FleetNow.Vehicle> vehicles = List.of();
    private String dispatcher = "";

    @BeforeAll
    static void createTables() {
        database = TestServer.database("service");
    }

    @AfterAll
    static void dropTables() {
        database.close();
    }

    @BeforeEach
    void start(Vertx vertx) {
        doors = new TestAccess(database);
        var alerts = new AlertBoard(new PostgresAlerts(database), doors.clock());
        var timetable = new KnownGtfs(
                Set.of("city"),
                Map.of("W", new Stop(0, WEST), "E", new Stop(0, new LatLon(36.56, 139.98))),
                Set.of("1", "hill"),
                Map.of(),
                List.of(WEST, new LatLon(36.56, 139.98)));
        broadcast = new Broadcast(() -> timetable, alerts, _ -> vehicles, LineVehicles.NONE, doors.clock());
        var outside = new Outside(
                new OpenData(new NoPublications()),
                alerts,
                broadcast,
                NoFeeds.POLLS,
                NoFeeds.RELAY,
                new OpenGofs(new OpenData(new NoPublications()), URI.create("https://miyamichi.example.jp")),
                new Signage(new LastHeard(), List::of, List::of, doors.clock()),
                doors.clock());
        service = TestService.keeping(vertx, doors, outside);
        dispatcher = logIn(Role.DISPATCHER);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void everyoneReadsItInTheirLanguageAndProgramsAsAMessage() throws Exception {
        var id = UUID.randomUUID().toString();
        var made = make(alert(id, "lrt:W"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(service.get("/api/v1/alerts").body()).contains(id, "大雨", "Heavy rain", "\"inForce\":true");
        broadcast.look();
        var message = FeedMessage.parseFrom(bytes("/open-data/gtfs-rt/alerts.pb"));
        assertThat(message.getHeader().getTimestamp()).isEqualTo(TestService.NOW.getEpochSecond());
        var alert = message.getEntityList().stream()
                .filter(entity -> entity.getId().equals(id))
                .findFirst()
                .orElseThrow()
                .getAlert();
        assertThat(alert.getInformedEntityList())
                .extracting(subject -> subject.getStopId())
                .containsExactly("W");
        assertThat(alert.getHeaderText().getTranslationList())
                .extracting(said -> said.getLanguage() + " " + said.getText())
                .containsExactly("ja 大雨", "en Heavy rain");
        assertThat(service.get("/open-data/gtfs-rt/alerts.json").body()).contains(id, "\"cause\":\"WEATHER\"");
    }

    @Test
    void itIsMadeOnceHoweverOftenItIsSent() throws Exception {
        var id = UUID.randomUUID().toString();
        assertThat(make(alert(id, "lrt:W")).statusCode()).isEqualTo(200);
        assertThat(make(alert(id, "lrt:W")).statusCode()).isEqualTo(200);
        var other = make(alert(id, "lrt:E"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("Choose a new id");
        var audit = service.get("/api/v1/audit?limit=50", "Cookie", logIn(Role.ADMINISTRATOR));
        assertThat(audit.body().split("alert:" + id, -1)).hasSize(2);
    }

    @Test
    void itIsOverWhenItsTimeIsOrSomebodyEndsIt() throws Exception {
        var ended = UUID.randomUUID().toString();
        var timed = UUID.randomUUID().toString();
        make(alert(ended, "lrt:W"));
        make(alert(timed, "lrt:W").put("until", "2026-04-01T11:00:00+09:00"));
        var end = service.send(HttpRequest.newBuilder(service.uri("/api/v1/alerts/" + ended))
                .header("Cookie", dispatcher)
                .DELETE());
        assertThat(end.statusCode()).isEqualTo(200);
        assertThat(service.get("/api/v1/alerts").body()).contains(timed).doesNotContain(ended);
        doors.later(Duration.ofHours(1));
        assertThat(service.get("/api/v1/alerts").body()).doesNotContain(timed);
    }

    @Test
    void itNeedsJapaneseAndAPeriodThatEndsAfterItBegins() throws Exception {
        var wish = alert(UUID.randomUUID().toString(), "lrt:W");
        wish.getJsonArray("words").remove(0);
        assertThat(make(wish).body()).contains("Japanese always");
        var over = alert(UUID.randomUUID().toString(), "lrt:W").put("until", "2026-04-01T09:59:00+09:00");
        assertThat(make(over).body()).contains("ends after it begins");
    }

    @Test
    void whatNoPublishedTimetableHasIsCountedAndNotTold() throws Exception {
        var id = UUID.randomUUID().toString();
        make(alert(id, "bus:nowhere"));
        broadcast.look();
        assertThat(service.get("/open-data/gtfs-rt/alerts.json").body()).doesNotContain(id);
        assertThat(service.get("/api/v1/open-data").body()).contains("\"alerts-without-timetable\":");
        assertThat(service.get("/open-data?lang=en").body()).contains("Left out: alerts about what no published");
    }

    @Test
    void vehiclesAreToldAtPublicStopsAndNotAtDoors() throws Exception {
        var now = TestService.NOW;
        var door = new LatLon(36.5583, 139.9271);
        vehicles = List.of(new FleetNow.Vehicle(
                "van-1",
                "hill",
                LocalDate.of(2026, 4, 1),
                door,
                now.minusSeconds(20),
                List.of(
                        new FleetNow.Due(door, now.plusSeconds(60)),
                        new FleetNow.Due(new LatLon(36.5501, 139.8801), now.plusSeconds(600)))));
        broadcast.look();
        var update = FeedMessage.parseFrom(bytes("/open-data/gtfs-rt/trip-updates.pb"))
                .getEntity(0)
                .getTripUpdate();
        assertThat(update.getTrip().getRouteId()).isEqualTo("hill");
        assertThat(update.getStopTimeUpdateList()).singleElement().satisfies(stop -> {
            assertThat(stop.getStopId()).isEqualTo("W");
            assertThat(stop.getArrival().getTime())
                    .isEqualTo(now.plusSeconds(600).getEpochSecond());
        });
        var position = FeedMessage.parseFrom(bytes("/open-data/gtfs-rt/vehicle-positions.pb"))
                .getEntity(0)
                .getVehicle();
        var told = new LatLon(
                position.getPosition().getLatitude(), position.getPosition().getLongitude());
        assertThat(told.metersTo(door)).isBetween(50.0, 800.0);
        assertThat(service.get("/api/v1/open-data").body()).contains("\"stops-at-doors\":1");
    }

    @Test
    void aMessageThatBreaksARuleIsNotSentAndTheLastGoodOneAgesOut() throws Exception {
        broadcast.look();
        var good = bytes("/open-data/gtfs-rt/vehicle-positions.pb");
        var twice = new FleetNow.Vehicle(
                "van-1", "hill", LocalDate.of(2026, 4, 1), WEST, TestService.NOW.plusSeconds(20), List.of());
        vehicles = List.of(twice, twice);
        doors.later(Duration.ofSeconds(30));
        broadcast.look();
        assertThat(broadcast.state(FeedKind.VEHICLE_POSITIONS).refused()).isNotEmpty();
        assertThat(bytes("/open-data/gtfs-rt/vehicle-positions.pb")).isEqualTo(good);
        assertThat(service.get("/open-data?lang=en").body()).contains("<code>E052</code>");
        doors.later(Duration.ofSeconds(61));
        broadcast.look();
        var late = service.get("/open-data/gtfs-rt/vehicle-positions.pb");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("/open-data says what is wrong");
        assertThat(service.get("/open-data/gtfs-rt/alerts.pb").statusCode()).isEqualTo(200);
    }

    private byte[] bytes(String path) throws Exception {
        var answer = service.send(HttpRequest.newBuilder(service.uri(path)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static JsonObject alert(String id, String stop) {
        return new JsonObject("""
                {"cause": "weather", "effect": "significant-delays", "from": "2026-04-01T10:00:00+09:00",
                 "words": [{"language": "ja", "header": "大雨", "description": "遅れています。"},
                           {"language": "en", "header": "Heavy rain", "description": "Trams are late."}]}
                """).put("alert", id).put("about", List.of(Map.of("kind", "stop", "id", stop)));
    }

    private HttpResponse<String> make(JsonObject alert) throws Exception {
        var request = HttpRequest.newBuilder(service.uri("/api/v1/alerts"))
                .header("Content-Type", "application/json")
                .header("Cookie", dispatcher)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(alert.encode()));
        return service.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String logIn(Role role) {
        var secret = Secret.random(new SecureRandom());
        var now = TestService.NOW;
        new PostgresSessions(database)
                .addPerson(new Session(SessionId.random(), PersonId.random(), role, now, now), secret);
        return "miyamichi-loopback=" + secret.reveal();
    }
}
