package jp.miyamichi.ticketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.miyamichi.ticketing.Yen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a transfer, an entry and an account can say at all.
class TransferTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00.123456789Z");
    private static final UUID ID = new UUID(1, 1);

    @ParameterizedTest
    @CsvSource({
        "psp:stripe, PSP, stripe",
        "cash:Bus_12.a-b, CASH, Bus_12.a-b",
        "refund, REFUND, ''",
        "rounding, ROUNDING, ''"
    })
    void anAccountIsAKindAndAName(String code, AccountKind kind, String name) {
        var account = new Account(code);
        assertThat(account.kind()).isEqualTo(kind);
        assertThat(account.name()).isEqualTo(name);
        assertThat(account).hasToString(code);
        assertThat(name.isEmpty() ? Account.of(kind) : Account.of(kind, name)).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "psp", "psp:", "psp:-x", "psp:a b", "psp:a:b", "refund:x", "PSP:x", "profit:x", "rounding:"})
    void anythingElseIsNoAccount(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account(code))
                .withMessageContaining("account")
                .withMessageContaining("'" + code + "'");
    }

    @Test
    void anAccountCodeHasALimit() {
        assertThat(new Account("psp:" + "a".repeat(60)).code()).hasSize(Account.CODE_LENGTH_MAX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Account("psp:" + "a".repeat(61)))
                .withMessageContaining("at most 64 letters");
    }

    @Test
    void accountsAreSortedByTheirCode() {
        assertThat(new Account("cash:a")).isLessThan(new Account("psp:a")).isEqualByComparingTo(new Account("cash:a"));
    }

    @Test
    void anEntryIsADebitOrACreditAndNeverNothing() {
        var account = new Account("rounding");
        assertThat(Entry.debit(account, Yen.of(5))).hasToString("rounding +5");
        assertThat(Entry.credit(account, Yen.of(5))).hasToString("rounding -5");
        assertThat(new Entry(account, Entry.YEN_MAX).yen()).isEqualTo(1_000_000_000_000L);
        assertThat(new Entry(account, -Entry.YEN_MAX).yen()).isEqualTo(-1_000_000_000_000L);
        for (var yen : new long[] {0, Entry.YEN_MAX + 1, -Entry.YEN_MAX - 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Entry(account, yen))
                    .withMessageContaining("not " + yen + " on rounding");
        }
    }

    @Test
    void entriesThatDoNotSumToZeroAreNoTransfer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawn.posted("sale:1", NOON, "psp:sandbox +10, unearned:lrt -9"))
                .withMessage("the entries of sale:1 sum to 1 yen instead of 0");
    }

    @Test
    void aTransferHasTwoToAHundredEntries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawn.posted("sale:1", NOON, ""))
                .withMessageContaining("2..100 entries, not 0");
        assertThat(Drawn.posted("sale:1", NOON, lines(100)).entries()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawn.posted("sale:1", NOON, lines(102)))
                .withMessageContaining("not 102");
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? "psp:sandbox +1" : "unearned:lrt -1")
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatOnlyEndsAReservationMovesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Drawn.ending(new Step.Voided(ID), "void:1", NOON, "psp:sandbox +1, unearned:lrt -1"))
                .withMessageContaining("must have no entries");
    }

    @Test
    void aCauseHasOneTo200Letters() {
        assertThat(Drawn.posted("x".repeat(200), NOON, lines(2)).cause()).hasSize(200);
        for (var cause : List.of("", "x".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Drawn.posted(cause, NOON, lines(2)))
                    .withMessageContaining("1..200 letters");
        }
    }

    @Test
    void aReservationHoldsForAMonthAtMost() {
        var entries = Drawn.entries(lines(2));
        var longest = new Step.Pending(NOON.plus(Duration.ofDays(31)));
        assertThat(new Transfer(ID, TransferKind.SALE, "x", longest, entries, NOON).step())
                .isEqualTo(longest);
        for (var wrong : List.of(
                NOON, NOON.minusSeconds(1), NOON.plus(Duration.ofDays(31)).plusMillis(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Transfer(ID, TransferKind.SALE, "x", new Step.Pending(wrong), entries, NOON))
                    .withMessageContaining("must expire within 31 days");
        }
    }

    @Test
    void timesAreKeptToTheMicrosecondAsTheDatabaseDoes() {
        var transfer = Transfer.posted(
                ID,
                TransferKind.SALE,
                "x",
                NOON,
                new Entry(new Account("refund"), 1),
                new Entry(new Account("rounding"), -1));
        assertThat(transfer.at()).isEqualTo(Instant.parse("2026-11-24T03:00:00.123456Z"));
        assertThat(transfer.step().ends()).isEmpty();
    }

    @Test
    void anotherStepAnotherKindOrAnotherReservationIsSomethingElse() {
        var sale = Drawn.posted("x", NOON, "psp:sandbox +1, unearned:lrt -1");
        assertThat(sale.saysTheSameAs(Drawn.posted("x", NOON.plusSeconds(1), "psp:sandbox +1, unearned:lrt -1")))
                .isTrue();
        var refund = Transfer.posted(
                ID, TransferKind.REFUND, "x", NOON, sale.entries().toArray(Entry[]::new));
        var elsewhere = Drawn.posted("y", NOON, "psp:sandbox +1, unearned:lrt -1");
        var pending = Drawn.pending("x", NOON, "psp:sandbox +1, unearned:lrt -1");
        var capture = Drawn.ending(new Step.PostedFrom(ID), "x", NOON, "psp:sandbox +1, unearned:lrt -1");
        assertThat(List.of(refund, elsewhere, pending, capture)).noneMatch(sale::saysTheSameAs);
    }

    @Test
    void aTrialBalanceThatDoesNotBalanceIsAnAlarm() {
        var line = new TrialBalance.Line(new Account("refund"), 5, 4, 0);
        assertThatIllegalStateException()
                .isThrownBy(() -> new TrialBalance(List.of(line)))
                .withMessageContaining("off by 1 yen");
        var pending = new TrialBalance.Line(new Account("refund"), 0, 0, 7);
        assertThatIllegalStateException()
                .isThrownBy(() -> new TrialBalance(List.of(pending)))
                .withMessageContaining("pending part by 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrialBalance.Line(new Account("refund"), -1, 0, 0))
                .withMessageContaining("refund");
    }

    @Test
    void anAccountThatNeverMovedHoldsNothing() {
        assertThat(new TrialBalance(List.of()).balanceYen(new Account("refund")))
                .isZero();
        assertThat(new TrialBalance(List.of()).find(new Account("refund"))).isEmpty();
    }
}
