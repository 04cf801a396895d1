package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ticket.ReadableNumber;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.token.PhonePass;

/// A ticket, and what its phone shows.
///
/// @param nameJa for the holder to show to staff
/// @param day its service day, where it is good for one only
/// @param refund what would be given back now
public record TicketJson(
        Ticket ticket,
        UUID order,
        String name,
        String nameJa,
        Optional<LocalDate> day,
        Optional<PhonePass> onPhone,
        Optional<String> onSheet,
        Optional<Yen> refund,
        ZoneId zone)
        implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        var terms = ticket.terms();
        json.writeStartObject();
        json.writeStringField("ticket", ticket.id().value().toString());
        json.writeStringField("order", order.toString());
        json.writeStringField("product", ticket.product());
        json.writeStringField("name", name);
        json.writeStringField("nameJa", nameJa);
        json.writeStringField("rider", ticket.rider().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("persons", terms.persons());
        TimeJson.write(json, "validFrom", terms.validity().from().atZone(zone));
        TimeJson.write(json, "validUntil", terms.validity().until().atZone(zone));
        if (day.isPresent()) {
            json.writeStringField("day", day.get().toString());
        }
        json.writeStringField("state", ticket.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("number", ReadableNumber.of(ticket.id()).toString());
        if (refund.isPresent()) {
            json.writeNumberField("refundYen", refund.get().amount());
        }
        if (onSheet.isPresent()) {
            json.writeStringField("sheet", onSheet.get());
        }
        if (onPhone.isPresent()) {
            write(json, onPhone.get());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PhonePass phone) throws IOException {
        json.writeObjectFieldStart("bearer");
        json.writeStringField("token", phone.token());
        json.writeArrayFieldStart("days");
        for (var day : phone.secrets()) {
            json.writeStartObject();
            json.writeNumberField("day", day.day());
            json.writeStringField("secret", day.secret());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
