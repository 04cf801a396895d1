package jp.miyamichi.service.http;

import java.time.InstantSource;
import java.util.Map;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Role;

/// `/api/v1/demo`: coming in as anybody, where the service was started to be shown. Elsewhere there is no such thing.
public record DemoRoutes(boolean isDemo, Access access, InstantSource clock) implements OperationSet {

    @Override
    public Map<String, Answer> answers() {
        return Map.of("demo", this::show, "enterDemo", this::enter);
    }

    private Reply show(Query query) {
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeBooleanField("demo", isDemo);
                    json.writeArrayFieldStart("roles");
                    for (var role : isDemo ? Role.values() : new Role[0]) {
                        if (role != Role.PARTNER_SYSTEM) {
                            json.writeString(role.text());
                        }
                    }
                    json.writeEndArray();
                    if (isDemo) {
                        json.writeStringField("now", clock.instant().toString());
                    }
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }

    private Reply enter(Query query) {
        if (!isDemo) {
            throw Problem.notFound(
                            "demo",
                            "This service is not a demonstration. Start one of your own with: ./miyamichi serve --demo")
                    .refusal();
        }
        var role = Role.parse(query.json().getString("role"));
        var known = query.visit().became(access.enter(role));
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeStringField("role", known.role().text());
            json.writeEndObject();
        });
    }
}
