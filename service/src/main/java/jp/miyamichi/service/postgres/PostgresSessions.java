package jp.miyamichi.service.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.access.Sessions;
import org.jdbi.v3.core.Handle;

/// Sessions in `service.session`, by the SHA-256 of their secrets.
public final class PostgresSessions implements Sessions {

    private static final String ADD_PERSON =
            "INSERT INTO service.person (id, role, created_at) VALUES (:person, :role, :at)";

    private static final String ADD = """
            INSERT INTO service.session (id, secret_sha256, person, started_at, seen_at)
            VALUES (:id, :sha256, :person, :startedAt, :startedAt)
            """;

    private static final String SELECT = """
            SELECT session.id, session.person, person.role, session.started_at, session.seen_at
            FROM service.session JOIN service.person ON person.id = session.person
            WHERE session.ended_at IS NULL AND\s""";

    private static final String NOTE_SEEN =
            "UPDATE service.session SET seen_at = :at WHERE id = :id AND seen_at < :at AND ended_at IS NULL";

    private static final String END = """
            UPDATE service.session SET ended_at = greatest(:at, started_at)
            WHERE id = :id AND person = :person AND ended_at IS NULL
            """;

    private static final String END_ALL = """
            UPDATE service.session SET ended_at = greatest(:at, started_at) WHERE person = :person AND ended_at IS NULL
            """;

    private static final String REPLACED =
            "UPDATE service.session SET ended_at = greatest(:at, started_at) WHERE id = :id AND ended_at IS NULL";

    private final ServiceTables tables;

    public PostgresSessions(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void addPerson(Session first, Secret secret) {
        tables.change(handle -> {
            handle.createUpdate(ADD_PERSON)
                    .bind("person", first.person().value())
                    .bind("role", first.role().text())
                    .bind("at", Timestamp.from(first.startedAt()))
                    .execute();
            add(handle, first, secret);
        });
    }

    static void add(Handle handle, Session session, Secret secret) {
        handle.createUpdate(ADD)
                .bind("id", session.id().value())
                .bind("sha256", secret.sha256())
                .bind("person", session.person().value())
                .bind("startedAt", Timestamp.from(session.startedAt()))
                .execute();
    }

    @Override
    public Optional<Session> find(Secret secret) {
        return tables.ask(handle -> handle.createQuery(SELECT + "session.secret_sha256 = :sha256")
                .bind("sha256", secret.sha256())
                .map((row, _) -> session(row))
                .findOne());
    }

    @Override
    public void noteSeen(SessionId session, Instant at) {
        tables.ask(handle -> handle.createUpdate(NOTE_SEEN)
                .bind("id", session.value())
                .bind("at", Timestamp.from(at))
                .execute());
    }

    @Override
    public void replace(Optional<SessionId> last, Session next, Secret secret, Instant at) {
        tables.change(handle -> {
            last.ifPresent(ended -> {
                handle.createUpdate(REPLACED)
                        .bind("id", ended.value())
                        .bind("at", Timestamp.from(at))
                        .execute();
                PersonJoin.anonymous(handle, ended, next, at);
            });
            add(handle, next, secret);
        });
    }

    @Override
    public List<Session> of(PersonId person) {
        return tables.ask(
                handle -> handle.createQuery(SELECT + "session.person = :person ORDER BY session.started_at DESC")
                        .bind("person", person.value())
                        .map((row, _) -> session(row))
                        .list());
    }

    @Override
    public boolean end(PersonId person, SessionId session, Instant at) {
        return tables.ask(handle -> handle.createUpdate(END)
                        .bind("id", session.value())
                        .bind("person", person.value())
                        .bind("at", Timestamp.from(at))
                        .execute())
                == 1;
    }

    @Override
    public void endAll(PersonId person, AuditEntry entry) {
        tables.change(handle -> {
            handle.createUpdate(END_ALL)
                    .bind("person", person.value())
                    .bind("at", Timestamp.from(entry.at()))
                    .execute();
            AuditTrail.add(handle, entry);
        });
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Role.parse(row.getString("role")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }
}
