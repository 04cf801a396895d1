package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.people.PersonData;
import jp.miyamichi.service.people.Vault;
import org.jdbi.v3.core.Handle;

/// Finds and erases what every schema keeps of a person, by [PersonColumns].
public final class PostgresPersonData implements PersonData {

    private static final String SPECIAL_CARE = "service.discount";

    /// What serves to find or to check something, and tells nobody anything.
    private static final String HIDDEN = "_sha256$|_hmac$|^hmac$|_sealed$|^request_hash$|^fingerprint$";

    private static final String EXISTS = "SELECT count(*) FROM service.person WHERE id = CAST(:person AS uuid)";

    private static final String OPEN_RIDES = """
            SELECT count(*) FROM dispatch.booking WHERE rider IN (:person, 'person:' || :person)
                AND state IN ('HELD', 'CONFIRMED', 'ON_THE_WAY', 'ABOARD')
            """;

    private static final String OPEN_ORDERS = """
            SELECT count(*) FROM ticketing.customer_order o WHERE o.actor IN (:person, 'person:' || :person)
                AND (o.state IN ('held', 'authorised', 'issued') OR (o.state = 'unpaid'
                    AND NOT EXISTS (SELECT 1 FROM ticketing.collection c WHERE c.order_id = o.id)))
            """;

    private static final String LIVE_TICKETS = """
            SELECT count(*) FROM ticketing.ticket t JOIN ticketing.order_line l ON l.id = t.id
                JOIN ticketing.customer_order o ON o.id = l.order_id
            WHERE o.actor IN (:person, 'person:' || :person) AND t.state = 'live' AND t.valid_until > :now
            """;

    private final ServiceTables tables;
    private final Vault vault;

    public PostgresPersonData(Database database, Vault vault) {
        this.tables = new ServiceTables(database);
        this.vault = vault;
    }

    @Override
    public Optional<Kept> find(PersonId person, boolean withSpecialCare, AuditEntry entry) {
        return tables.changed(handle -> {
            if (count(handle, EXISTS, person) == 0) {
                return Optional.empty();
            }
            var rows = new LinkedHashMap<String, List<String>>();
            for (var about : about(handle, withSpecialCare)) {
                var found = rows(handle, about, person);
                if (!found.isEmpty()) {
                    rows.put(about.table(), found);
                }
            }
            AuditTrail.add(handle, entry);
            return Optional.of(new Kept(opened(handle, person), rows));
        });
    }

    /// Each table once: what names the person, and what belongs to that.
    private static List<PersonRows> about(Handle handle, boolean withSpecialCare) {
        var columns = PersonColumns.present(handle).stream()
                .filter(column -> withSpecialCare || !column.table().equals(SPECIAL_CARE))
                .collect(Collectors.groupingBy(
                        PersonColumn::table,
                        LinkedHashMap::new,
                        Collectors.mapping(PersonColumn::isOf, Collectors.joining(" OR "))));
        var about = new ArrayList<>(PersonRows.ALL);
        columns.forEach((table, where) -> about.add(new PersonRows(table, where)));
        return about;
    }

    private static List<String> rows(Handle handle, PersonRows about, PersonId person) {
        var shown = shown(handle, about.table());
        return handle.createQuery("SELECT to_jsonb(shown)::text FROM (SELECT " + String.join(", ", shown) + " FROM "
                        + about.table() + " WHERE " + about.where() + ") shown")
                .bind("person", person.toString())
                .mapTo(String.class)
                .list();
    }

    private static List<String> shown(Handle handle, String table) {
        var name = table.split("\\.", 2);
        return handle.createQuery("""
                        SELECT quote_ident(column_name) FROM information_schema.columns
                        WHERE table_schema = :schema AND table_name = :table AND column_name !~ :hidden
                        ORDER BY ordinal_position
                        """)
                .bind("schema", name[0])
                .bind("table", name[1])
                .bind("hidden", HIDDEN)
                .mapTo(String.class)
                .list();
    }

    private Map<String, String> opened(Handle handle, PersonId person) {
        var opened = new LinkedHashMap<String, String>();
        open(handle, person, "SELECT address_sealed FROM service.mail_address", PostgresAccounts.ADDRESS, "mail")
                .forEach(opened::put);
        open(handle, person, "SELECT name_sealed FROM service.resident", PostgresRegistry.NAME, "name")
                .forEach(opened::put);
        open(handle, person, "SELECT kana_sealed FROM service.resident", PostgresRegistry.READING, "kana")
                .forEach(opened::put);
        return opened;
    }

    private Map<String, String> open(Handle handle, PersonId person, String select, String purpose, String name) {
        return handle.createQuery(select + " WHERE person = :person")
                .bind("person", person.value())
                .map((row, _) -> row.getBytes(1))
                .findOne()
                .map(bytes -> Map.of(name, vault.open(purpose, bytes)))
                .orElse(Map.of());
    }

    @Override
    public Open open(PersonId person, AuditEntry entry) {
        return tables.ask(handle -> open(handle, person, Timestamp.from(entry.at())));
    }

    static Open open(Handle handle, PersonId person, Timestamp now) {
        return new Open(
                count(handle, OPEN_RIDES, person),
                count(handle, OPEN_ORDERS, person),
                handle.createQuery(LIVE_TICKETS)
                        .bind("person", person.toString())
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one());
    }

    private static int count(Handle handle, String question, PersonId person) {
        return handle.createQuery(question)
                .bind("person", person.toString())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void erase(PersonId person, AuditEntry entry) {
        tables.change(handle -> {
            erase(handle, person, Timestamp.from(entry.at()));
            AuditTrail.add(handle, entry);
        });
    }

    static void erase(Handle handle, PersonId person, Timestamp now) {
        handle.execute("SET LOCAL miyamichi.forgetting = 'on'");
        var statements = new ArrayList<>(PersonRows.ERASE_FIRST);
        PersonColumns.present(handle).forEach(column -> statements.addAll(column.erase()));
        statements.add("DELETE FROM service.person WHERE id = CAST(:person AS uuid)");
        for (var statement : statements) {
            var update = handle.createUpdate(statement).bind("person", person.toString());
            var _ = (statement.contains(":now") ? update.bind("now", now) : update).execute();
        }
    }
}
