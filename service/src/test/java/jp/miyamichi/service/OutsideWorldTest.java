package jp.miyamichi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.miyamichi.service.feeds.BadSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole service and an operator's web server beside it.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class OutsideWorldTest {

    private static final Instant NOW = Instant.parse("2026-04-01T01:02:00Z");

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anOperatorsFeedReachesThePlannerAndIsAccountedFor() throws Exception {
        var line = new OneTramLine("one");
        try (var operator = new BadSender()) {
            operator.at("/delays", BadSender.sends(delays()));
            operator.at("/broken", BadSender.answers(500));
            try (var service = Service.start(settings(operator), (_, _) -> line, () -> NOW)) {
                while (line.realtime.isEmpty() || operator.asked.size() < 2) {
                    Thread.onSpinWait();
                }
                var feeds = feeds(service);
                while (feeds.contains("\"waiting\",\"failures\":0")) {
                    feeds = feeds(service);
                }
                assertThat(line.realtime).containsExactly("lrt:" + delays().length);
                assertThat(feeds)
                        .contains("\"condition\":\"fresh\"", "\"ageSeconds\":0", "\"problem\":\"answered 500\"");
                assertThat(feeds).doesNotContain("top-secret", operator.url("/").toString());
                assertThat(get(service, "/metrics"))
                        .contains("miyamichi_feed_age_seconds{feed=\"delays\"} 0.0")
                        .contains("miyamichi_feed_failures{feed=\"broken\"} 1.0");
                assertThat(get(service, "/signage/lrt:W")).contains("<section", "西");
            }
        }
    }

    private String feeds(Service service) throws Exception {
        return new JsonObject(get(service, "/api/v1/feeds")).encode();
    }

    private Settings settings(BadSender operator) throws IOException {
        var folder = Files.createDirectories(data.resolve("region/one"));
        Files.writeString(folder.resolve("streets.osm.pbf"), "");
        Files.writeString(folder.resolve("town-gtfs.zip"), "");
        Files.writeString(data.resolve("region/current"), "one\n");
        var feeds = Files.writeString(
                data.resolve("feeds.yaml"), """
                feeds:
                  - {id: delays, kind: gtfs-realtime, feed: lrt, url: "%s", key: {in: header, name: K, value: top-secret}}
                  - {id: broken, kind: gtfs-realtime, feed: bus, url: "%s"}
                """.formatted(operator.url("/delays"), operator.url("/broken")));
        return Settings.from(Map.of(
                "MIYAMICHI_PORT", "0",
                "MIYAMICHI_DATA", data.toString(),
                "MIYAMICHI_REGION", data.toString(),
                "MIYAMICHI_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none",
                "MIYAMICHI_FEEDS", feeds.toString()));
    }

    private static byte[] delays() {
        var update = TripUpdate.newBuilder().setTrip(TripDescriptor.newBuilder().setTripId("t"));
        return FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0").setTimestamp(NOW.getEpochSecond()))
                .addEntity(FeedEntity.newBuilder().setId("1").setTripUpdate(update))
                .build()
                .toByteArray();
    }

    private String get(Service service, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
