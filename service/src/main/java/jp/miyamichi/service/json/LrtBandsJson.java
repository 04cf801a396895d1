package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import jp.miyamichi.ticketing.fare.LrtBands;
import jp.miyamichi.ticketing.fare.Rider;

/// The distance bands of the light rail on a day.
public record LrtBandsJson(LocalDate day, LrtBands bands) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("day", day.toString());
        if (bands.fact().from().isPresent()) {
            json.writeStringField("from", bands.fact().from().get().toString());
        }
        json.writeStringField("source", bands.fact().source());
        json.writeNumberField("reachKm", bands.reachKm());
        json.writeArrayFieldStart("bands");
        for (var band : bands.adultYenUpToKm().entrySet()) {
            json.writeStartObject();
            json.writeNumberField("upToKm", band.getKey());
            json.writeNumberField("adultYen", band.getValue().amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        riders(json, "halfFor", bands.halfFor());
        riders(json, "freeFor", bands.freeFor());
        json.writeEndObject();
    }

    private static void riders(JsonGenerator json, String field, Set<Rider> riders) throws IOException {
        json.writeArrayFieldStart(field);
        for (var rider : new TreeSet<>(riders)) {
            json.writeString(rider.toString());
        }
        json.writeEndArray();
    }
}
