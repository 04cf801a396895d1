package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// What each route answers to a right question, over real HTTP.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private final OneTramLine line = new OneTramLine("abc");
    private TestService service;

    @BeforeAll
    void start(Vertx vertx) {
        service = TestService.of(vertx, line);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void itinerariesLeaveAfterTheAskedTime() throws Exception {
        var answer = service.json("/api/v1/itineraries?from=%E8%A5%BF&to=lrt:E&departAt=2026-04-01T10:03&limit=2");
        assertThat(times(answer.getJsonArray("itineraries")))
                .isEqualTo("2026-04-01T10:10:00+09:00 2026-04-01T10:20:00+09:00");
    }

    @Test
    void withoutATimeOneLeavesNow() throws Exception {
        var answer = service.json("/api/v1/itineraries?from=lrt:W&to=lrt:E&limit=1");
        assertThat(times(answer.getJsonArray("itineraries"))).isEqualTo("2026-04-01T10:10:00+09:00");
        assertThat(answer.getString("searchedAt")).isEqualTo("2026-04-01T10:02:00+09:00");
    }

    @Test
    void aTimeInAnotherOffsetIsTheSameMoment() throws Exception {
        for (var time : new String[] {"2026-04-01T01:03Z", "2026-04-01T03:03%2B02:00", "2026-04-01T03:03:00+02:00"}) {
            var answer = service.json("/api/v1/itineraries?from=lrt:W&to=lrt:E&limit=1&departAt=" + time);
            assertThat(times(answer.getJsonArray("itineraries"))).as(time).isEqualTo("2026-04-01T10:10:00+09:00");
        }
    }

    @Test
    void aLegSaysAllThatIsKnownOfIt() throws Exception {
        var leg = service.json("/api/v1/itineraries?from=lrt:W&to=lrt:E&limit=1")
                .getJsonArray("itineraries")
                .getJsonObject(0)
                .getJsonArray("legs")
                .getJsonObject(0);
        assertThat(leg.getString("mode")).isEqualTo("TRAM");
        assertThat(leg.getJsonObject("from").getString("stopId")).isEqualTo("lrt:W");
        assertThat(leg.getJsonObject("route").getString("shortName")).isEqualTo("T");
        assertThat(leg.getJsonArray("fares").getJsonObject(0).getInteger("yen")).isEqualTo(400);
        assertThat(leg.getBoolean("estimated")).isFalse();
        assertThat(leg.containsKey("headwaySeconds")).isFalse();
    }

    @Test
    void outsideTheTimetableTheAnswerNamesItsDays() throws Exception {
        var answer = service.json("/api/v1/itineraries?from=lrt:W&to=lrt:E&departAt=2027-01-01T10:00&lang=en");
        assertThat(answer.getJsonArray("itineraries")).isEmpty();
        assertThat(answer.getJsonObject("why").getString("message"))
                .isEqualTo("The timetable covers 2026-04-01 to 2026-04-30. Please choose a day in between.");
        assertThat(answer.getJsonArray("nearest")).isEmpty();
    }

    @Test
    void placesAreNamedInTheAskedLanguage() throws Exception {
        var places = service.json("/api/v1/places?text=%E8%A5%BF&lang=en").getJsonArray("places");
        assertThat(places).hasSize(1);
        assertThat(places.getJsonObject(0).getString("name")).isEqualTo("West");
        assertThat(places.getJsonObject(0).getString("kana")).isEqualTo("にし");
    }

    @Test
    void aHeadwayLineDepartsWithoutAClockTime() throws Exception {
        var departures = service.json("/api/v1/departures?stop=lrt:W").getJsonArray("departures");
        assertThat(departures.getJsonObject(0).getString("departAt")).isEqualTo("2026-04-01T10:10:00+09:00");
        assertThat(departures.getJsonObject(0).getInteger("delaySeconds")).isEqualTo(120);
        assertThat(departures.getJsonObject(1).containsKey("departAt")).isFalse();
        assertThat(departures.getJsonObject(1).getInteger("headwaySeconds")).isEqualTo(3600);
    }

    @Test
    void anUnknownStopIsNotFound() throws Exception {
        var response = service.get("/api/v1/departures?stop=lrt:99");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(response.body()).getString("field")).isEqualTo("stop");
    }

    @Test
    void reachIsGeoJsonSmallestFirst() throws Exception {
        var answer = service.json("/api/v1/reach?from=lrt:W&minutes=30,15");
        var features = answer.getJsonArray("features");
        assertThat(features.getJsonObject(0).getJsonObject("properties").getInteger("minutes"))
                .isEqualTo(15);
        assertThat(features.getJsonObject(1).getJsonObject("properties").getInteger("minutes"))
                .isEqualTo(30);
        assertThat(features.getJsonObject(0)
                        .getJsonObject("geometry")
                        .getJsonArray("coordinates")
                        .encode())
                .startsWith("[[[[139.8,36.5],[139.9,36.5]");
    }

    @Test
    void theRegionNamesItsDaysSourcesAndOnDemandServices() throws Exception {
        assertThat(service.json("/api/v1/region")).isEqualTo(new JsonObject("""
                        {"id":"town","contentHash":"abc","timeZone":"Asia/Tokyo","utcOffset":"+09:00","firstDay":"2026-04-01",
                         "lastDay":"2026-04-30","streetsSynthetic":true,"attributions":["the town"],
                         "onDemandServices":[
                           {"id":"hill","name":"おか号","en":"Hill Ride","district":"hill"},
                           {"id":"valley","name":"たに号","en":""}]}"""));
    }

    @Test
    void aRegionWithoutAMapSaysSo() throws Exception {
        assertThat(service.get("/api/v1/map.geojson").statusCode()).isEqualTo(404);
    }

    @Test
    void aPushedMessageReachesThePlanner() throws Exception {
        var request = HttpRequest.newBuilder(service.uri("/api/v1/realtime/lrt"))
                .header("Authorization", "Bearer secret")
                .header("Content-Type", "application/x-protobuf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {1, 2, 3}));
        var response = service.send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(response.body())).contains("\"tripUpdates\":1");
        assertThat(line.realtime).contains("lrt:3");
    }

    @Test
    void healthReadinessAndMetricsAreThere() throws Exception {
        assertThat(service.get("/healthz").body()).isEqualTo("{\"status\":\"alive\"}");
        assertThat(service.get("/readyz").body()).contains("\"status\":\"ready\"", "\"contentHash\":\"abc\"");
        assertThat(service.get("/metrics").body())
                .contains("miyamichi_http_requests_seconds_count{route=\"/healthz\",status=\"200\"}");
    }

    @Test
    void theDocumentIsOpenApi31() throws Exception {
        var document = service.json("/api/openapi.json");
        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
        assertThat(document.getJsonObject("paths").fieldNames()).contains("/api/v1/itineraries", "/readyz");
    }

    private static String times(JsonArray itineraries) {
        return String.join(
                " ",
                itineraries.stream()
                        .map(itinerary -> ((JsonObject) itinerary).getString("departAt"))
                        .toList());
    }
}
