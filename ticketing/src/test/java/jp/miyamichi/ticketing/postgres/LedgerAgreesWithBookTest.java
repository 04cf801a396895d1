package jp.miyamichi.ticketing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.Book;
import jp.miyamichi.ticketing.ledger.Drawn;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.LedgerAnswer;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;
import jp.miyamichi.ticketing.ledger.Step;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Whatever is done to the ledger, the tables and the pure replay answer the same and come to the same balances.
class LedgerAgreesWithBookTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final List<Account> UNOPENED = List.of(new Account("payable:nobody"));

    private static Database database;

    @BeforeContainer
    static void open() {
        database = TestServer.database("ticketing");
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    /// One thing somebody does: `of` picks which earlier reservation it ends, `cause` which cause it names.
    private record Act(int minute, int what, int cause, int of, int from, int to, long yen) {

        Transfer transfer(List<Transfer> reservations) {
            var at = NOON.plus(Duration.ofMinutes(minute));
            // Another act, another id: each number in a decimal place of its own.
            var id = new UUID(
                    0x7000L + minute, what + 10L * of + 100L * from + 1_000L * to + 10_000L * yen + 100_000L * cause);
            var pending = reservations.isEmpty()
                    ? new UUID(9, 9)
                    : reservations.get(of % reservations.size()).id();
            var step = switch (what) {
                case 0, 1 -> new Step.Posted();
                case 2, 3 -> new Step.Pending(at.plus(HOLD));
                case 4, 5 -> new Step.PostedFrom(pending);
                case 6 -> new Step.Voided(pending);
                default -> new Step.Expired(pending);
            };
            var entries = step.movesOrReserves()
                    ? List.of(new Entry(account(from), yen), new Entry(account(to), -yen))
                    : List.<Entry>of();
            return new Transfer(id, TransferKind.SALE, "cause:" + cause, step, entries, at);
        }

        private static Account account(int index) {
            return index < 3 ? Drawn.ACCOUNTS.get(index) : UNOPENED.getFirst();
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theyAnswerAndBalanceAlike(@ForAll("acts") List<Act> acts) {
        var ledger = EmptyLedger.in(database.jdbi());
        var book = new Book();
        ledger.open(Drawn.ACCOUNTS);
        book.open(Drawn.ACCOUNTS);
        var reservations = new ArrayList<Transfer>();
        for (var act : acts) {
            var transfer = act.transfer(reservations);
            var answer = book.record(transfer);
            assertThat(word(ledger.record(transfer))).as("%s", transfer).isEqualTo(word(answer));
            if (answer instanceof LedgerAnswer.Recorded && transfer.step() instanceof Step.Pending) {
                reservations.add(transfer);
            }
        }
        for (var minute = 0; minute <= 70; minute += 5) {
            var moment = NOON.plus(Duration.ofMinutes(minute));
            assertThat(ledger.trialBalance(moment)).isEqualTo(book.trialBalance(moment));
        }
        var journal = ledger.journal(NOON, NOON.plus(Duration.ofDays(1)));
        assertThat(journal).isEqualTo(book.journal(NOON, NOON.plus(Duration.ofDays(1))));
        var later = NOON.plus(Duration.ofHours(2));
        assertThat(ledger.expire(later)).isEqualTo(book.expire(later));
        assertThat(Book.replay(ledger.journal(NOON, NOON.plus(Duration.ofDays(1))))
                        .trialBalance(Instant.MAX.minusSeconds(1)))
                .isEqualTo(ledger.trialBalance(NOON.plus(Duration.ofDays(1))));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var numbers = Arbitraries.integers();
        return Combinators.combine(
                        numbers.between(0, 60),
                        numbers.between(0, 7),
                        numbers.between(0, 25),
                        numbers.between(0, 5),
                        numbers.between(0, 3),
                        numbers.between(0, 3),
                        Arbitraries.longs().between(1, 3))
                .as(Act::new)
                .list()
                .ofMaxSize(30)
                .map(acts -> acts.stream()
                        .sorted(java.util.Comparator.comparingInt(Act::minute))
                        .toList());
    }

    private static String word(LedgerAnswer answer) {
        return answer instanceof Refused(var refusal, var _)
                ? refusal.name()
                : answer.getClass().getSimpleName();
    }
}
