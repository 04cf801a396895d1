package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import jp.miyamichi.dispatch.AreaState.Stop;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.engine.PlannedVisit;
import jp.miyamichi.service.wording.RideWords;

/// What a driver has to do today, in order. Of riders it says how many they are, what they bring, what they pay and
/// whether they pay less; nothing else.
///
/// @param hasDiscount whether a rider pays less on a day
public record ManifestJson(
        String service,
        String vehicle,
        LocalDate day,
        List<Stop> stops,
        BiPredicate<String, LocalDate> hasDiscount,
        ZoneId zone)
        implements JsonBytes.Document {

    /// So much of a ride's id is enough to tell the parties of a day apart by word of mouth.
    private static final int CODE_LENGTH = 4;

    public ManifestJson {
        stops = List.copyOf(stops);
    }

    static Spot place(Stop stop, Booking ride) {
        return stop.kind() == PlannedVisit.Kind.PICKUP ? ride.from() : ride.to();
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("service", service);
        json.writeStringField("vehicle", vehicle);
        json.writeStringField("day", day.toString());
        json.writeArrayFieldStart("stops");
        for (var stop : stops) {
            json.writeStartObject();
            json.writeStringField("do", RideWords.code(stop.kind()));
            TimeJson.write(json, "planned", stop.planned().atZone(zone));
            TimeJson.write(json, "latest", stop.latest().atZone(zone));
            if (stop.ride().isPresent()) {
                ride(json, stop, stop.ride().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ride(JsonGenerator json, Stop stop, Booking ride) throws IOException {
        var party = ride.party();
        json.writeStringField("ride", ride.id().toString());
        json.writeStringField(
                "code", ride.id().toString().substring(0, CODE_LENGTH).toUpperCase(Locale.ROOT));
        json.writeStringField("state", RideWords.code(ride.state()));
        OfferJson.spot(json, "place", place(stop, ride));
        json.writeNumberField("riders", party.seats() + party.infants() + party.wheelchairs());
        json.writeNumberField("wheelchairs", party.wheelchairs());
        json.writeNumberField("luggage", party.luggage());
        json.writeNumberField("fareYen", ride.promise().priceYen());
        json.writeBooleanField("discount", hasDiscount.test(ride.rider().id(), ride.day()));
    }
}
