package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.product.Catalogue;

/// An order with what its buyer may know of its payment.
public record OrderJson(Order order, Optional<Paying> paying, Catalogue catalogue, Language language, ZoneId zone)
        implements JsonBytes.Document {

    /// @param payment the one under way, empty where it is over
    /// @param state as the OpenAPI document names it
    /// @param goTo the page where the buyer goes on
    public record Paying(Optional<UUID> payment, String state, Optional<String> goTo) {}

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("order", order.id().value().toString());
        json.writeStringField("state", order.state().word());
        json.writeNumberField("totalYen", order.total().amount());
        TimeJson.write(json, "payUntil", order.heldUntil().atZone(zone));
        json.writeBooleanField("practice", order.sandbox());
        json.writeArrayFieldStart("lines");
        for (var line : order.lines()) {
            write(json, line);
        }
        json.writeEndArray();
        if (paying.isPresent()) {
            write(json, paying.get());
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, OrderLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("product", line.product());
        json.writeStringField(
                "name",
                catalogue
                        .find(line.product())
                        .map(product -> ShelfJson.name(product, language))
                        .orElse(line.product()));
        json.writeStringField("rider", line.rider().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("persons", line.persons());
        json.writeStringField("day", line.day().toString());
        json.writeNumberField("yen", line.yen().amount());
        if (order.state().hasTickets()) {
            json.writeStringField("ticket", line.id().toString());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Paying paying) throws IOException {
        json.writeObjectFieldStart("payment");
        if (paying.payment().isPresent()) {
            json.writeStringField("payment", paying.payment().get().toString());
        }
        json.writeStringField("state", paying.state());
        if (paying.goTo().isPresent()) {
            json.writeStringField("goTo", paying.goTo().get());
        }
        json.writeEndObject();
    }
}
