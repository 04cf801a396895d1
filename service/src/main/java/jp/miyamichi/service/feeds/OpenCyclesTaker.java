package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a whole GBFS 3.0 system, to be shown to our riders and given on. A state that lacks what the standard asks for
/// is refused before anybody sees it.
final class OpenCyclesTaker implements FeedTaker {

    /// Racks are not built every day.
    private static final Duration STILL_FOR = Duration.ofHours(1);

    private static final List<String> NEEDED = List.of("system_information", "station_information");
    private static final String TYPES = "vehicle_types";

    private final FeedSource source;
    private final OpenCycles open;
    private final FeedTaker racks;
    private final InstantSource clock;
    private Map<String, JsonNode> still = Map.of();
    private Instant stillUntil = Instant.MIN;

    /// @param racks takes the same states for our riders
    OpenCyclesTaker(FeedSource source, OpenCycles open, FeedTaker racks, InstantSource clock) {
        this.source = source;
        this.open = open;
        this.racks = racks;
        this.clock = clock;
    }

    @Override
    public URI address(FeedFetch fetch) {
        if (!clock.instant().isBefore(stillUntil)) {
            var discovery = GbfsDiscovery.ask(source, fetch);
            if (!discovery.version().startsWith("3.")) {
                throw new UnusableFeed("is GBFS " + discovery.version() + "; only 3.0 is given on");
            }
            var files = new HashMap<String, JsonNode>();
            NEEDED.forEach(name -> files.put(name, discovery.file(name, fetch)));
            if (discovery.find(TYPES).isPresent()) {
                files.put(TYPES, discovery.file(TYPES, fetch));
            }
            still = files;
            stillUntil = clock.instant().plus(STILL_FOR);
        }
        return racks.address(fetch);
    }

    @Override
    public Instant take(byte[] bytes, Instant now) {
        var status = GbfsDiscovery.json(bytes);
        check(status.path("data").path("stations"));
        var dataAt = racks.take(bytes, now);
        open.set(source.feed(), new OpenCycles.Cycles(still, status));
        return dataAt;
    }

    private void check(JsonNode states) {
        if (!states.isArray()) {
            throw new UnusableFeed("sent no stations");
        }
        var known = stations();
        for (var state : states) {
            var id = state.path("station_id").asText("");
            if (!known.contains(id)) {
                throw new UnusableFeed("tells of a station '" + id + "' that its station_information does not have");
            }
            if (!state.path("num_vehicles_available").canConvertToInt()
                    || state.path("num_vehicles_available").asInt() < 0
                    || !state.path("is_installed").isBoolean()
                    || !state.path("is_renting").isBoolean()
                    || !state.path("is_returning").isBoolean()
                    || !isTime(state.path("last_reported"))) {
                throw new UnusableFeed("does not say of station '" + id + "' all that GBFS 3.0 asks for");
            }
        }
    }

    private Set<String> stations() {
        var ids = new HashSet<String>();
        Optional.ofNullable(still.get("station_information"))
                .ifPresent(file -> file.path("data")
                        .path("stations")
                        .forEach(station -> ids.add(station.path("station_id").asText())));
        return ids;
    }

    private static boolean isTime(JsonNode time) {
        try {
            OffsetDateTime.parse(time.asText());
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    @Override
    public Optional<Instant> heardElsewhere() {
        return Optional.empty();
    }

    @Override
    public void withdraw(Instant now) {
        racks.withdraw(now);
        open.forget(source.feed());
        stillUntil = Instant.MIN;
    }
}
