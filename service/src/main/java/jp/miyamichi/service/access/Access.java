package jp.miyamichi.service.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Finds out who asks, and keeps sessions.
public final class Access {

    private final Sessions sessions;
    private final InstantSource clock;
    private final SecureRandom random;

    public Access(Sessions sessions, InstantSource clock, SecureRandom random) {
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /// A session and the secret that opens it, for the cookie.
    ///
    /// @param lasts how long the device may keep the secret at most
    public record Started(Session session, Secret secret, Duration lasts) {}

    /// Who showed this secret: a stranger if it opens nothing, or nothing any more.
    public Caller caller(Secret shown) {
        var now = clock.instant();
        return sessions.find(shown)
                .filter(session -> SessionLimits.of(session.role()).allow(session, now))
                .<Caller>map(session -> {
                    if (SessionLimits.of(session.role()).worthNoting(session, now)) {
                        sessions.noteSeen(session.id(), now);
                    }
                    return new Caller.Known(session.seen(now));
                })
                .orElseGet(Caller.Stranger::new);
    }

    /// Keeps a visitor who was a stranger until now.
    public Started start() {
        return enter(Role.VISITOR);
    }

    /// Somebody made up comes in as `role`, without having proved anything: for demonstrations only.
    public Started enter(Role role) {
        var started = prepared(PersonId.random(), role);
        sessions.addPerson(started.session(), started.secret());
        return started;
    }

    /// Somebody has proved who they are: they get a new secret, and the one they came with opens nothing any more.
    public Started logIn(PersonId person, Role role, Caller before) {
        var started = prepared(person, role);
        var last =
                before instanceof Caller.Known(var session) ? Optional.of(session.id()) : Optional.<SessionId>empty();
        sessions.replace(last, started.session(), started.secret(), clock.instant());
        return started;
    }

    /// A session that is not kept yet.
    Started prepared(PersonId person, Role role) {
        var now = clock.instant();
        var session = new Session(SessionId.random(), person, role, now, now);
        return new Started(
                session, Secret.random(random), SessionLimits.of(role).absolute());
    }

    /// Where this person is logged in now.
    public List<Session> sessionsOf(PersonId person) {
        var now = clock.instant();
        return sessions.of(person).stream()
                .filter(session -> SessionLimits.of(session.role()).allow(session, now))
                .toList();
    }

    /// @return whether there was such a session of theirs
    public boolean end(PersonId person, SessionId session) {
        return sessions.end(person, session, clock.instant());
    }

    /// Logs somebody out everywhere.
    public void endAll(Caller.Known caller) {
        sessions.endAll(
                caller.person(),
                AuditEntry.by(caller, clock.instant(), Deed.ENDED_ALL_SESSIONS, "person:" + caller.person()));
    }
}
