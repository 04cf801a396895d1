package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.dayplan.OpeningHours;
import jp.miyamichi.ticketing.coupon.Campaign;
import jp.miyamichi.ticketing.crowding.Crowding;

/// The sights of the region, with what operators say of them today.
///
/// @param said empty where it cannot be asked now
public record SightsJson(List<Place> sights, Optional<Said> said, ZonedDateTime now) implements JsonBytes.Document {

    /// What operators say: how full places are, and which coupons they give away.
    public record Said(List<Crowding> crowding, List<Campaign.Standing> coupons) {
        public Said {
            crowding = List.copyOf(crowding);
            coupons = List.copyOf(coupons);
        }
    }

    public SightsJson {
        sights = List.copyOf(sights);
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        TimeJson.write(json, "now", now);
        json.writeBooleanField("told", said.isPresent());
        json.writeArrayFieldStart("sights");
        for (var sight : sights) {
            write(json, sight);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("coupons");
        for (var standing : said.map(Said::coupons).orElse(List.of())) {
            write(json, standing);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Place sight) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sight.id());
        NamesJson.write(json, sight.names());
        json.writeNumberField("lat", sight.at().lat());
        json.writeNumberField("lon", sight.at().lon());
        json.writeBooleanField("estimated", sight.estimated());
        json.writeStringField("source", sight.source());
        if (sight.openingHours().isPresent()) {
            hours(json, sight.openingHours().get());
        }
        var crowding = said.stream()
                .flatMap(all -> all.crowding().stream())
                .filter(each -> each.place().equals(sight.id()))
                .findFirst();
        if (crowding.isPresent()) {
            json.writeObjectFieldStart("crowding");
            json.writeStringField("level", crowding.get().level().toString());
            TimeJson.write(json, "postedAt", crowding.get().postedAt().atZone(now.getZone()));
            TimeJson.write(json, "until", crowding.get().until().atZone(now.getZone()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /// Beside the text of the table, when it is open today, where the text is understood.
    private void hours(JsonGenerator json, String text) throws IOException {
        json.writeObjectFieldStart("openingHours");
        json.writeStringField("text", text);
        var week = OpeningHours.parse(text);
        if (week.isPresent()) {
            json.writeArrayFieldStart("today");
            for (var span : week.get().on(now.getDayOfWeek())) {
                json.writeStartObject();
                json.writeStringField("from", span.from().toString());
                json.writeStringField("to", span.to().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Campaign.Standing standing) throws IOException {
        var campaign = standing.campaign();
        json.writeStartObject();
        json.writeStringField("campaign", campaign.id());
        json.writeObjectFieldStart("names");
        json.writeStringField("ja", campaign.label().ja());
        json.writeStringField("en", campaign.label().en());
        json.writeEndObject();
        json.writeNumberField("worthYen", campaign.worth().amount());
        LegJson.text(json, "place", campaign.place());
        LegJson.text(json, "sight", campaign.place().flatMap(this::sightCalled));
        json.writeStringField("lastDay", campaign.lastDay().toString());
        json.writeNumberField("left", standing.left());
        json.writeEndObject();
    }

    /// Operators write where a coupon is taken in words; it is a sight where they are its id or its name.
    private Optional<String> sightCalled(String words) {
        return sights.stream()
                .filter(sight -> List.of(
                                sight.id(), sight.names().ja(), sight.names().en())
                        .contains(words))
                .map(Place::id)
                .findFirst();
    }
}
