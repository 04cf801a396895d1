package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.service.journey.Quote;
import jp.miyamichi.service.wording.Language;

/// Legs with what dispatch would promise for them.
///
/// @param quotes by the leg itself
public record QuotedLegs(Map<Leg, Quote> quotes, Language language, ZoneId zone) implements ItineraryJson.LegShape {

    @Override
    public void write(JsonGenerator json, Leg leg) throws IOException {
        var quote = Optional.ofNullable(quotes.get(leg));
        LegJson.write(json, leg, service -> {
            if (quote.isPresent()) {
                write(service, quote.get());
            }
        });
    }

    private void write(JsonGenerator json, Quote quote) throws IOException {
        json.writeObjectFieldStart("quote");
        json.writeBooleanField("bookable", quote instanceof Quote.Bookable);
        switch (quote) {
            case Quote.Bookable(var promise) -> {
                TimeJson.write(json, "pickupFrom", promise.pickupFrom().atZone(zone));
                TimeJson.write(json, "pickupTo", promise.pickupTo().atZone(zone));
                TimeJson.write(json, "arriveBy", promise.arriveBy().atZone(zone));
                json.writeNumberField("yen", promise.yen());
            }
            case Quote.NotBookable(var japanese, var english) ->
                json.writeStringField("why", language == Language.EN ? english : japanese);
        }
        json.writeEndObject();
    }
}
