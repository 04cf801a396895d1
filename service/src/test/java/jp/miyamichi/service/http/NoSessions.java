package jp.miyamichi.service.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.access.Sessions;
import jp.miyamichi.service.postgres.DatabaseLost;

/// Sessions whose database is lost.
final class NoSessions implements Sessions {

    private static DatabaseLost lost() {
        return new DatabaseLost(new IllegalStateException("this test has no database"));
    }

    @Override
    public void addPerson(Session first, Secret secret) {
        throw lost();
    }

    @Override
    public Optional<Session> find(Secret secret) {
        throw lost();
    }

    @Override
    public void noteSeen(SessionId session, Instant at) {
        throw lost();
    }

    @Override
    public void replace(Optional<SessionId> last, Session next, Secret secret, Instant at) {
        throw lost();
    }

    @Override
    public List<Session> of(PersonId person) {
        throw lost();
    }

    @Override
    public boolean end(PersonId person, SessionId session, Instant at) {
        throw lost();
    }
}
