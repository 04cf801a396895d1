package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.miyamichi.dispatch.FleetChange;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.WhyTold;
import jp.miyamichi.dispatch.engine.Difference;
import jp.miyamichi.service.wording.RideWords;

/// The smaller answers to dispatchers.
public final class FleetAnswersJson {

    private FleetAnswersJson() {}

    /// Why a vehicle was chosen, and which comes by now.
    public static JsonBytes.Document why(WhyTold why, Booking ride) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("vehicle", why.vehicle());
            json.writeStringField("ja", why.ja());
            json.writeStringField("en", why.en());
            json.writeStringField("vehicleNow", ride.vehicle());
            json.writeEndObject();
        };
    }

    public static JsonBytes.Document difference(Difference difference, Function<BookingId, Optional<Booking>> find) {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("possible", difference.isPossible());
            json.writeNumberField("drivingSeconds", difference.driving().toSeconds());
            json.writeArrayFieldStart("rides");
            for (var change : difference.riders()) {
                json.writeStartObject();
                var id = BookingId.of(change.ride().value());
                json.writeStringField("ride", id.toString());
                json.writeStringField("vehicle", change.vehicle().value());
                var ride = find.apply(id);
                if (ride.isPresent()) {
                    json.writeStringField("vehicleNow", ride.get().vehicle());
                }
                json.writeNumberField("pickupSeconds", change.pickup().toSeconds());
                json.writeNumberField("arrivalSeconds", change.arrival().toSeconds());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        };
    }

    public static JsonBytes.Document consequences(FleetChange.Consequences consequences, boolean isDone, ZoneId zone) {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("done", isDone);
            rides(json, "conflicts", consequences.conflicts(), zone);
            rides(json, "otherVehicle", consequences.otherVehicle(), zone);
            json.writeEndObject();
        };
    }

    /// Rides that a rule would reach, and whether it has.
    public static JsonBytes.Document reached(List<Booking> rides, boolean isDone, ZoneId zone) {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("done", isDone);
            json.writeNumberField("count", rides.size());
            rides(json, "rides", rides, zone);
            json.writeEndObject();
        };
    }

    private static void rides(JsonGenerator json, String field, List<Booking> rides, ZoneId zone) throws IOException {
        json.writeArrayFieldStart(field);
        for (var ride : rides) {
            json.writeStartObject();
            json.writeStringField("ride", ride.id().toString());
            json.writeStringField("rider", ride.rider().id());
            json.writeStringField("state", RideWords.code(ride.state()));
            json.writeStringField("vehicle", ride.vehicle());
            OfferJson.promise(json, ride.promise(), zone);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
