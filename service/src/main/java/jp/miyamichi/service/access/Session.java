package jp.miyamichi.service.access;

import java.time.Instant;

/// Somebody on one device, from when they were first kept there.
public record Session(SessionId id, PersonId person, Role role, Instant startedAt, Instant seenAt) {
    public Session {
        if (seenAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("a session is seen at " + seenAt + ", before it starts at " + startedAt);
        }
    }

    Session seen(Instant at) {
        return at.isBefore(seenAt) ? this : new Session(id, person, role, startedAt, at);
    }
}
