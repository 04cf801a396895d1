package jp.miyamichi.ticketing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Recorded;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refusal;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Repeated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every ledger does, in memory or in PostgreSQL.
public abstract class LedgerContract {

    protected static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final Instant MUCH_LATER = NOON.plus(Duration.ofDays(60));

    private Ledger ledger;

    /// A ledger without transfers.
    protected abstract Ledger empty();

    @BeforeEach
    void open() {
        ledger = empty();
        ledger.open(Drawn.ACCOUNTS);
    }

    @Test
    void aPostedTransferMovesMoney() {
        ledger.record(Drawn.posted("sale:1", NOON, "psp:sandbox +1000, unearned:lrt -1000"));
        assertThat(Drawn.draw(ledger.trialBalance(MUCH_LATER))).isEqualTo("psp:sandbox 1000/0, unearned:lrt 0/1000");
    }

    @Test
    void whatHappensAtTheMomentOfTheBalanceIsNotInIt() {
        ledger.record(Drawn.posted("sale:1", NOON, "psp:sandbox +1000, unearned:lrt -1000"));
        assertThat(Drawn.draw(ledger.trialBalance(NOON))).isEmpty();
    }

    @Test
    void theSameCauseOnceMoreChangesNothing() {
        var first = Drawn.posted("sale:1", NOON, "psp:sandbox +1000, unearned:lrt -1000");
        var again = Drawn.posted("sale:1", NOON.plusSeconds(9), "psp:sandbox +1000, unearned:lrt -1000");
        assertThat(ledger.record(first)).isEqualTo(new Recorded(first));
        assertThat(ledger.record(again)).isEqualTo(new Repeated(first));
        assertThat(ledger.journal(NOON, MUCH_LATER)).containsExactly(first);
    }

    @Test
    void aCauseIsNotSharedByTwoAmounts() {
        ledger.record(Drawn.posted("sale:1", NOON, "psp:sandbox +1000, unearned:lrt -1000"));
        var other = Drawn.posted("sale:1", NOON, "psp:sandbox +900, unearned:lrt -900");
        assertThat(ledger.record(other)).satisfies(answer -> isRefused(answer, Refusal.CAUSE_TAKEN, "name a cause"));
    }

    @Test
    void anAccountMustBeOpen() {
        var sale = Drawn.posted("sale:1", NOON, "psp:sandbox +1000, payable:nobody -1000");
        assertThat(ledger.record(sale)).satisfies(answer -> isRefused(answer, Refusal.ACCOUNT_NOT_OPEN, "open"));
        assertThat(ledger.find("sale:1")).isEmpty();
        ledger.open(List.of(new Account("payable:nobody"), new Account("psp:sandbox")));
        assertThat(ledger.record(sale)).isEqualTo(new Recorded(sale));
    }

    @Test
    void aPendingTransferOnlyReserves() {
        reserve(1000);
        assertThat(Drawn.draw(ledger.trialBalance(NOON.plusSeconds(1))))
                .isEqualTo("psp:sandbox 0/0 (+1000), unearned:lrt 0/0 (-1000)");
    }

    @Test
    void aReservationIsPostedInPartAndTheRestIsFree() {
        var pending = reserve(1000);
        var part = Drawn.ending(
                new Step.PostedFrom(pending.id()),
                "capture:1",
                NOON.plusSeconds(5),
                "psp:sandbox +600, unearned:lrt -600");
        assertThat(ledger.record(part)).isEqualTo(new Recorded(part));
        assertThat(Drawn.draw(ledger.trialBalance(MUCH_LATER))).isEqualTo("psp:sandbox 600/0, unearned:lrt 0/600");
    }

    @Test
    void noMoreIsPostedThanWasReserved() {
        var pending = reserve(1000);
        for (var entries : List.of(
                "psp:sandbox +1001, unearned:lrt -1001",
                "psp:sandbox -1000, unearned:lrt +1000",
                "psp:sandbox +500, payable:bus -500")) {
            var more = Drawn.ending(new Step.PostedFrom(pending.id()), "capture:1", NOON.plusSeconds(5), entries);
            assertThat(ledger.record(more))
                    .as(entries)
                    .satisfies(answer -> isRefused(answer, Refusal.MORE_THAN_RESERVED, "more than was reserved"));
        }
    }

    @Test
    void afterAVoidNothingIsPosted() {
        var pending = reserve(1000);
        var voided = Drawn.ending(new Step.Voided(pending.id()), "void:1", NOON.plusSeconds(1), "");
        assertThat(ledger.record(voided)).isEqualTo(new Recorded(voided));
        var late = Drawn.ending(
                new Step.PostedFrom(pending.id()), "capture:1", NOON.plusSeconds(2), "psp:sandbox +1, unearned:lrt -1");
        assertThat(ledger.record(late))
                .satisfies(answer ->
                        isRefused(answer, Refusal.ENDED_ALREADY, "already been voided by void:1; make a new transfer"));
        assertThat(Drawn.draw(ledger.trialBalance(MUCH_LATER))).isEmpty();
    }

    @Test
    void aCaptureAskedTwiceIsRepeatedAndNotRefused() {
        var pending = reserve(1000);
        var capture = Drawn.ending(
                new Step.PostedFrom(pending.id()),
                "capture:1",
                NOON.plusSeconds(5),
                "psp:sandbox +1000, unearned:lrt -1000");
        ledger.record(capture);
        assertThat(ledger.record(capture)).isEqualTo(new Repeated(capture));
    }

    @Test
    void whatIsNotPendingCannotBeEnded() {
        var sale = Drawn.posted("sale:1", NOON, "psp:sandbox +1000, unearned:lrt -1000");
        ledger.record(sale);
        for (var id : List.of(sale.id(), new UUID(4, 4))) {
            var voiding = Drawn.ending(new Step.Voided(id), "void:" + id, NOON, "");
            assertThat(ledger.record(voiding))
                    .satisfies(answer -> isRefused(answer, Refusal.NOT_PENDING, "is not pending"));
        }
    }

    @Test
    void aReservationEndsByItselfWhenItsTimeIsOver() {
        var pending = reserve(1000);
        var end = NOON.plus(Drawn.HOLD);
        assertThat(ledger.expire(end.minusMillis(1))).isZero();
        assertThat(ledger.trialBalance(end.minusMillis(1)).lines()).isNotEmpty();
        assertThat(ledger.trialBalance(end).lines()).isEmpty();
        var late = Drawn.ending(
                new Step.PostedFrom(pending.id()), "capture:1", end, "psp:sandbox +1000, unearned:lrt -1000");
        assertThat(ledger.record(late)).satisfies(answer -> isRefused(answer, Refusal.EXPIRED, "reserve again"));
        assertThat(ledger.expire(end)).isEqualTo(1);
        assertThat(ledger.expire(end)).isZero();
        assertThat(ledger.record(late)).satisfies(answer -> isRefused(answer, Refusal.ENDED_ALREADY, "been expired"));
    }

    @Test
    void aReservationDoesNotExpireBeforeItsTime() {
        var pending = reserve(1000);
        assertThat(ledger.record(Expiry.of(pending, NOON.plusSeconds(1))))
                .satisfies(answer -> isRefused(answer, Refusal.NOT_EXPIRED_YET, "void it instead"));
    }

    @Test
    void theBalanceOfAnEarlierMomentStillShowsTheReservation() {
        var pending = reserve(1000);
        ledger.record(Drawn.ending(new Step.Voided(pending.id()), "void:1", NOON.plusSeconds(5), ""));
        assertThat(ledger.trialBalance(NOON.plusSeconds(5)).lines()).isNotEmpty();
        assertThat(ledger.trialBalance(NOON.plusSeconds(6)).lines()).isEmpty();
    }

    @Test
    void theJournalIsInOrderOfTimeAndCutByIt() {
        var sales = IntStream.range(0, 4)
                .mapToObj(i ->
                        Drawn.posted("sale:" + i, NOON.plusSeconds((i * 7) % 4), "psp:sandbox +10, unearned:lrt -10"))
                .toList();
        sales.forEach(ledger::record);
        assertThat(ledger.journal(NOON.plusSeconds(1), NOON.plusSeconds(3)))
                .extracting(Transfer::cause)
                .containsExactly("sale:3", "sale:2");
    }

    @Test
    void transfersAreFoundByHowTheirCauseBegins() {
        for (var cause : List.of("settlement/2026-11/b/1", "settlement/2026-11/a/1", "settlement/2026-1", "sale:1")) {
            ledger.record(
                    Drawn.posted(cause, NOON.plusSeconds(cause.length() % 7), "psp:sandbox +10, unearned:lrt -10"));
        }
        assertThat(ledger.startingWith("settlement/2026-11/"))
                .extracting(Transfer::cause)
                .containsExactlyInAnyOrder("settlement/2026-11/a/1", "settlement/2026-11/b/1");
        assertThat(ledger.startingWith("settlement/2026-12")).isEmpty();
        assertThat(ledger.find("sale:1")).isPresent();
        assertThat(ledger.find("sale:")).isEmpty();
    }

    @Test
    void ofManyWhoRecordOneCauseAtOnceOneDoes() throws Exception {
        var callers = IntStream.range(0, 12)
                .<Callable<LedgerAnswer>>mapToObj(i -> () -> ledger.record(
                        Drawn.posted("sale:1", NOON.plusSeconds(i), "psp:sandbox +1000, unearned:lrt -1000")))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(callers).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).filteredOn(Recorded.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Repeated.class::isInstance).hasSize(11);
        }
        assertThat(ledger.trialBalance(MUCH_LATER).balanceYen(new Account("psp:sandbox")))
                .isEqualTo(1000);
    }

    @Test
    void ofACaptureAndAVoidAtOnceOneWins() throws Exception {
        for (var round = 0; round < 10; round++) {
            var pending = Drawn.pending("hold:" + round, NOON, "psp:sandbox +10, unearned:lrt -10");
            ledger.record(pending);
            var ends = List.of(
                    Drawn.ending(new Step.Voided(pending.id()), "void:" + round, NOON, ""),
                    Drawn.ending(
                            new Step.PostedFrom(pending.id()),
                            "capture:" + round,
                            NOON,
                            "psp:sandbox +10, unearned:lrt -10"));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = threads
                        .invokeAll(ends.stream()
                                .<Callable<LedgerAnswer>>map(end -> () -> ledger.record(end))
                                .toList())
                        .stream()
                        .map(future -> future.resultNow())
                        .toList();
                assertThat(answers).filteredOn(Recorded.class::isInstance).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer ->
                                answer instanceof Refused(var refusal, var _) && refusal == Refusal.ENDED_ALREADY)
                        .hasSize(1);
            }
        }
    }

    private Transfer reserve(long yen) {
        var pending = Drawn.pending("hold:1", NOON, "psp:sandbox +" + yen + ", unearned:lrt -" + yen);
        assertThat(ledger.record(pending)).isEqualTo(new Recorded(pending));
        return pending;
    }

    private static void isRefused(LedgerAnswer answer, Refusal refusal, String words) {
        assertThat(answer).asInstanceOf(type(Refused.class)).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.why()).contains(words);
        });
    }
}
