package jp.miyamichi.ticketing.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.ticketing.ledger.Drawn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the ledger's tables refuse by themselves, also to their owner, as whom these tests write.
class LedgerTablesTest {

    private static final String A = "00000000-0000-7000-8000-00000000000a";

    private static Database database;

    @BeforeAll
    static void open() {
        database = TestServer.database("ticketing");
        new PostgresLedger(database.jdbi()).open(Drawn.ACCOUNTS);
        commit(List.of(transfer(A, "sale:kept", 2), entry(A, 1, "psp:sandbox", 10), entry(A, 2, "unearned:lrt", -10)));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ticketing.%s SET %s = %s",
                "DELETE FROM ticketing.%s",
                "DELETE FROM ticketing.%s WHERE false",
                "TRUNCATE ticketing.%s CASCADE",
            })
    void nothingIsChangedOrTakenOut(String command) {
        for (var table : List.of("account:kind", "transfer:kind", "entry:yen")) {
            var parts = table.split(":");
            assertThatThrownBy(() -> commit(List.of(command.formatted(parts[0], parts[1], parts[1]))))
                    .as(table)
                    .hasMessageContaining("rows of ticketing." + parts[0] + " are only ever added")
                    .hasMessageContaining("write a correcting row instead");
        }
    }

    @Test
    void notEvenAReplicaSessionChangesAnything() {
        assertThatThrownBy(() ->
                        commit(List.of("SET LOCAL session_replication_role = replica", "DELETE FROM ticketing.entry")))
                .hasMessageContaining("only ever added");
    }

    @Test
    void aWrongSumIsRefusedAtCommitAndNotBefore() {
        var id = "00000000-0000-7000-8000-000000000001";
        assertThatCode(() -> roll(List.of(
                        transfer(id, "sale:1", 2), entry(id, 1, "psp:sandbox", 10), entry(id, 2, "unearned:lrt", -9))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> commit(List.of(
                        transfer(id, "sale:1", 2), entry(id, 1, "psp:sandbox", 10), entry(id, 2, "unearned:lrt", -9))))
                .rootCause()
                .hasMessageContaining("the entries of transfer sale:1 sum to 1 yen instead of 0");
    }

    @Test
    void entriesMayComeOneByOneAsLongAsTheyBalanceAtCommit() {
        var id = "00000000-0000-7000-8000-000000000002";
        assertThatCode(() -> commit(List.of(
                        transfer(id, "sale:2", 3),
                        entry(id, 2, "unearned:lrt", -4),
                        entry(id, 1, "psp:sandbox", 10),
                        entry(id, 3, "unearned:oya", -6))))
                .doesNotThrowAnyException();
    }

    @Test
    void aTransferWithoutItsEntriesIsRefused() {
        var id = "00000000-0000-7000-8000-000000000003";
        assertThatThrownBy(() -> commit(List.of(transfer(id, "sale:3", 2))))
                .rootCause()
                .hasMessageContaining("transfer sale:3 says 2 entries and has 0");
        assertThatThrownBy(() -> commit(List.of(
                        transfer(id, "sale:3", 4), entry(id, 1, "psp:sandbox", 1), entry(id, 2, "psp:sandbox", -1))))
                .rootCause()
                .hasMessageContaining("says 4 entries and has 2");
    }

    @ParameterizedTest
    @CsvSource({"1, entry_pkey", "2, entry_pkey", "3, has no line 3", "0, has no line 0", "-1, has no line -1"})
    void nothingIsAddedToATransferAfterwards(int line, String words) {
        assertThatThrownBy(() -> commit(List.of(entry(A, line, "psp:sandbox", 5))))
                .hasMessageContaining(words);
    }

    @Test
    void anEntryOfAnAccountThatIsNotOpenIsRefused() {
        var id = "00000000-0000-7000-8000-000000000004";
        assertThatThrownBy(() -> commit(List.of(
                        transfer(id, "sale:4", 2), entry(id, 1, "psp:nobody", 5), entry(id, 2, "unearned:lrt", -5))))
                .rootCause()
                .hasMessageContaining("names an account that is not open");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_000_001L, -1_000_000_000_001L})
    void anAmountHasItsLimits(long yen) {
        assertThatThrownBy(() -> commit(List.of(entry(A, 2, "psp:sandbox", yen))))
                .hasMessageContaining("entry_yen_check");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gift', 'x', 'posted', NULL, 2, NULL",
                "'sale', '', 'posted', NULL, 2, NULL",
                "'sale', repeat('x', 201), 'posted', NULL, 2, NULL",
                "'sale', 'x', 'done', NULL, 2, NULL",
                "'sale', 'x', 'posted', NULL, 1, NULL",
                "'sale', 'x', 'posted', NULL, 101, NULL",
                "'sale', 'x', 'posted', NULL, 2, '2026-11-25'",
                "'sale', 'x', 'pending', NULL, 2, NULL",
                "'sale', 'x', 'pending', NULL, 2, '2026-11-24 12:00+00'",
                "'sale', 'x', 'pending', NULL, 2, '2026-12-26 12:00+00'",
                "'sale', 'x', 'voided', NULL, 0, NULL",
            })
    void aTransferThatCannotBeIsRefused(String values) {
        var insert = "INSERT INTO ticketing.transfer"
                + " (id, created_at, kind, cause, state, pending_of, entry_count, expires_at)"
                + " VALUES (gen_random_uuid(), '2026-11-24 12:00+00', " + values + ")";
        assertThatThrownBy(() -> commit(List.of(insert))).hasMessageContaining("transfer_check");
    }

    @ParameterizedTest
    @CsvSource({"psp:a, bank", "refund:a, refund", "psp, psp", "gift:a, gift", "psp:-, psp"})
    void anAccountThatCannotBeIsRefused(String code, String kind) {
        assertThatThrownBy(
                        () -> commit(List.of("INSERT INTO ticketing.account VALUES ('" + code + "', '" + kind + "')")))
                .hasMessageContaining("account_");
    }

    private static String transfer(String id, String cause, int entries) {
        return "INSERT INTO ticketing.transfer (id, kind, cause, state, entry_count, created_at) VALUES ('" + id
                + "', 'sale', '" + cause + "', 'posted', " + entries + ", '2026-11-24 12:00+09')";
    }

    private static String entry(String transfer, int line, String account, long yen) {
        return "INSERT INTO ticketing.entry VALUES ('" + transfer + "', " + line + ", '" + account + "', " + yen + ")";
    }

    private static void commit(List<String> statements) {
        database.jdbi().useTransaction(handle -> statements.forEach(handle::execute));
    }

    private static void roll(List<String> statements) {
        database.jdbi().useTransaction(handle -> {
            statements.forEach(handle::execute);
            handle.rollback();
        });
    }
}
