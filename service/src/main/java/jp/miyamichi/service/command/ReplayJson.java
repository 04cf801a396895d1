package jp.miyamichi.service.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import jp.miyamichi.dispatch.region.Costs;
import jp.miyamichi.dispatch.simulation.Figures;
import jp.miyamichi.dispatch.simulation.RecordedDay;
import jp.miyamichi.service.json.JsonBytes;

/// A day beside its replay.
///
/// @param policy and
/// @param vehicles of the replay
/// @param difference the first visit that was made otherwise
record ReplayJson(
        RecordedDay day,
        Figures recorded,
        String policy,
        int vehicles,
        Figures replayed,
        Optional<String> difference,
        Costs costs)
        implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("day", day.name());
        json.writeBooleanField("sameTours", difference.isEmpty());
        if (difference.isPresent()) {
            json.writeStringField("firstDifference", difference.get());
        }
        json.writeObjectFieldStart("recorded");
        json.writeStringField("policy", day.policy());
        json.writeNumberField("vehicles", day.vehicles().size());
        FiguresJson.fields(json, recorded, costs);
        json.writeEndObject();
        json.writeObjectFieldStart("replayed");
        json.writeStringField("policy", policy);
        json.writeNumberField("vehicles", vehicles);
        FiguresJson.fields(json, replayed, costs);
        json.writeEndObject();
        json.writeEndObject();
    }

    String text() {
        var sameness = difference.map(first -> "not the same tours: " + first).orElse("the same tours");
        return FiguresText.of(day.name() + " as recorded, " + day.policy(), recorded, costs)
                + FiguresText.of("replayed, " + policy + ", " + vehicles + " vehicles", replayed, costs)
                + sameness + "\n";
    }
}
