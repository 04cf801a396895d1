package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.people.CallerBook;

/// Identified callers, and the rides they ask about.
public final class PostgresCallers implements CallerBook {

    private static final String IDENTIFIED = """
            INSERT INTO service.identified_caller (clerk, person, at, until) VALUES (:clerk, :person, :now, :until)
            ON CONFLICT (clerk, person) DO UPDATE SET at = excluded.at, until = excluded.until
            """;

    private static final String IS_IDENTIFIED = """
            SELECT EXISTS (SELECT 1 FROM service.identified_caller
                           WHERE clerk = :clerk AND person = :person AND until > :now)
            """;

    private static final String RIDES = """
            SELECT id, service, service_day, from_name, to_name, pickup_from, arrive_by, state FROM dispatch.booking
            WHERE rider = 'person:' || :person ORDER BY pickup_from DESC LIMIT :limit
            """;

    private final ServiceTables tables;

    public PostgresCallers(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void identified(PersonId clerk, PersonId person, Instant until, AuditEntry entry) {
        tables.change(handle -> {
            handle.createUpdate(IDENTIFIED)
                    .bind("clerk", clerk.value())
                    .bind("person", person.value())
                    .bind("now", Timestamp.from(entry.at()))
                    .bind("until", Timestamp.from(until))
                    .execute();
            AuditTrail.add(handle, entry);
        });
    }

    @Override
    public boolean isIdentified(PersonId clerk, PersonId person, Instant now) {
        return tables.ask(handle -> handle.createQuery(IS_IDENTIFIED)
                .bind("clerk", clerk.value())
                .bind("person", person.value())
                .bind("now", Timestamp.from(now))
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<Ride> rides(PersonId person, int limit) {
        return tables.ask(handle -> handle.createQuery(RIDES)
                .bind("person", person.toString())
                .bind("limit", limit)
                .map((row, _) -> new Ride(
                        row.getObject("id", UUID.class),
                        row.getString("service"),
                        row.getObject("service_day", LocalDate.class),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        row.getTimestamp("pickup_from").toInstant(),
                        row.getTimestamp("arrive_by").toInstant(),
                        row.getString("state")))
                .list());
    }
}
