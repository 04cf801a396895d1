package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import org.jdbi.v3.core.Handle;

/// Two persons turn out to be one: what was kept for the former is kept for the other.
final class PersonJoin {

    private static final String ANONYMOUS = """
            SELECT person.id FROM service.session JOIN service.person ON person.id = session.person
            WHERE session.id = :session AND person.role = 'visitor'
              AND NOT EXISTS (SELECT 1 FROM service.mail_address a WHERE a.person = person.id)
              AND NOT EXISTS (SELECT 1 FROM service.passkey p WHERE p.person = person.id AND p.revoked_at IS NULL)
            FOR UPDATE OF person
            """;

    /// Somebody has one address and one LINE; those they have already stay.
    private static final List<String> MOVE_WHAT_THERE_IS_ONE_OF = List.of("""
            UPDATE service.mail_address SET person = :into
            WHERE person = :person AND NOT EXISTS (SELECT 1 FROM service.mail_address a WHERE a.person = :into)
            """, """
            UPDATE service.line_link SET person = :into
            WHERE person = :person AND NOT EXISTS (SELECT 1 FROM service.line_link l WHERE l.person = :into)
            """);

    private static final String REMEMBER =
            "INSERT INTO service.joined_person (former, person, at) VALUES (:person, :into, :at)";

    private PersonJoin() {}

    /// Joins the person of the session that ends, if they are a visitor who could never come back otherwise.
    static void anonymous(Handle handle, SessionId ended, Session next, Instant at) {
        if (!next.role().travels()) {
            return;
        }
        Optional<UUID> former = handle.createQuery(ANONYMOUS)
                .bind("session", ended.value())
                .mapTo(UUID.class)
                .findOne();
        former.map(PersonId::new)
                .filter(person -> !person.equals(next.person()))
                .ifPresent(person -> join(handle, person, next.person(), at));
    }

    /// The former person is gone afterwards; their id is remembered.
    static void join(Handle handle, PersonId former, PersonId into, Instant at) {
        for (var column : PersonColumns.present(handle)) {
            if (column.moves()) {
                handle.createUpdate(column.move())
                        .bind("person", former.toString())
                        .bind("into", into.toString())
                        .execute();
            }
        }
        for (var move : MOVE_WHAT_THERE_IS_ONE_OF) {
            handle.createUpdate(move)
                    .bind("person", former.value())
                    .bind("into", into.value())
                    .execute();
        }
        handle.createUpdate(REMEMBER)
                .bind("person", former.value())
                .bind("into", into.value())
                .bind("at", Timestamp.from(at))
                .execute();
        handle.createUpdate("DELETE FROM service.person WHERE id = :person")
                .bind("person", former.value())
                .execute();
    }
}
