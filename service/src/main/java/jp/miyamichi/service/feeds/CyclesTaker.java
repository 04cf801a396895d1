package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;

/// Reads GBFS, 2.x or 3.0: `gbfs.json` names `station_status.json`, which is then asked for again and again.
final class CyclesTaker implements FeedTaker {

    private final FeedSource source;
    private final CycleStations cycles;
    private Optional<URI> status = Optional.empty();

    CyclesTaker(FeedSource source, CycleStations cycles) {
        this.source = source;
        this.cycles = cycles;
    }

    @Override
    public URI address(FeedFetch fetch) {
        if (status.isEmpty()) {
            status = Optional.of(GbfsDiscovery.ask(source, fetch).address("station_status"));
        }
        return status.get();
    }

    @Override
    public Instant take(byte[] bytes, Instant now) {
        var message = GbfsDiscovery.json(bytes);
        var list = message.path("data").path("stations");
        if (!list.isArray()) {
            status = Optional.empty();
            throw new UnusableFeed("sent no stations");
        }
        var stations = new ArrayList<CycleStations.Station>();
        list.forEach(station -> stations.add(new CycleStations.Station(
                station.path("station_id").asText(),
                station.path("num_vehicles_available")
                        .asInt(station.path("num_bikes_available").asInt(0)),
                station.has("num_docks_available")
                        ? Optional.of(station.path("num_docks_available").asInt())
                        : Optional.empty(),
                isTrue(station.path("is_renting")),
                isTrue(station.path("is_returning")))));
        var dataAt = time(message.path("last_updated"));
        cycles.set(source.feed(), new CycleStations.Racks(dataAt, stations));
        return dataAt;
    }

    @Override
    public Optional<Instant> heardElsewhere() {
        return Optional.empty();
    }

    @Override
    public void withdraw(Instant now) {
        cycles.forget(source.feed());
        status = Optional.empty();
    }

    /// GBFS 1 wrote 1 for true.
    private static boolean isTrue(JsonNode flag) {
        return flag.asBoolean() || flag.asInt() == 1;
    }

    /// Seconds in GBFS 2, ISO 8601 in GBFS 3.
    private static Instant time(JsonNode time) {
        try {
            return time.isNumber()
                    ? Instant.ofEpochSecond(time.asLong())
                    : OffsetDateTime.parse(time.asText()).toInstant();
        } catch (DateTimeException wrong) {
            throw new UnusableFeed("does not tell of when its data is (last_updated)");
        }
    }
}
