package jp.miyamichi.service.http;

import java.util.Map;
import jp.miyamichi.service.access.TravellerPasskeys;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.people.KeepByMail.Asked;
import jp.miyamichi.service.people.KeepByMail.Proved;
import jp.miyamichi.service.people.MailCode;
import jp.miyamichi.service.people.People;

/// How a traveller keeps what is theirs, and comes back to it: a code by e-mail, or a passkey.
final class KeepingRoutes {

    private final People people;
    private final PublicAddress address;

    KeepingRoutes(People people, PublicAddress address) {
        this.people = people;
        this.address = address;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "askMailCode", this::ask,
                "proveMailCode", this::prove,
                "beginKeeping", this::begin,
                "keepByPasskey", this::keep);
    }

    private Reply ask(Query query) {
        var to = MailAddress.typed(query.json().getString("address"))
                .orElseThrow(() -> Problem.in(
                                "address",
                                "address must be one of e-mail, such as hanako@example.jp. Look for a typing"
                                        + " mistake.")
                        .refusal());
        return switch (people.byMail().ask(to)) {
            case Asked.Sent(var code, var until, var practice) ->
                PrivateReply.of(json -> {
                    json.writeStringField("code", code.toString());
                    json.writeStringField("until", TimeJson.text(until.atZone(people.zone())));
                    json.writeBooleanField("practice", practice);
                });
            case Asked.TooOften(var wait) -> {
                var seconds = wait.plusSeconds(1).toSeconds();
                yield Problem.of(
                                Problem.Kind.TOO_OFTEN,
                                "This address was sent codes just now. Look into its mail, also among the junk, or ask"
                                        + " again in " + seconds + " seconds.")
                        .reply()
                        .with("Retry-After", Long.toString(seconds));
            }
            case Asked.Refused() ->
                throw Problem.of(
                                Problem.Kind.NOT_POSSIBLE,
                                "The mail server does not take letters to this address. Look for a typing mistake.")
                        .refusal();
            case Asked.Later() ->
                throw Problem.of(Problem.Kind.BUSY, "The mail server does not answer now. Try again in a minute.")
                        .refusal();
        };
    }

    private Reply prove(Query query) {
        var body = query.json();
        var id = OrderBodies.id(query.pathText("code"), "code");
        var change = body.getBoolean("change", false);
        var proved = MailCode.typed(body.getString("digits"))
                .map(typed -> people.byMail().prove(id, typed, query.caller(), change))
                .orElseGet(Proved.Wrong::new);
        return switch (proved) {
            case Proved.CameBack(var started) -> {
                query.visit().became(started);
                yield SessionRoutes.reply(query.caller());
            }
            case Proved.Kept() -> SessionRoutes.reply(query.caller());
            case Proved.Wrong() ->
                throw Problem.of(
                                Problem.Kind.NOT_POSSIBLE,
                                "This is not the code of the latest letter, or it is older than 10 minutes or was tried 5"
                                        + " times. Type it again, or ask for another.")
                        .refusal();
        };
    }

    private Reply begin(Query query) {
        var caller = query.knownCaller();
        var challenge = people.passkeys().begin(caller);
        var site = address.site(query.authority());
        return PrivateReply.of(json -> PasskeyJson.creation(json, challenge, caller.person(), "みやみち Miyamichi", site));
    }

    private Reply keep(Query query) {
        var credential = query.json().getJsonObject("credential").encode();
        var _ = people.passkeys()
                .keep(query.knownCaller(), credential, address.site(query.authority()))
                .orElseThrow(() -> Problem.in(
                                "credential",
                                "The passkey was not accepted. Begin again; " + TravellerPasskeys.PASSKEYS_MAX
                                        + " passkeys are the most one person has.")
                        .refusal());
        return SessionRoutes.reply(query.caller());
    }
}
