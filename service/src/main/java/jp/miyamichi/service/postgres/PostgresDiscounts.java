package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.people.Care;
import jp.miyamichi.service.people.Discount;
import jp.miyamichi.service.people.Discounts;

/// Discounts in `service.discount`.
public final class PostgresDiscounts implements Discounts {

    private static final String NOTE = """
            INSERT INTO service.discount (person, kind, good_until, consent_way, consent_at, taken_by)
            VALUES (:person, :kind, :until, :way, :now, :by)
            ON CONFLICT (person, kind) DO UPDATE
                SET good_until = excluded.good_until, consent_way = excluded.consent_way,
                    consent_at = excluded.consent_at, taken_by = excluded.taken_by
            """;

    private static final String ELIGIBLE = """
            SELECT EXISTS (SELECT 1 FROM service.discount
                           WHERE person = :person AND kind = :kind AND good_until >= :day)
            """;

    private static final String OF = """
            SELECT kind, good_until, consent_way, consent_at FROM service.discount WHERE person = :person ORDER BY kind
            """;

    private final ServiceTables tables;

    public PostgresDiscounts(Database database) {
        this.tables = new ServiceTables(database);
    }

    @Override
    public void note(PersonId person, Discount kind, LocalDate goodUntil, Care.Way way, AuditEntry entry) {
        tables.change(handle -> {
            handle.createUpdate(NOTE)
                    .bind("person", person.value())
                    .bind("kind", kind.text())
                    .bind("until", goodUntil)
                    .bind("way", way.text())
                    .bind("now", Timestamp.from(entry.at()))
                    .bind("by", entry.actor().orElseThrow().value())
                    .execute();
            AuditTrail.add(handle, entry);
        });
    }

    @Override
    public boolean withdraw(PersonId person, Discount kind, AuditEntry entry) {
        return tables.changeIf(handle -> {
            var gone = handle.createUpdate("DELETE FROM service.discount WHERE person = :person AND kind = :kind")
                            .bind("person", person.value())
                            .bind("kind", kind.text())
                            .execute()
                    == 1;
            if (gone) {
                AuditTrail.add(handle, entry);
            }
            return gone;
        });
    }

    @Override
    public boolean isEligible(PersonId person, Discount kind, LocalDate day) {
        return tables.ask(handle -> handle.createQuery(ELIGIBLE)
                .bind("person", person.value())
                .bind("kind", kind.text())
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<Granted> of(PersonId person) {
        return tables.ask(handle -> handle.createQuery(OF)
                .bind("person", person.value())
                .map((row, _) -> new Granted(
                        Discount.find(row.getString("kind")).orElseThrow(),
                        row.getObject("good_until", LocalDate.class),
                        Care.Way.parse(row.getString("consent_way")),
                        row.getTimestamp("consent_at").toInstant()))
                .list());
    }
}
