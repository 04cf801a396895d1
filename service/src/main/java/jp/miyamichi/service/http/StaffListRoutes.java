package jp.miyamichi.service.http;

import java.util.Map;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.StaffOffice;
import jp.miyamichi.service.json.TimeJson;
import jp.miyamichi.service.people.People;

/// `/api/v1/staff`: who works here, in which role, and who does no more.
final class StaffListRoutes {

    private final People people;

    StaffListRoutes(People people) {
        this.people = people;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "staff", this::list,
                "changeStaff", this::change,
                "withdrawStaff", this::withdraw);
    }

    private Reply list(Query query) {
        return list();
    }

    private Reply list() {
        var members = people.staff().members();
        var zone = people.zone();
        return PrivateReply.of(json -> {
            json.writeArrayFieldStart("staff");
            for (var member : members) {
                json.writeStartObject();
                json.writeStringField("person", member.person().toString());
                json.writeStringField("role", member.role().text());
                if (member.name().isPresent()) {
                    json.writeStringField("name", member.name().get());
                }
                json.writeStringField("since", TimeJson.text(member.since().atZone(zone)));
                if (member.seenAt().isPresent()) {
                    json.writeStringField(
                            "seenAt", TimeJson.text(member.seenAt().get().atZone(zone)));
                }
                if (member.withdrawnAt().isPresent()) {
                    json.writeStringField(
                            "withdrawnAt",
                            TimeJson.text(member.withdrawnAt().get().atZone(zone)));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private Reply change(Query query) {
        var body = query.json();
        var person = person(query);
        var role = Role.parse(body.getString("role"));
        answer(people.staff().change(person, role, query.knownCaller()));
        var name = body.getString("name");
        if (name != null) {
            people.staff().name(person, name);
        }
        return list();
    }

    private Reply withdraw(Query query) {
        answer(people.staff().withdraw(person(query), query.knownCaller()));
        return list();
    }

    private static PersonId person(Query query) {
        return new PersonId(OrderBodies.id(query.pathText("person"), "person"));
    }

    private static void answer(StaffOffice.Changed changed) {
        switch (changed) {
            case DONE -> {}
            case NO_SUCH_MEMBER ->
                throw Problem.notFound(
                                "person",
                                "Nobody of this id works here. GET /api/v1/staff lists the staff, /api/v1/devices the"
                                        + " devices.")
                        .refusal();
            case YOURSELF ->
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "Nobody changes or withdraws themselves. Let another administrator do it.")
                        .refusal();
        }
    }
}
