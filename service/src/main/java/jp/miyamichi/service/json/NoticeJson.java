package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import jp.miyamichi.service.notice.Notices;

/// A notice as pages and the phone desk get it.
public final class NoticeJson {

    private NoticeJson() {}

    public static void write(JsonGenerator json, Notices.Kept kept) throws IOException {
        var notice = kept.notice();
        json.writeStartObject();
        json.writeNumberField("notice", kept.id());
        json.writeStringField("kind", notice.kind().word());
        if (notice.journey().isPresent()) {
            json.writeStringField("journey", notice.journey().get().toString());
        }
        json.writeStringField("ja", notice.japanese());
        json.writeStringField("en", notice.english());
        if (!notice.others().isEmpty()) {
            json.writeObjectFieldStart("others");
            for (var language : new TreeMap<>(notice.others()).entrySet()) {
                json.writeStringField(language.getKey(), language.getValue());
            }
            json.writeEndObject();
        }
        json.writeStringField("at", notice.at().toString());
        json.writeEndObject();
    }

    public static void writeAll(JsonGenerator json, List<Notices.Kept> notices) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("notices");
        for (var kept : notices) {
            write(json, kept);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// For a clerk: whom to call, and what to read aloud.
    public static void writeCalls(JsonGenerator json, List<Notices.Kept> notices) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("calls");
        for (var kept : notices) {
            json.writeStartObject();
            json.writeNumberField("notice", kept.id());
            json.writeStringField("person", kept.notice().person().toString());
            json.writeStringField("kind", kept.notice().kind().word());
            json.writeStringField("say", kept.notice().japanese());
            json.writeStringField("at", kept.notice().at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
