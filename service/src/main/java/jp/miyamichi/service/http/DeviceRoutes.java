package jp.miyamichi.service.http;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.DeviceEntrance;
import jp.miyamichi.service.access.DeviceKey;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.json.TimeJson;

/// `/api/v1/devices`: the tablets, phones and readers of drivers and inspectors.
final class DeviceRoutes {

    private final DeviceEntrance entrance;
    private final Supplier<ZoneId> zone;

    DeviceRoutes(DeviceEntrance entrance, Supplier<ZoneId> zone) {
        this.entrance = entrance;
        this.zone = zone;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "enrolDevice", this::enrol,
                "logInDevice", this::logIn,
                "devices", this::list,
                "revokeDevice", this::revoke);
    }

    private Reply enrol(Query query) {
        var body = query.json();
        var key = DeviceKey.shown(body.getString("publicKey"))
                .orElseThrow(() -> Problem.in("publicKey", "publicKey must be an Ed25519 key: SPKI in base64url.")
                        .refusal());
        var device = Secret.shown(body.getString("invitation"))
                .flatMap(invitation -> entrance.enrol(invitation, key, body.getString("signature")))
                .orElseThrow(() -> Problem.in(
                                "invitation",
                                "This invitation is not for this device: it is unknown, used, older than a day or not"
                                        + " for a driver or inspector, or the signature under 'miyamichi enrol"
                                        + " INVITATION' is not the key's. Ask an administrator for a new one.")
                        .refusal());
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeStringField("device", device.id().toString());
            json.writeStringField("role", device.role().text());
            json.writeEndObject();
        });
    }

    private Reply logIn(Query query) {
        var body = query.json();
        var device = new PersonId(UUID.fromString(query.pathText("device")));
        var started = entrance.logIn(device, body.getString("challenge"), body.getString("signature"), query.caller())
                .orElseThrow(() -> Problem.of(
                                Problem.Kind.NOT_POSSIBLE,
                                "This device is not let in: it is unknown or revoked, the challenge is older than five"
                                        + " minutes, or the signature under 'miyamichi log-in CHALLENGE' is not its"
                                        + " key's. Ask for a new challenge, or have the device enrolled again.")
                        .refusal());
        var known = query.visit().became(started);
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeStringField("role", known.role().text());
            json.writeEndObject();
        });
    }

    private Reply list(Query query) {
        var devices = entrance.all();
        var region = zone.get();
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("devices");
                    for (var device : devices) {
                        json.writeStartObject();
                        json.writeStringField("device", device.id().toString());
                        json.writeStringField("role", device.role().text());
                        json.writeStringField(
                                "enrolledAt", TimeJson.text(device.enrolledAt().atZone(region)));
                        if (device.revokedAt().isPresent()) {
                            json.writeStringField(
                                    "revokedAt",
                                    TimeJson.text(device.revokedAt().get().atZone(region)));
                        }
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }

    private Reply revoke(Query query) {
        var device = new PersonId(UUID.fromString(query.pathText("device")));
        if (!entrance.revoke(device, query.knownCaller())) {
            throw Problem.notFound(
                            "device", "There is no such device, or it has been revoked. GET /api/v1/devices lists all.")
                    .refusal();
        }
        return list(query);
    }
}
