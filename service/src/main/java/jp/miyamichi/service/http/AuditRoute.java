package jp.miyamichi.service.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Supplier;
import jp.miyamichi.service.access.AuditLog;
import jp.miyamichi.service.json.TimeJson;

/// `GET /api/v1/audit`: who did what, latest first.
final class AuditRoute implements Answer {

    private final AuditLog log;
    private final Supplier<ZoneId> zone;

    AuditRoute(AuditLog log, Supplier<ZoneId> zone) {
        this.log = log;
        this.zone = zone;
    }

    @Override
    public Reply to(Query query) {
        var lines = log.before(query.number("before", Integer.MAX_VALUE), query.number("limit", 50));
        var region = zone.get();
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("entries");
                    for (var line : lines) {
                        write(json, line, region);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }

    private static void write(JsonGenerator json, AuditLog.Line line, ZoneId region) throws IOException {
        var entry = line.entry();
        json.writeStartObject();
        json.writeNumberField("number", line.number());
        json.writeStringField("at", TimeJson.text(entry.at().atZone(region)));
        if (entry.actor().isPresent()) {
            json.writeStringField("actor", entry.actor().get().toString());
        }
        if (entry.role().isPresent()) {
            json.writeStringField("role", entry.role().get().text());
        }
        json.writeStringField("deed", entry.deed().text());
        json.writeStringField("subject", entry.subject());
        json.writeEndObject();
    }
}
