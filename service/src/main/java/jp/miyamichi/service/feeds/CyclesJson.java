package jp.miyamichi.service.feeds;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import jp.miyamichi.service.json.JsonBytes;

/// What the racks hold, with the age of each system's data.
public record CyclesJson(Map<String, CycleStations.Racks> systems, Instant now, ZoneId zone)
        implements JsonBytes.Document {

    public CyclesJson {
        systems = Map.copyOf(systems);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("systems");
        for (var system : new TreeMap<>(systems).entrySet()) {
            var age = Duration.between(system.getValue().dataAt(), now);
            json.writeStartObject();
            json.writeStringField("system", system.getKey());
            json.writeStringField(
                    "dataAt",
                    system.getValue()
                            .dataAt()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .atZone(zone)
                            .toOffsetDateTime()
                            .toString());
            json.writeBooleanField("stale", age.compareTo(FeedSource.STALE_AFTER) > 0);
            json.writeArrayFieldStart("stations");
            for (var station : system.getValue().stations()) {
                write(json, station);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, CycleStations.Station station) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", station.id());
        json.writeNumberField("cycles", station.cycles());
        if (station.docks().isPresent()) {
            json.writeNumberField("docks", station.docks().get());
        }
        json.writeBooleanField("renting", station.renting());
        json.writeBooleanField("returning", station.returning());
        json.writeEndObject();
    }
}
