package jp.miyamichi.service.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.people.CallerBook;
import jp.miyamichi.service.people.People;

/// `/api/v1/callers`: the phone desk finds out who calls, and then sees their last rides.
final class CallerRoutes {

    private final People people;

    CallerRoutes(People people) {
        this.people = people;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "suggestCaller", this::suggest,
                "identifyCaller", this::identify,
                "ridesOfResident", this::rides);
    }

    private Reply suggest(Query query) {
        var phone = ResidentRoutes.phone(query.json()).orElseThrow();
        var count = people.callers().suggested(phone);
        return PrivateReply.of(json -> json.writeNumberField("residents", count));
    }

    private Reply identify(Query query) {
        var body = query.json();
        var found = people.callers()
                .identify(
                        ResidentRoutes.reading(body),
                        body.getString("district"),
                        ResidentRoutes.phone(body),
                        query.knownCaller())
                .orElseThrow(() -> Problem.notFound(
                                "kana",
                                "Nobody or more than one of this name is registered in this district. Ask how the name"
                                        + " is said, and for the number they registered.")
                        .refusal());
        var resident = found.resident();
        return PrivateReply.of(json -> {
            json.writeStringField("resident", resident.person().toString());
            json.writeStringField("name", resident.name());
            json.writeStringField("district", resident.household().district());
            json.writeStringField("household", resident.household().id().toString());
            json.writeStringField("until", TimeJson.text(found.until().atZone(people.zone())));
        });
    }

    private Reply rides(Query query) {
        var rides = people.callers()
                .rides(ResidentRoutes.resident(query), query.knownCaller())
                .orElseThrow(() -> Problem.notFound(
                                "resident",
                                "You have not identified this caller, or the call was longer than 30 minutes. Ask for"
                                        + " name and district first.")
                        .refusal());
        return PrivateReply.of(json -> {
            json.writeArrayFieldStart("rides");
            for (var ride : rides) {
                write(json, ride);
            }
            json.writeEndArray();
        });
    }

    private void write(JsonGenerator json, CallerBook.Ride ride) throws IOException {
        json.writeStartObject();
        json.writeStringField("ride", ride.id().toString());
        json.writeStringField("service", ride.service());
        json.writeStringField("day", ride.day().toString());
        json.writeStringField("from", ride.from());
        json.writeStringField("to", ride.to());
        json.writeStringField("pickupFrom", TimeJson.text(ride.pickupFrom().atZone(people.zone())));
        json.writeStringField("arriveBy", TimeJson.text(ride.arriveBy().atZone(people.zone())));
        json.writeStringField("state", ride.state());
        json.writeEndObject();
    }
}
