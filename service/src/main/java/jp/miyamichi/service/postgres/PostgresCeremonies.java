package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.Ceremonies;
import org.jdbi.v3.core.statement.SqlStatement;

/// Challenges in `service.ceremony`.
public final class PostgresCeremonies implements Ceremonies {

    private static final String FORGET_OLD = "DELETE FROM service.ceremony WHERE expires_at < :now";

    private static final String BEGIN = """
            INSERT INTO service.ceremony (challenge, invitation, person, expires_at)
            VALUES (:challenge, CAST(:invitation AS bytea), CAST(:person AS uuid), :expires)
            """;

    private static final String FINISH = """
            DELETE FROM service.ceremony
            WHERE challenge = :challenge AND expires_at > :now
              AND invitation IS NOT DISTINCT FROM CAST(:invitation AS bytea)
              AND person IS NOT DISTINCT FROM CAST(:person AS uuid)
            """;

    private final ServiceTables tables;

    public PostgresCeremonies(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void begin(String challenge, Purpose purpose, Instant now, Instant expiresAt) {
        tables.change(handle -> {
            handle.createUpdate(FORGET_OLD).bind("now", Timestamp.from(now)).execute();
            purpose(handle.createUpdate(BEGIN), purpose)
                    .bind("challenge", challenge)
                    .bind("expires", Timestamp.from(expiresAt))
                    .execute();
        });
    }

    @Override
    public boolean finish(String challenge, Purpose purpose, Instant now) {
        return tables.ask(handle -> purpose(handle.createUpdate(FINISH), purpose)
                        .bind("challenge", challenge)
                        .bind("now", Timestamp.from(now))
                        .execute())
                == 1;
    }

    private static <T extends SqlStatement<T>> T purpose(T statement, Purpose purpose) {
        return switch (purpose) {
            case Purpose.LogIn() -> statement.bind("invitation", (byte[]) null).bind("person", (Object) null);
            case Purpose.Register(var invitation) ->
                statement.bind("invitation", invitation.sha256()).bind("person", (Object) null);
            case Purpose.Keep(var person) ->
                statement.bind("invitation", (byte[]) null).bind("person", person.value());
        };
    }
}
