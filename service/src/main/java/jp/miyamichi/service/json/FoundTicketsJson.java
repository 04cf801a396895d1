package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.postgres.NumberSearch;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.ticket.ReadableNumber;

/// Tickets that have the number somebody read out.
public record FoundTicketsJson(List<NumberSearch.Found> found, Catalogue catalogue, Language language, ZoneId zone)
        implements JsonBytes.Document {

    public FoundTicketsJson {
        found = List.copyOf(found);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("tickets");
        for (var one : found) {
            write(json, one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, NumberSearch.Found one) throws IOException {
        var ticket = one.ticket();
        var validity = ticket.terms().validity();
        json.writeStartObject();
        json.writeStringField("ticket", ticket.id().value().toString());
        json.writeStringField("number", ReadableNumber.of(ticket.id()).toString());
        json.writeStringField("order", one.order().toString());
        json.writeStringField("orderState", one.orderState().word());
        json.writeStringField(
                "name",
                catalogue
                        .find(ticket.product())
                        .map(product -> ShelfJson.name(product, language))
                        .orElse(ticket.product()));
        json.writeNumberField("persons", ticket.terms().persons());
        TimeJson.write(json, "validFrom", validity.from().atZone(zone));
        TimeJson.write(json, "validUntil", validity.until().atZone(zone));
        json.writeStringField("state", ticket.state().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("used", one.isUsed());
        json.writeEndObject();
    }
}
