package jp.miyamichi.service.http;

import io.vertx.ext.web.RoutingContext;
import jp.miyamichi.service.access.Access;

/// Stands before every answer: begins the visit, and gives the reply the caller's cookie.
public final class Admission {

    private final Access access;
    private final PublicAddress address;
    private final SessionCookie cookie;

    public Admission(Access access, PublicAddress address) {
        this.access = access;
        this.address = address;
        this.cookie = new SessionCookie(address.isSecure());
    }

    SameOrigin sameOrigin() {
        return new SameOrigin(address);
    }

    /// Reads the cookie, no more: this runs on the event loop.
    void begin(RoutingContext routing) {
        new Visit(access, cookie, cookie.read(routing.request())).begin(routing);
        routing.next();
    }

    Answer admitted(Answer answer) {
        return query -> query.visit().mark(answer.to(query));
    }
}
