package jp.miyamichi.service.http;

import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.RecoveryCode;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.StaffEntrance;

/// `/api/v1/staff/…`: invitations, passkeys, log-in and recovery.
final class StaffRoutes {

    private final StaffEntrance entrance;
    private final PublicAddress address;

    StaffRoutes(StaffEntrance entrance, PublicAddress address) {
        this.entrance = entrance;
        this.address = address;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "inviteStaff", this::invite,
                "beginRegistration", this::beginRegistration,
                "registerPasskey", this::register,
                "beginLogIn", this::beginLogIn,
                "logIn", this::logIn,
                "recover", this::recover);
    }

    private Reply invite(Query query) {
        var role = Role.parse(query.json().getString("role"));
        var secret = entrance.invite(role, Optional.of(query.knownCaller()));
        return PrivateReply.of(json -> json.writeStringField("link", address.link(query.authority(), secret)));
    }

    private Reply beginRegistration(Query query) {
        var registration = entrance.beginRegistration(invitation(query)).orElseThrow(StaffRoutes::noInvitation);
        var site = address.site(query.authority());
        var invited = registration.invited();
        return PrivateReply.of(json -> PasskeyJson.creation(
                json, registration.challenge(), invited.person(), invited.role().text(), site));
    }

    private Reply register(Query query) {
        var credential = query.json().getJsonObject("credential").encode();
        var registered = entrance.register(invitation(query), credential, address.site(query.authority()))
                .orElseThrow(() -> Problem.in(
                                "credential",
                                "The passkey was not accepted. Open the link of the invitation again; if it has been"
                                        + " used or is older than a day, ask for a new one.")
                        .refusal());
        var known = query.visit().became(registered.started());
        return PrivateReply.of(json -> {
            json.writeStringField("role", known.role().text());
            json.writeArrayFieldStart("recoveryCodes");
            for (var code : registered.codes()) {
                json.writeString(code.reveal());
            }
            json.writeEndArray();
        });
    }

    private Reply beginLogIn(Query query) {
        var challenge = entrance.beginLogIn();
        var site = address.site(query.authority());
        return PrivateReply.of(json -> PasskeyJson.request(json, challenge, site));
    }

    private Reply logIn(Query query) {
        var credential = query.json().getJsonObject("credential").encode();
        var started = entrance.logIn(credential, address.site(query.authority()), query.caller())
                .orElseThrow(() -> Problem.of(
                                Problem.Kind.NOT_POSSIBLE,
                                "This passkey is not known here. Try again, or use one of your recovery codes.")
                        .refusal());
        Caller.Known known = query.visit().became(started);
        return PrivateReply.of(
                json -> json.writeStringField("role", known.role().text()));
    }

    private Reply recover(Query query) {
        var invitation = RecoveryCode.typed(query.json().getString("code"))
                .flatMap(entrance::recover)
                .orElseThrow(() -> Problem.in(
                                "code",
                                "This code is not known, or has been used. Take another one, or ask an administrator"
                                        + " to invite you again.")
                        .refusal());
        return PrivateReply.of(json -> json.writeStringField("invitation", invitation.reveal()));
    }

    private static Secret invitation(Query query) {
        return Secret.shown(query.json().getString("invitation")).orElseThrow(StaffRoutes::noInvitation);
    }

    private static Problem.Refusal noInvitation() {
        return Problem.in(
                        "invitation",
                        "This invitation is not known, has been used or is older than a day. Ask for a new one.")
                .refusal();
    }
}
