package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.ticketing.card.BearerAdvice;
import jp.miyamichi.ticketing.card.IcCard;
import jp.miyamichi.ticketing.ticket.TicketId;

/// Cards as their holder, or the reader that has one before it, may see them: never by their number.
public record CardsJson(List<Line> cards, Language language, ZoneId zone) implements JsonBytes.Document {

    /// @param lastFour where the number was typed
    /// @param tickets it carries now
    public record Line(IcCard card, Optional<String> lastFour, List<TicketId> tickets) {

        public Line {
            tickets = List.copyOf(tickets);
        }
    }

    public CardsJson {
        cards = List.copyOf(cards);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("cards");
        for (var line : cards) {
            write(json, line);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("advice");
        for (var advice : BearerAdvice.values()) {
            json.writeString(
                    language == Language.EN
                            ? advice.label().en()
                            : advice.label().ja());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Line line) throws IOException {
        json.writeStartObject();
        json.writeStringField("card", line.card().id().toString());
        json.writeStringField("state", line.card().state().name().toLowerCase(Locale.ROOT));
        if (line.card().confirmedAt().isPresent()) {
            TimeJson.write(json, "confirmedAt", line.card().confirmedAt().get().atZone(zone));
        }
        if (line.lastFour().isPresent()) {
            json.writeStringField("lastFour", line.lastFour().get());
        }
        json.writeArrayFieldStart("tickets");
        for (var ticket : line.tickets()) {
            json.writeString(ticket.value().toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
