package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import jp.miyamichi.dispatch.AreaState;
import jp.miyamichi.dispatch.AreaState.Stop;
import jp.miyamichi.dispatch.AreaState.VehicleState;
import jp.miyamichi.dispatch.VehicleSeen;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.PromiseFigures;
import jp.miyamichi.service.wording.RideWords;

/// How an area stands: vehicles, their tours, and the promises at risk with who must be told.
public record AreaJson(AreaState state, PromiseFigures figures, ZoneId zone) implements JsonBytes.Document {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("area", state.area().service());
        json.writeStringField("day", state.day().toString());
        TimeJson.write(json, "at", state.at().atZone(zone));
        json.writeArrayFieldStart("vehicles");
        for (var vehicle : state.vehicles()) {
            write(json, vehicle);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("atRisk");
        for (var risk : state.atRisk()) {
            json.writeStartObject();
            json.writeStringField("ride", risk.ride().id().toString());
            json.writeStringField("rider", risk.ride().rider().id());
            json.writeStringField("next", RideWords.code(risk.next()));
            json.writeStringField("vehicle", risk.vehicle());
            TimeJson.write(json, "planned", risk.planned().atZone(zone));
            TimeJson.write(json, "latest", risk.latest().atZone(zone));
            json.writeBooleanField("isBroken", risk.planned().isAfter(risk.latest()));
            json.writeEndObject();
        }
        json.writeEndArray();
        figures(json);
        json.writeEndObject();
    }

    private void figures(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("promises");
        json.writeNumberField("given", figures.given());
        json.writeNumberField("kept", figures.kept());
        json.writeNumberField("broken", figures.broken());
        json.writeNumberField("suspended", figures.suspended());
        json.writeNumberField("released", figures.released());
        json.writeNumberField("releasedLate", figures.releasedLate());
        json.writeNumberField("noShows", figures.noShows());
        json.writeNumberField("open", figures.open());
        json.writeNumberField("unmet", figures.unmet());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, VehicleState vehicle) throws IOException {
        json.writeStartObject();
        json.writeStringField("vehicle", vehicle.vehicle());
        json.writeNumberField("seats", vehicle.seats());
        json.writeNumberField("wheelchairPlaces", vehicle.wheelchairPlaces());
        json.writeBooleanField("inService", vehicle.isInService());
        TimeJson.write(json, "shiftFrom", vehicle.shiftFrom().atZone(zone));
        TimeJson.write(json, "shiftTo", vehicle.shiftTo().atZone(zone));
        json.writeObjectFieldStart("expectedAt");
        json.writeNumberField("lat", vehicle.expectedAt().lat());
        json.writeNumberField("lon", vehicle.expectedAt().lon());
        json.writeEndObject();
        seen(json, vehicle.seen());
        json.writeArrayFieldStart("stops");
        for (var stop : vehicle.stops()) {
            write(json, stop);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void seen(JsonGenerator json, Optional<VehicleSeen> found) throws IOException {
        if (found.isPresent()) {
            var seen = found.get();
            json.writeObjectFieldStart("seen");
            json.writeNumberField("lat", seen.at().lat());
            json.writeNumberField("lon", seen.at().lon());
            TimeJson.write(json, "at", seen.seenAt().atZone(zone));
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Stop stop) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", RideWords.code(stop.kind()));
        TimeJson.write(json, "planned", stop.planned().atZone(zone));
        TimeJson.write(json, "latest", stop.latest().atZone(zone));
        json.writeBooleanField("underWay", stop.isUnderWay());
        if (stop.ride().isPresent()) {
            ride(json, stop, stop.ride().get());
        }
        json.writeEndObject();
    }

    private static void ride(JsonGenerator json, Stop stop, Booking ride) throws IOException {
        json.writeStringField("ride", ride.id().toString());
        json.writeStringField("state", RideWords.code(ride.state()));
        OfferJson.spot(json, "place", ManifestJson.place(stop, ride));
        json.writeNumberField("riders", ride.party().seats() + ride.party().wheelchairs());
        json.writeNumberField("wheelchairs", ride.party().wheelchairs());
    }
}
