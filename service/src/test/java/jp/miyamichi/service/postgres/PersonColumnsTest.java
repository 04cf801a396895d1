package jp.miyamichi.service.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// No table names a person without saying what becomes of it.
class PersonColumnsTest {

    /// How columns that hold persons are called.
    private static final String WORDS =
            "person|rider|actor|holder|traveller|caretaker|cared|clerk|household|former|owner|author|(^|_)user|_by$";

    /// Called so, and yet no person.
    private static final Set<String> NO_PERSONS = Set.of(
            // rider categories: adult, child
            "ticketing.order_line.rider",
            "ticketing.ticket.rider",
            // readers and how many
            "ticketing.card.confirmed_by",
            "ticketing.order_line.persons",
            "ticketing.ticket.persons",
            "ticketing.validation.persons",
            // households, which name nobody
            "service.resident.household",
            "dispatch.registration.household",
            "dispatch.trial.household",
            // what LINE calls somebody; it goes with its row
            "service.line_link.line_user",
            // a till's
            "ticketing.cash_shift.operator");

    private static Database database;

    @BeforeAll
    static void createTables() {
        database = TestServer.database("service", "ticketing", "dispatch");
    }

    @AfterAll
    static void dropTables() {
        database.close();
    }

    private static Set<String> covered() {
        return PersonColumns.ALL.stream()
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toSet());
    }

    private static Set<String> ask(String question) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(question).mapTo(String.class).set());
    }

    private static Set<String> named() {
        return ask("""
                SELECT table_schema || '.' || table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema IN ('service', 'ticketing', 'dispatch') AND data_type IN ('uuid', 'text', 'character varying')
                  AND column_name ~ '%s' AND table_name !~ '^flyway'
                """.formatted(WORDS));
    }

    @Test
    void everyColumnThatNamesAPersonSaysWhatBecomesOfIt() {
        var open = named();
        open.removeAll(covered());
        open.removeAll(NO_PERSONS);
        assertThat(open)
                .as("add these to PersonColumns, or to the test where they hold no person")
                .isEmpty();
    }

    @Test
    void everyReferenceToAPersonSaysWhatBecomesOfIt() {
        var references = ask("""
                SELECT c.conrelid::regclass || '.' || a.attname FROM pg_constraint c
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                WHERE c.contype = 'f' AND c.confrelid = 'service.person'::regclass
                """);
        assertThat(references).isNotEmpty().isSubsetOf(covered());
        var cascading = ask("""
                SELECT c.conrelid::regclass || '.' || a.attname FROM pg_constraint c
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                WHERE c.contype = 'f' AND c.confrelid = 'service.person'::regclass AND c.confdeltype = 'c'
                """);
        assertThat(PersonColumns.ALL.stream()
                        .filter(column -> column.ending() == PersonColumn.Ending.WITH_THE_PERSON)
                        .map(column -> column.table() + "." + column.column()))
                .as("what goes with the person goes by a foreign key")
                .isSubsetOf(cascading);
    }

    @Test
    void whatIsCoveredIsThere() {
        var there = ask("""
                SELECT table_schema || '.' || table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema IN ('service', 'ticketing', 'dispatch')
                """);
        assertThat(covered()).isSubsetOf(there);
    }

    @Test
    void aNewTableThatNamesAPersonIsNoticed() {
        database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE service.planted (author_person uuid)"));
        try {
            assertThat(named()).contains("service.planted.author_person");
        } finally {
            database.jdbi().useHandle(handle -> handle.execute("DROP TABLE service.planted"));
        }
    }
}
