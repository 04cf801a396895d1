package jp.miyamichi.service.http;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.json.TimeJson;

/// `/api/v1/sessions`: where the caller is logged in, and how to end that.
final class SessionsRoutes {

    private final Access access;
    private final Supplier<ZoneId> zone;

    SessionsRoutes(Access access, Supplier<ZoneId> zone) {
        this.access = access;
        this.zone = zone;
    }

    Reply list(Query query) {
        if (!(query.caller() instanceof Caller.Known(var own))) {
            return reply(List.of(), Optional.empty());
        }
        return reply(access.sessionsOf(own.person()), Optional.of(own.id()));
    }

    private Reply reply(List<Session> sessions, Optional<SessionId> own) {
        var region = zone.get();
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("sessions");
                    for (var session : sessions) {
                        json.writeStartObject();
                        json.writeStringField("id", session.id().value().toString());
                        json.writeStringField(
                                "startedAt", TimeJson.text(session.startedAt().atZone(region)));
                        json.writeStringField(
                                "seenAt", TimeJson.text(session.seenAt().atZone(region)));
                        json.writeBooleanField(
                                "thisDevice", own.filter(session.id()::equals).isPresent());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }

    Reply end(Query query) {
        var session = new SessionId(UUID.fromString(query.pathText("session")));
        var ended = query.caller() instanceof Caller.Known known && access.end(known.person(), session);
        if (!ended) {
            throw Problem.notFound("session", "You have no such session. GET /api/v1/sessions lists those you have.")
                    .refusal();
        }
        return list(query);
    }

    Reply endAll(Query query) {
        if (query.caller() instanceof Caller.Known known) {
            access.endAll(known);
        }
        query.visit().left();
        return SessionRoutes.reply(query.caller());
    }
}
