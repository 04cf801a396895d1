package jp.miyamichi.service.access;

import java.time.Duration;
import java.time.Instant;

/// How long a session lasts.
///
/// @param idle unless it is used
/// @param absolute even if it is used
record SessionLimits(Duration idle, Duration absolute) {

    /// A pass bought in spring is still on the phone in summer. Browsers keep no cookie longer than 400 days.
    private static final SessionLimits TRAVELLER = new SessionLimits(Duration.ofDays(90), Duration.ofDays(400));

    /// A shift, with its breaks.
    private static final SessionLimits STAFF = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    static SessionLimits of(Role role) {
        return role.travels() ? TRAVELLER : STAFF;
    }

    boolean allow(Session session, Instant now) {
        return now.isBefore(session.seenAt().plus(idle))
                && now.isBefore(session.startedAt().plus(absolute));
    }

    /// Being seen is written down only now and then: each time would be a write per request.
    boolean worthNoting(Session session, Instant now) {
        return now.isAfter(session.seenAt().plus(idle.dividedBy(20)));
    }
}
