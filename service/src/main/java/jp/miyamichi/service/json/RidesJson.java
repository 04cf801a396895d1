package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.RideWords;

/// Rides with their promise, and what is to be expected of those that are still ahead.
///
/// @param heldUntil until when they wait for their confirmation
public record RidesJson(
        List<Booking> rides,
        Map<BookingId, Outlook> outlook,
        Optional<Instant> heldUntil,
        Function<String, Optional<RideService>> services,
        ZoneId zone)
        implements JsonBytes.Document {

    public RidesJson {
        rides = List.copyOf(rides);
        outlook = Map.copyOf(outlook);
    }

    /// Somebody else was faster: nothing was taken, and these could be had instead.
    public record Gone(List<Offer> instead, Language language, ZoneId zone) implements JsonBytes.Document {

        public Gone {
            instead = List.copyOf(instead);
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("outcome", "gone");
            json.writeStringField("message", RideWords.gone(language));
            json.writeArrayFieldStart("rides");
            json.writeEndArray();
            json.writeArrayFieldStart("instead");
            for (var offer : instead) {
                OfferJson.write(json, offer, zone);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("outcome", heldUntil.isPresent() ? "held" : "done");
        if (heldUntil.isPresent()) {
            TimeJson.write(json, "heldUntil", heldUntil.get().atZone(zone));
        }
        json.writeArrayFieldStart("rides");
        for (var ride : rides) {
            write(json, ride);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Booking ride) throws IOException {
        json.writeStartObject();
        json.writeStringField("ride", ride.id().toString());
        json.writeStringField("service", ride.area().service());
        json.writeStringField("group", ride.group().toString());
        json.writeStringField("state", RideWords.code(ride.state()));
        json.writeStringField("day", ride.day().toString());
        OfferJson.spot(json, "from", ride.from());
        OfferJson.spot(json, "to", ride.to());
        OfferJson.party(json, ride.party());
        OfferJson.promise(json, ride.promise(), zone);
        if (ride.connection().isPresent()) {
            json.writeStringField("connection", ride.connection().get());
        }
        var service = services.apply(ride.area().service());
        if (service.isPresent() && ride.state().isOpen()) {
            var late = Duration.ofMinutes(
                    service.get().rules().booking().lateCancelMinutes().is());
            TimeJson.write(
                    json,
                    "lateToCancelFrom",
                    ride.promise().pickupFrom().minus(late).atZone(zone));
        }
        TimeJson.write(json, "changedAt", ride.changedAt().atZone(zone));
        json.writeStringField("vehicle", ride.vehicle());
        var expected = Optional.ofNullable(outlook.get(ride.id()));
        if (expected.isPresent()) {
            write(json, expected.get());
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Outlook expected) throws IOException {
        json.writeObjectFieldStart("expected");
        json.writeStringField("vehicle", expected.vehicle());
        if (expected.pickup().isPresent()) {
            TimeJson.write(json, "pickup", expected.pickup().get().atZone(zone));
        }
        TimeJson.write(json, "arrival", expected.arrival().atZone(zone));
        json.writeNumberField("stopsBefore", expected.stopsBefore());
        if (expected.seen().isPresent()) {
            var seen = expected.seen().get();
            json.writeObjectFieldStart("seen");
            json.writeNumberField("lat", seen.at().lat());
            json.writeNumberField("lon", seen.at().lon());
            TimeJson.write(json, "at", seen.seenAt().atZone(zone));
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
