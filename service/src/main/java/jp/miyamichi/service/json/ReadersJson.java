package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.ticketing.ticket.validation.Reader;

/// The devices that read tickets.
public record ReadersJson(List<Reader> readers) implements JsonBytes.Document {

    public ReadersJson {
        readers = List.copyOf(readers);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("readers");
        for (var reader : readers) {
            write(json, reader);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Reader reader) throws IOException {
        json.writeStartObject();
        json.writeStringField("reader", reader.id().toString());
        json.writeStringField("kind", reader.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("operator", reader.operator());
        json.writeStringField("name", reader.name());
        json.writeEndObject();
    }
}
