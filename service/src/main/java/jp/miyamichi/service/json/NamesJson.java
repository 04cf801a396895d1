package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.TreeMap;
import jp.miyamichi.region.Names;

/// A name in every language it is known in.
final class NamesJson {

    private NamesJson() {}

    static void write(JsonGenerator json, Names names) throws IOException {
        json.writeObjectFieldStart("names");
        json.writeStringField("ja", names.ja());
        known(json, "kana", names.kana());
        known(json, "en", names.en());
        for (var other : new TreeMap<>(names.others()).entrySet()) {
            known(json, other.getKey(), other.getValue());
        }
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String language, String name) throws IOException {
        if (!name.isBlank()) {
            json.writeStringField(language, name);
        }
    }
}
