package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.miyamichi.region.Names;
import jp.miyamichi.service.evidence.HourTable;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.evidence.SuppressedTable;

/// How many came to places and rode, by the hour of the day; a count with too few people behind it is null.
///
/// @param places names of the places, by the key of their row
public record FlowJson(
        PublicFlow.Shown shown, List<YearMonth> months, boolean isMadeUp, Map<String, Names> places, ZoneId zone)
        implements JsonBytes.Document {

    public FlowJson {
        months = List.copyOf(months);
        places = Map.copyOf(places);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("month", shown.month().toString());
        json.writeArrayFieldStart("months");
        for (var month : months) {
            json.writeString(month.toString());
        }
        json.writeEndArray();
        TimeJson.write(json, "countedAt", shown.countedAt().atZone(zone));
        json.writeBooleanField("madeUp", isMadeUp);
        json.writeNumberField("peopleMin", SuppressedTable.PEOPLE_MIN);
        write(json, "places", shown.places());
        write(json, "vehicles", shown.vehicles());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, String field, HourTable table) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeArrayFieldStart("hours");
        for (var hour : table.hours()) {
            json.writeNumber(hour);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (var row : table.rows()) {
            row(json, row);
        }
        json.writeEndArray();
        json.writeNumberField("hiddenPercent", table.hiddenPercent());
        json.writeEndObject();
    }

    private void row(JsonGenerator json, HourTable.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", row.key());
        if (places.containsKey(row.key())) {
            NamesJson.write(json, places.get(row.key()));
        }
        json.writeArrayFieldStart("counts");
        for (var count : row.counts()) {
            number(json, count);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, OptionalLong count) throws IOException {
        if (count.isPresent()) {
            json.writeNumber(count.getAsLong());
        } else {
            json.writeNull();
        }
    }
}
