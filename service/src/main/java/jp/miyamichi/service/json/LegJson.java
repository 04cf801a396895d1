package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.Leg;

/// A leg with all that is known of it.
public final class LegJson {

    private LegJson() {}

    public static void write(JsonGenerator json, Leg leg) throws IOException {
        write(json, leg, _ -> {});
    }

    /// More of the on-demand service of a leg.
    @FunctionalInterface
    public interface More {
        void write(JsonGenerator json) throws IOException;
    }

    /// @param more is written into `service`
    public static void write(JsonGenerator json, Leg leg, More more) throws IOException {
        json.writeStartObject();
        json.writeStringField("mode", leg.mode().name());
        end(json, "from", leg.from());
        end(json, "to", leg.to());
        TimeJson.write(json, "departAt", leg.departAt());
        TimeJson.write(json, "arriveAt", leg.arriveAt());
        json.writeNumberField("meters", leg.meters());
        json.writeBooleanField("estimated", leg.estimated());
        switch (leg) {
            case Leg.Walk _ -> {}
            case Leg.Cycle cycle -> json.writeBooleanField("rented", cycle.rented());
            case Leg.Transit transit -> transit(json, transit);
            case Leg.OnDemand ride -> onDemand(json, ride, more);
        }
        json.writeStringField("geometry", Polyline.of(leg.geometry()));
        json.writeEndObject();
    }

    private static void transit(JsonGenerator json, Leg.Transit transit) throws IOException {
        route(json, transit.route());
        json.writeStringField("tripId", transit.tripId());
        json.writeStringField("headsign", transit.headsign());
        calls(json, transit.callsBetween());
        if (transit.headway().isPresent()) {
            json.writeNumberField("headwaySeconds", transit.headway().get().toSeconds());
        }
        if (transit.delaySeconds().isPresent()) {
            json.writeNumberField("delaySeconds", transit.delaySeconds().getAsInt());
        }
        fares(json, transit.fares());
        alerts(json, transit.alerts());
    }

    private static void onDemand(JsonGenerator json, Leg.OnDemand ride, More more) throws IOException {
        route(json, ride.route());
        fares(json, ride.fares());
        json.writeObjectFieldStart("service");
        json.writeStringField("id", ride.serviceId());
        json.writeStringField("name", ride.serviceName());
        json.writeBooleanField("forAsker", ride.forAsker());
        text(json, "district", ride.district());
        json.writeObjectFieldStart("booking");
        var booking = ride.booking();
        if (booking.noticeMin().isPresent()) {
            json.writeNumberField("noticeSeconds", booking.noticeMin().get().toSeconds());
        }
        if (booking.latestAt().isPresent()) {
            TimeJson.write(json, "latestAt", booking.latestAt().get());
        }
        text(json, "phone", booking.phone());
        text(json, "url", booking.url());
        text(json, "message", booking.message());
        json.writeEndObject();
        more.write(json);
        json.writeEndObject();
    }

    static void route(JsonGenerator json, Leg.Route route) throws IOException {
        json.writeObjectFieldStart("route");
        json.writeStringField("id", route.id());
        json.writeStringField("shortName", route.shortName());
        json.writeStringField("longName", route.longName());
        text(json, "color", route.color());
        json.writeEndObject();
    }

    static void end(JsonGenerator json, String field, Leg.End end) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("name", end.name());
        json.writeNumberField("lat", end.at().lat());
        json.writeNumberField("lon", end.at().lon());
        text(json, "stopId", end.stopId());
        text(json, "stopCode", end.stopCode());
        json.writeEndObject();
    }

    private static void calls(JsonGenerator json, List<Leg.Call> calls) throws IOException {
        json.writeArrayFieldStart("calls");
        for (var call : calls) {
            json.writeStartObject();
            json.writeStringField("name", call.name());
            json.writeStringField("stopId", call.stopId());
            TimeJson.write(json, "arriveAt", call.arriveAt());
            TimeJson.write(json, "departAt", call.departAt());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fares(JsonGenerator json, List<Leg.Fare> fares) throws IOException {
        if (fares.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fares");
        for (var fare : fares) {
            json.writeStartObject();
            json.writeStringField("product", fare.product());
            json.writeNumberField("yen", fare.yen());
            json.writeStringField("riderCategory", fare.riderCategory());
            json.writeBooleanField("estimated", fare.estimated());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void alerts(JsonGenerator json, List<Leg.Alert> alerts) throws IOException {
        if (alerts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("alerts");
        for (var alert : alerts) {
            json.writeStartObject();
            json.writeStringField("header", alert.header());
            json.writeStringField("description", alert.description());
            text(json, "url", alert.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }
}
