package jp.miyamichi.service.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.people.DataOffice.Erased;
import jp.miyamichi.service.people.People;
import jp.miyamichi.service.people.PersonData;

/// `/api/v1/me`: what is kept of the caller, shown and erased; and the same for residents who ask an administrator.
final class MyRoutes {

    private final People people;

    MyRoutes(People people) {
        this.people = people;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "me", this::me,
                "exportMine", this::exportMine,
                "eraseMine", this::eraseMine,
                "exportResident", this::exportResident,
                "eraseResident", this::eraseResident);
    }

    private Reply me(Query query) {
        var known = known(query);
        return PrivateReply.of(json -> {
            json.writeStringField("role", query.caller().role().text());
            json.writeBooleanField("kept", known.isPresent());
            if (known.isPresent()) {
                writeWays(json, known.get());
            }
        });
    }

    private static Optional<PersonId> known(Query query) {
        return query.caller() instanceof Caller.Known known ? Optional.of(known.person()) : Optional.empty();
    }

    private void writeWays(JsonGenerator json, PersonId person) throws IOException {
        var mail = people.accounts().address(person);
        if (mail.isPresent()) {
            json.writeStringField("mail", masked(mail.get()));
        }
        json.writeNumberField("passkeys", people.accounts().passkeys(person));
        var resident = people.residents().find(person);
        if (resident.isPresent()) {
            json.writeObjectFieldStart("resident");
            json.writeStringField("name", resident.get().name());
            json.writeStringField("district", resident.get().household().district());
            json.writeEndObject();
        }
    }

    /// Enough to know it again: `h…@example.jp`.
    private static String masked(MailAddress address) {
        var text = address.text();
        return text.charAt(0) + "…" + text.substring(text.indexOf('@'));
    }

    private Reply exportMine(Query query) {
        if (!(query.caller() instanceof Caller.Known known)) {
            throw Problem.notFound("me", "Nothing is kept of you on this device.")
                    .refusal();
        }
        return export(known.person(), known);
    }

    private Reply exportResident(Query query) {
        return export(ResidentRoutes.resident(query), query.knownCaller());
    }

    private Reply export(PersonId person, Caller.Known by) {
        var kept = people.data().show(person, by).orElseThrow(ResidentRoutes::noResident);
        var at = people.clock().instant().atZone(people.zone());
        return PrivateReply.of(json -> {
                    json.writeStringField("person", person.toString());
                    json.writeStringField("at", TimeJson.text(at));
                    write(json, kept);
                })
                .with("Content-Disposition", "attachment; filename=\"miyamichi-" + person + ".json\"");
    }

    private static void write(JsonGenerator json, PersonData.Kept kept) throws IOException {
        json.writeObjectFieldStart("opened");
        for (var opened : new TreeMap<>(kept.opened()).entrySet()) {
            json.writeStringField(opened.getKey(), opened.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("tables");
        for (var table : new TreeMap<>(kept.tables()).entrySet()) {
            json.writeArrayFieldStart(table.getKey());
            for (var row : table.getValue()) {
                json.writeRawValue(row);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private Reply eraseMine(Query query) {
        if (query.caller() instanceof Caller.Known known) {
            erase(query, known.person(), known);
            query.visit().left();
        }
        return SessionRoutes.reply(query.caller());
    }

    private Reply eraseResident(Query query) {
        var resident = ResidentRoutes.resident(query);
        if (people.residents().find(resident).isEmpty()) {
            throw ResidentRoutes.noResident();
        }
        erase(query, resident, query.knownCaller());
        return PrivateReply.of(json -> json.writeBooleanField("done", true));
    }

    private void erase(Query query, PersonId person, Caller.Known by) {
        switch (people.data().erase(person, query.flag("giveUpTickets"), by)) {
            case Erased.Done() -> {}
            case Erased.StillOpen(var open) ->
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "There are " + open.openRides() + " rides promised and " + open.openOrders()
                                        + " orders open. Cancel them first, or wait until they are over.")
                        .with(Map.of("openRides", (long) open.openRides(), "openOrders", (long) open.openOrders()))
                        .refusal();
            case Erased.TicketsLeft(var tickets) ->
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                tickets + " tickets are good still and would be lost. Give them back, or say"
                                        + " giveUpTickets=true.")
                        .with(Map.of("liveTickets", (long) tickets))
                        .refusal();
        }
    }
}
