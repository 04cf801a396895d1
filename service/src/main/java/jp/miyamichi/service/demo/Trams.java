package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Trams that run a few minutes late, each by its own measure, and keep to it until they arrive.
final class Trams {

    private static final String FEED = "lrt";
    private static final List<String> ENDS = List.of("lrt:01", "lrt:19");
    private static final Duration REPORT_EVERY = Duration.ofSeconds(30);
    private static final int LATE_MINUTES_MAX = 4;

    private final Actor operator;
    private final String key;
    private final InstantSource clock;
    private final ZoneId zone;
    private Instant reported = Instant.MIN;

    Trams(URI service, String key, InstantSource clock, ZoneId zone) {
        this.operator = new Actor("operator", service);
        this.key = key;
        this.clock = clock;
        this.zone = zone;
    }

    void move() {
        var now = clock.instant();
        if (now.isBefore(reported.plus(REPORT_EVERY))) {
            return;
        }
        reported = now;
        Map<String, Duration> delays = new HashMap<>();
        for (var stop : ENDS) {
            var from = now.minus(Duration.ofMinutes(45)).atZone(zone).toOffsetDateTime();
            operator.get("/api/v1/departures?stop=" + stop + "&limit=60&windowMinutes=90&from="
                            + from.toString().replace("+", "%2B"))
                    .getJsonArray("departures")
                    .forEach(each -> {
                        var trip = ((JsonObject) each).getString("tripId");
                        delays.put(trip, delayOf(trip));
                    });
        }
        operator.push(FEED, LateMessage.of(FEED, delays, now.atZone(zone).toLocalDate(), now), key);
    }

    /// Most trams are on time.
    private static Duration delayOf(String trip) {
        var drawn = Math.floorMod(trip.hashCode(), 3 * (LATE_MINUTES_MAX + 1));
        return drawn > LATE_MINUTES_MAX ? Duration.ZERO : Duration.ofMinutes(drawn);
    }
}
