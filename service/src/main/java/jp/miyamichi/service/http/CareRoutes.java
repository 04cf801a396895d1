package jp.miyamichi.service.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.RecoveryCode;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.people.Care;
import jp.miyamichi.service.people.CareOffice;
import jp.miyamichi.service.people.People;
import jp.miyamichi.service.people.Resident;

/// `…/cares`: who may book for whom, by recorded consent.
final class CareRoutes {

    private final People people;

    CareRoutes(People people) {
        this.people = people;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "cares", this::list,
                "consentToCare", this::consent,
                "takeUpCare", this::takeUp,
                "withdrawCare", this::withdraw,
                "noteConsentToCare", this::note,
                "withdrawCareOf", this::withdrawOf);
    }

    private Reply list(Query query) {
        if (!(query.caller() instanceof Caller.Known known)) {
            return PrivateReply.of(json -> {
                json.writeArrayFieldStart("cares");
                json.writeEndArray();
            });
        }
        return reply(known.person());
    }

    private Reply reply(PersonId person) {
        var cares = people.care().of(person);
        return PrivateReply.of(json -> {
            json.writeArrayFieldStart("cares");
            for (var care : cares) {
                write(json, care, person);
            }
            json.writeEndArray();
        });
    }

    /// The other's name is told to a caretaker only: a clerk must not show a name by the way.
    private void write(JsonGenerator json, Care care, PersonId person) throws IOException {
        var iCare = care.caretaker().filter(person::equals).isPresent();
        json.writeStartObject();
        json.writeStringField("care", care.id().toString());
        json.writeStringField("side", iCare ? "caretaker" : "cared");
        json.writeStringField("way", care.way().text());
        json.writeStringField("consentAt", TimeJson.text(care.consentAt().atZone(people.zone())));
        json.writeBooleanField("holds", care.holds());
        if (iCare && care.holds()) {
            json.writeStringField("person", care.cared().toString());
            var name = people.residents().find(care.cared()).map(Resident::name);
            if (name.isPresent()) {
                json.writeStringField("name", name.get());
            }
        }
        if (care.withdrawnAt().isPresent()) {
            json.writeStringField(
                    "withdrawnAt", TimeJson.text(care.withdrawnAt().get().atZone(people.zone())));
        }
        json.writeEndObject();
    }

    private Reply consent(Query query) {
        return code(people.care().consent(query.knownCaller()));
    }

    private Reply note(Query query) {
        var resident = ResidentRoutes.resident(query);
        if (people.residents().find(resident).isEmpty()) {
            throw ResidentRoutes.noResident();
        }
        var way = Care.Way.parse(query.json().getString("way"));
        return code(people.care().consent(resident, way, query.knownCaller()));
    }

    private Reply code(CareOffice.Consented consented) {
        return PrivateReply.of(json -> {
            json.writeStringField("care", consented.care().id().toString());
            json.writeStringField("code", consented.code().reveal());
            json.writeStringField("until", TimeJson.text(consented.until().atZone(people.zone())));
        });
    }

    private Reply takeUp(Query query) {
        var caller = query.knownCaller();
        var _ = RecoveryCode.typed(query.json().getString("code"))
                .flatMap(code -> people.care().takeUp(code, caller))
                .orElseThrow(() -> Problem.in(
                                "code",
                                "This code is not known, has been used, is older than 7 days or was made by yourself."
                                        + " Ask who gave it to you for a new one.")
                        .refusal());
        return reply(caller.person());
    }

    private Reply withdraw(Query query) {
        if (!(query.caller() instanceof Caller.Known known)) {
            throw noCare();
        }
        return withdrawn(query, known.person(), known);
    }

    private Reply withdrawOf(Query query) {
        return withdrawn(query, ResidentRoutes.resident(query), query.knownCaller());
    }

    private Reply withdrawn(Query query, PersonId side, Caller.Known by) {
        if (!people.care().withdraw(OrderBodies.id(query.pathText("care"), "care"), side, by)) {
            throw noCare();
        }
        return reply(side);
    }

    private static Problem.Refusal noCare() {
        return Problem.notFound("care", "There is no such consent, or it was withdrawn already.")
                .refusal();
    }
}
