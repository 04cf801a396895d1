package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;

/// Reads GBFS, 2.x or 3.0: `gbfs.json` names `station_status.json`, which is then asked for again and again.
final class CyclesTaker implements FeedTaker {

    private static final ObjectMapper JSON = new ObjectMapper();

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
            status = Optional.of(
                    switch (fetch.get(source.url(), source.key(), Fetched.Known.NOTHING)) {
                        case Fetched.Fresh fresh -> statusAddress(json(fresh.bytes()));
                        case Fetched.Failed(var why) -> throw new UnusableFeed(why);
                        case Fetched.Unchanged() -> throw new UnusableFeed("answered 304 without being asked to");
                    });
        }
        return status.get();
    }

    private URI statusAddress(JsonNode discovery) {
        var feeds = new ArrayList<JsonNode>();
        discovery.path("data").findValues("feeds").forEach(list -> list.forEach(feeds::add));
        var url = feeds.stream()
                .filter(feed -> feed.path("name").asText().equals("station_status"))
                .map(feed -> feed.path("url").asText())
                .findFirst()
                .orElseThrow(() -> new UnusableFeed("names no station_status in its gbfs.json"));
        var address = source.url().resolve(url.replace(' ', '+'));
        if (!source.url().getHost().equals(address.getHost())
                || !String.valueOf(source.url().getScheme()).equals(address.getScheme())) {
            throw new UnusableFeed("keeps its station_status at another host, where our key is not shown");
        }
        return address;
    }

    @Override
    public Instant take(byte[] bytes, Instant now) {
        var message = json(bytes);
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

    private static JsonNode json(byte[] bytes) {
        try {
            var read = JSON.readTree(bytes);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException wrong) {
            // told below
        }
        throw new UnusableFeed("did not send JSON");
    }
}
