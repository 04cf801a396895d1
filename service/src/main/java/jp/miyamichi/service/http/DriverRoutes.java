package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.DriverBook.Driving;
import jp.miyamichi.dispatch.booking.DriverEvent.Kept;
import jp.miyamichi.service.json.ManifestJson;
import jp.miyamichi.service.riding.DriverDesk;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.wording.RideWords;

/// `/api/v1/driver`: what a driver's device may see and tell. It sees the one vehicle it drives today, and nothing of
/// any other.
public final class DriverRoutes implements OperationSet {

    private final Supplier<RideOffice> office;

    public DriverRoutes(Supplier<RideOffice> office) {
        this.office = office;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "driverVehicles", RideRoutes.here(this::vehicles),
                "takeVehicle", RideRoutes.here(this::take),
                "leaveVehicle", this::leave,
                "manifest", RideRoutes.here(this::manifest),
                "tellDriverEvents", RideRoutes.here(this::tell));
    }

    private static UUID device(Query query) {
        return query.knownCaller().person().value();
    }

    private Reply vehicles(Query query) {
        var now = office.get();
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("services");
            for (var service : now.services()) {
                json.writeStartObject();
                json.writeStringField("service", service.id());
                json.writeStringField(
                        "name", service.names().in(query.language().code()));
                json.writeArrayFieldStart("vehicles");
                for (var vehicle : now.desk().state(RideOffice.area(service)).vehicles()) {
                    json.writeString(vehicle.vehicle());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private Reply take(Query query) {
        var now = office.get();
        var body = query.json();
        var area = RideOffice.area(RideBodies.service(now, body.getString("service")));
        var vehicle = FleetBodies.vehicle(body);
        if (now.desk().state(area).find(vehicle).isEmpty()) {
            throw Problem.notFound("vehicle", "No vehicle " + vehicle + " drives today. Choose one of those listed.")
                    .refusal();
        }
        now.drivers()
                .take(
                        device(query),
                        new Driving(area, now.today(), vehicle),
                        now.clock().instant());
        return manifest(query);
    }

    private Reply leave(Query query) {
        var now = office.get();
        now.drivers().leave(device(query), now.today());
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeEndObject();
        });
    }

    private Reply manifest(Query query) {
        var now = office.get();
        var driving = now.drivers()
                .drivenBy(device(query), now.today())
                .orElseThrow(() -> Problem.notFound(
                                "vehicle", "This device drives no vehicle today. Choose one with /api/v1/driver/shift.")
                        .refusal());
        var stops = now.desk()
                .state(driving.area())
                .find(driving.vehicle())
                .map(vehicle -> vehicle.stops())
                .orElse(List.of());
        return Reply.json(new ManifestJson(
                        driving.area().service(),
                        driving.vehicle(),
                        driving.day(),
                        stops,
                        now.travellers()::hasDiscount,
                        now.zone()))
                .with("Cache-Control", "no-store");
    }

    private Reply tell(Query query) {
        var now = office.get();
        var events = query.json().getJsonArray("events").stream()
                .map(event -> FleetBodies.event(now, (JsonObject) event, "event"))
                .toList();
        var settled = new DriverDesk(now).tell(device(query), events);
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("events");
            for (Kept kept : settled) {
                json.writeStartObject();
                json.writeStringField("event", kept.event().id().toString());
                json.writeStringField("outcome", RideWords.code(kept.outcome()));
                if (!kept.why().isEmpty()) {
                    json.writeStringField("why", kept.why());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
