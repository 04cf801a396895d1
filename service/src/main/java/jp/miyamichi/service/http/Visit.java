package jp.miyamichi.service.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Secret;

/// One request of one caller: who it is, found out when first asked and not before, and what their cookie becomes.
///
/// Belongs to the thread of the request.
final class Visit {

    private static final String KEY = "visit";

    private final Access access;
    private final SessionCookie cookie;
    private final Optional<Secret> shown;
    private final Function<Secret, Caller> whose;
    private Optional<Caller> caller;
    private Optional<String> setCookie = Optional.empty();

    /// @param shown what was shown to be let in
    /// @param whose finds out who has it
    /// @param caller if it is known already
    Visit(
            Access access,
            SessionCookie cookie,
            Optional<Secret> shown,
            Function<Secret, Caller> whose,
            Optional<Caller> caller) {
        this.access = access;
        this.cookie = cookie;
        this.shown = shown;
        this.whose = whose;
        this.caller = caller;
    }

    static Visit of(RoutingContext routing) {
        Visit visit = routing.get(KEY);
        if (visit == null) {
            throw new IllegalStateException("no visit was begun for " + routing.normalizedPath());
        }
        return visit;
    }

    void begin(RoutingContext routing) {
        routing.put(KEY, this);
    }

    Caller caller() {
        var found = caller.orElseGet(() -> shown.map(whose).orElseGet(Caller.Stranger::new));
        caller = Optional.of(found);
        return found;
    }

    /// The person, if the caller has been looked up and is known.
    Optional<PersonId> person() {
        return caller.filter(Caller.Known.class::isInstance).map(known -> ((Caller.Known) known).person());
    }

    /// The caller, who is given a session if they have none.
    Caller.Known known() {
        return switch (caller()) {
            case Caller.Known known -> known;
            case Caller.Stranger _ -> became(access.start());
            case Caller.Partner _ -> throw new IllegalStateException("nothing is kept for another system");
        };
    }

    /// From now on the caller is whom the new session says.
    Caller.Known became(Access.Started started) {
        var known = new Caller.Known(started.session());
        caller = Optional.of(known);
        setCookie = Optional.of(cookie.carrying(started.secret(), started.lasts()));
        return known;
    }

    /// The caller has left; their cookie opens nothing any more.
    void left() {
        caller = Optional.of(new Caller.Stranger());
        setCookie = Optional.of(cookie.removed());
    }

    /// The reply, and with it what their cookie becomes.
    Reply mark(Reply reply) {
        return setCookie
                .map(header -> reply.with("Set-Cookie", header).with("Cache-Control", "no-store"))
                .orElse(reply);
    }
}
