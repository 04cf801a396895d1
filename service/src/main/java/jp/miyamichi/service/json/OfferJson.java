package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.Spot;

/// An offer of a ride, and the parts it has in common with a ride.
final class OfferJson {

    private OfferJson() {}

    static void write(JsonGenerator json, Offer offer, ZoneId zone) throws IOException {
        json.writeStartObject();
        json.writeStringField("offer", offer.id().toString());
        json.writeStringField("service", offer.area().service());
        json.writeStringField("group", offer.group().toString());
        json.writeStringField("day", offer.day().toString());
        spot(json, "from", offer.from());
        spot(json, "to", offer.to());
        party(json, offer.party());
        promise(json, offer.promise(), zone);
        json.writeStringField("vehicle", offer.vehicle());
        json.writeNumberField("walkMeters", offer.walkMeters());
        json.writeNumberField("seatsTaken", offer.seatsTaken());
        json.writeNumberField("seats", offer.seats());
        json.writeBooleanField("nearby", offer.isNearby());
        if (offer.connection().isPresent()) {
            json.writeStringField("connection", offer.connection().get());
        }
        TimeJson.write(json, "validUntil", offer.validUntil().atZone(zone));
        json.writeEndObject();
    }

    static void spot(JsonGenerator json, String field, Spot spot) throws IOException {
        json.writeObjectFieldStart(field);
        if (!spot.name().isEmpty()) {
            json.writeStringField("name", spot.name());
        }
        json.writeNumberField("lat", spot.at().lat());
        json.writeNumberField("lon", spot.at().lon());
        json.writeEndObject();
    }

    static void party(JsonGenerator json, Party party) throws IOException {
        json.writeObjectFieldStart("party");
        json.writeNumberField("adults", party.adults());
        json.writeNumberField("children", party.children());
        json.writeNumberField("infants", party.infants());
        json.writeNumberField("wheelchairs", party.wheelchairs());
        json.writeNumberField("luggage", party.luggage());
        json.writeEndObject();
    }

    static void promise(JsonGenerator json, Promise promise, ZoneId zone) throws IOException {
        TimeJson.write(json, "pickupFrom", promise.pickupFrom().atZone(zone));
        TimeJson.write(json, "pickupTo", promise.pickupTo().atZone(zone));
        TimeJson.write(json, "arriveBy", promise.arriveBy().atZone(zone));
        json.writeNumberField("priceYen", promise.priceYen());
    }
}
