package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.ticketing.postgres.FareClaimsTable;

/// Claims for fares taken by mistake.
public record FareClaimsJson(List<FareClaimsTable.Standing> claims, ZoneId zone) implements JsonBytes.Document {

    public FareClaimsJson {
        claims = List.copyOf(claims);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("claims");
        for (var standing : claims) {
            write(json, standing);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, FareClaimsTable.Standing standing) throws IOException {
        var claim = standing.claim();
        json.writeStartObject();
        json.writeStringField("claim", claim.id().toString());
        json.writeStringField("ticket", claim.ticket().value().toString());
        json.writeStringField("operator", claim.operator());
        TimeJson.write(json, "boardedAt", claim.boardedAt().atZone(zone));
        json.writeNumberField("yen", claim.amount().amount());
        json.writeStringField("state", standing.state());
        if (standing.reason().isPresent()) {
            json.writeStringField("reason", standing.reason().get());
        }
        if (standing.paidAt().isPresent()) {
            TimeJson.write(json, "paidAt", standing.paidAt().get().atZone(zone));
        }
        json.writeEndObject();
    }
}
