package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.RideWords;

/// What is answered to a request: for each of its rides offers, or why there are none and what there is instead.
public record RideAnswersJson(BookingRequest wish, List<RideAnswer> answers, Language language, ZoneId zone)
        implements JsonBytes.Document {

    public RideAnswersJson {
        answers = List.copyOf(answers);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        var rides = wish.rides();
        json.writeStartObject();
        json.writeArrayFieldStart("rides");
        for (int i = 0; i < answers.size(); i++) {
            json.writeStartObject();
            OfferJson.spot(json, "from", rides.get(i).from());
            OfferJson.spot(json, "to", rides.get(i).to());
            switch (answers.get(i)) {
                case RideAnswer.Offers(var offers) -> offers(json, "offers", offers);
                case RideAnswer.NoOffer none -> none(json, none);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void none(JsonGenerator json, RideAnswer.NoOffer none) throws IOException {
        offers(json, "offers", List.of());
        json.writeStringField("reason", RideWords.code(none.reason()));
        json.writeStringField("message", RideWords.of(none.reason(), language));
        offers(json, "otherTimes", none.otherTimes());
        json.writeArrayFieldStart("otherPlaces");
        for (var other : none.otherPlaces()) {
            json.writeStartObject();
            json.writeStringField("name", other.place().name());
            json.writeNumberField("lat", other.place().at().lat());
            json.writeNumberField("lon", other.place().at().lon());
            json.writeNumberField("walkMeters", other.walkMeters());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void offers(JsonGenerator json, String field, List<Offer> offers) throws IOException {
        json.writeArrayFieldStart(field);
        for (var offer : offers) {
            OfferJson.write(json, offer, zone);
        }
        json.writeEndArray();
    }
}
