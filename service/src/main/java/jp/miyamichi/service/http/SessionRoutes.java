package jp.miyamichi.service.http;

import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Caller;

/// `/api/v1/session`: whom the service takes the caller for.
final class SessionRoutes {

    private final Access access;

    SessionRoutes(Access access) {
        this.access = access;
    }

    Reply show(Query query) {
        return reply(query.caller());
    }

    Reply keep(Query query) {
        return reply(query.knownCaller());
    }

    Reply end(Query query) {
        if (query.caller() instanceof Caller.Known known) {
            access.end(known.person(), known.session().id());
        }
        query.visit().left();
        return reply(query.caller());
    }

    static Reply reply(Caller caller) {
        return Reply.json(json -> {
                    json.writeStartObject();
                    json.writeStringField("role", caller.role().text());
                    json.writeBooleanField("kept", caller instanceof Caller.Known);
                    json.writeEndObject();
                })
                .with("Cache-Control", "no-store");
    }
}
