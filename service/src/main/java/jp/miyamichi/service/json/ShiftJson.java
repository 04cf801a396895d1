package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import jp.miyamichi.ticketing.settlement.CashDesk;

/// A shift and its till.
///
/// @param openingDifferenceYen by how much more than in the books was in the till when it was opened just now
public record ShiftJson(CashDesk.Summary summary, long openingDifferenceYen, ZoneId zone)
        implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        var shift = summary.shift();
        json.writeStartObject();
        json.writeStringField("shift", shift.id().toString());
        json.writeStringField("desk", shift.desk());
        json.writeNumberField("number", summary.number());
        json.writeStringField("operator", shift.operator());
        TimeJson.write(json, "openedAt", shift.openedAt().atZone(zone));
        json.writeNumberField("inTillYen", shift.inTill().amount());
        if (openingDifferenceYen != 0) {
            json.writeNumberField("openingDifferenceYen", openingDifferenceYen);
        }
        json.writeNumberField("fares", summary.fares());
        json.writeNumberField("cashYen", summary.cash().amount());
        json.writeNumberField("readerYen", summary.reader().amount());
        if (summary.counted().isPresent()) {
            var counted = summary.counted().get();
            json.writeObjectFieldStart("counted");
            TimeJson.write(json, "at", counted.at().atZone(zone));
            json.writeNumberField("inTillYen", counted.inTill().amount());
            json.writeNumberField("differenceYen", counted.differenceYen());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
