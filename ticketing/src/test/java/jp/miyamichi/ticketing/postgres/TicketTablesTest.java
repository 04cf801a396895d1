package jp.miyamichi.ticketing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the tables refuse by themselves, whoever writes.
class TicketTablesTest {

    private static Database database;

    @BeforeAll
    static void open() {
        database = TestServer.database("ticketing");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aTicketForSevenMonthsIsRefused() {
        assertThatThrownBy(() -> insertTicket("2026-11-24 03:00+09", "2027-06-24 03:00+09", "{lrt}"))
                .hasMessageContaining("ticket_check");
    }

    @Test
    void aTicketWithAnUnreadableAreaIsRefused() {
        assertThatThrownBy(() -> insertTicket("2026-11-24 03:00+09", "2026-11-25 03:00+09", "{LRT!}"))
                .hasMessageContaining("ticket_areas_check");
    }

    @Test
    void aTicketForADayIsTaken() {
        assertThat(insertTicket("2026-11-24 03:00+09", "2026-11-25 03:00+09", "{lrt,oya}"))
                .isEqualTo(1);
    }

    private static int insertTicket(String from, String until, String areas) {
        return database.jdbi()
                .withHandle(handle -> handle.createUpdate("""
                INSERT INTO ticketing.ticket (id, order_line, product, rider, persons, areas, valid_from, valid_until,
                                              same_use_minutes, re_entry, issued_at)
                SELECT id, id, 'lightline-1-day', 'adult', 1, :areas::text[],
                       :from::timestamptz, :until::timestamptz, 10, false, :from::timestamptz
                FROM gen_random_uuid() AS id
                """)
                        .bind("areas", areas)
                        .bind("from", from)
                        .bind("until", until)
                        .execute());
    }
}
