package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import jp.miyamichi.service.evidence.Figures;

/// Figures as a page draws them.
public record EvidenceJson(Figures figures) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("figures", figures.name());
        json.writeStringField("title", figures.title());
        json.writeStringField("chart", figures.chart().name().toLowerCase(Locale.ROOT));
        json.writeStringField("unit", figures.unit());
        TableJson.write(json, figures.table());
        if (figures.hiddenShare().isPresent()) {
            json.writeNumberField(
                    "hiddenPercent", Math.round(figures.hiddenShare().getAsDouble() * 1_000) / 10.0);
        }
        json.writeArrayFieldStart("remarks");
        for (var remark : figures.remarks()) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
