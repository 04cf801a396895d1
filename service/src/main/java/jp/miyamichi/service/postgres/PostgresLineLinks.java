package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.notice.line.LineLinks;

/// Links in `service.line_link`, and the codes that make them.
public final class PostgresLineLinks implements LineLinks {

    private static final String LINK = """
            INSERT INTO service.line_link (person, line_user, at) VALUES (:person, :user, :now)
            ON CONFLICT (person) DO UPDATE SET line_user = excluded.line_user, at = excluded.at
            """;

    private final ServiceTables tables;

    public PostgresLineLinks(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public Optional<String> user(PersonId person) {
        return tables.ask(handle -> handle.createQuery("SELECT line_user FROM service.line_link WHERE person = :person")
                .bind("person", person.value())
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void offer(PersonId person, String code, Instant until) {
        tables.change(handle -> {
            handle.createUpdate("DELETE FROM service.line_code WHERE person = :person OR code = :code")
                    .bind("person", person.value())
                    .bind("code", code)
                    .execute();
            handle.createUpdate("INSERT INTO service.line_code (code, person, until) VALUES (:code, :person, :until)")
                    .bind("code", code)
                    .bind("person", person.value())
                    .bind("until", Timestamp.from(until))
                    .execute();
        });
    }

    @Override
    public boolean link(String code, String user, Instant now) {
        return tables.changeIf(handle -> {
            var person = handle.createQuery(
                            "DELETE FROM service.line_code WHERE code = :code AND until > :now RETURNING person")
                    .bind("code", code)
                    .bind("now", Timestamp.from(now))
                    .mapTo(UUID.class)
                    .findOne();
            person.ifPresent(found -> {
                handle.createUpdate("DELETE FROM service.line_link WHERE line_user = :user")
                        .bind("user", user)
                        .execute();
                handle.createUpdate(LINK)
                        .bind("person", found)
                        .bind("user", user)
                        .bind("now", Timestamp.from(now))
                        .execute();
            });
            return person.isPresent();
        });
    }

    @Override
    public void unlink(String user) {
        tables.ask(handle -> handle.createUpdate("DELETE FROM service.line_link WHERE line_user = :user")
                .bind("user", user)
                .execute());
    }
}
