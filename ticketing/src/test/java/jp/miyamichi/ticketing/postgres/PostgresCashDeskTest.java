package jp.miyamichi.ticketing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import jp.miyamichi.ticketing.settlement.CashCount;
import jp.miyamichi.ticketing.settlement.CashDesk.CountAnswer;
import jp.miyamichi.ticketing.settlement.CashDesk.OpenAnswer;
import jp.miyamichi.ticketing.settlement.CashDesk.TakeAnswer;
import jp.miyamichi.ticketing.settlement.CashShift;
import jp.miyamichi.ticketing.settlement.FareTaken;
import jp.miyamichi.ticketing.settlement.FareTaken.Tender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A driver's till from opening to counting. Each test has a vehicle of its own.
class PostgresCashDeskTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant EVENING = MORNING.plus(Duration.ofHours(9));
    private static final AtomicLong IDS = new AtomicLong();

    private static Database database;

    private String bus = "";
    private final PostgresCashDesk desk = new PostgresCashDesk(database.jdbi(), PostgresCashDeskTest::id);

    @BeforeAll
    static void open() {
        database = TestServer.database("ticketing");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void enter() {
        bus = "bus-" + IDS.incrementAndGet();
    }

    @Test
    void aTillThatAgreesHasNoDifference() {
        var shift = shift(3_000);
        assertThat(desk.open(shift)).isEqualTo(new OpenAnswer.Opened(1, 3_000));
        desk.take(fare(shift, Tender.CASH, 300));
        desk.take(fare(shift, Tender.CASH, 150));
        desk.take(fare(shift, Tender.READER, 300));
        desk.take(fare(shift, Tender.CASH, 0));
        assertThat(desk.count(count(shift, 3_450))).isEqualTo(new CountAnswer.Counted(Yen.of(3_450), 0));
        assertThat(balance("cash:" + bus)).isEqualTo(3_450);
        assertThat(balance("revenue:op-" + bus)).isEqualTo(-450);
        assertThat(desk.shifts(MORNING, EVENING))
                .filteredOn(summary -> summary.shift().equals(shift))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.fares()).isEqualTo(4);
                    assertThat(summary.cash()).isEqualTo(Yen.of(450));
                    assertThat(summary.reader()).isEqualTo(Yen.of(300));
                    assertThat(summary.counted()).map(counted -> counted.by()).contains("d2");
                });
    }

    @Test
    void whatIsMissingIsBookedAsADifference() {
        var shift = shift(3_000);
        desk.open(shift);
        desk.take(fare(shift, Tender.CASH, 300));
        assertThat(desk.count(count(shift, 3_290))).isEqualTo(new CountAnswer.Counted(Yen.of(3_290), -10));
        assertThat(balance("cash:" + bus)).isEqualTo(3_290);
        assertThat(balance("difference:op-" + bus)).isEqualTo(-3_000 + 10);
    }

    @Test
    void theNextShiftBeginsWithWhatTheLastOneLeft() {
        var first = shift(3_000);
        desk.open(first);
        desk.count(count(first, 3_000));
        var second = new CashShift(id(), bus, "op-" + bus, "d2", EVENING, Yen.of(3_000));
        assertThat(desk.open(second)).isEqualTo(new OpenAnswer.Opened(2, 0));
        desk.count(count(second, 3_000));
        var third = new CashShift(id(), bus, "op-" + bus, "d3", EVENING, Yen.of(2_500));
        assertThat(desk.open(third)).isEqualTo(new OpenAnswer.Opened(3, -500));
    }

    @Test
    void aDeskHasOneOpenShift() {
        desk.open(shift(3_000));
        assertThat(desk.open(shift(3_000))).isEqualTo(new OpenAnswer.StillOpen(bus));
    }

    @Test
    void eachCommandMayBeSentAgain() {
        var shift = shift(3_000);
        var fare = fare(shift, Tender.CASH, 300);
        for (var i = 0; i < 2; i++) {
            assertThat(desk.open(shift)).isEqualTo(new OpenAnswer.Opened(1, 3_000));
            assertThat(desk.take(fare)).isEqualTo(new TakeAnswer.Taken());
        }
        for (var yen : List.of(3_310, 9_999)) {
            assertThat(desk.count(count(shift, yen))).isEqualTo(new CountAnswer.Counted(Yen.of(3_310), 10));
        }
        assertThat(desk.take(fare)).isEqualTo(new TakeAnswer.Taken());
        assertThat(balance("revenue:op-" + bus)).isEqualTo(-300);
    }

    @Test
    void aRideIsPaidOnce() {
        var shift = shift(0);
        desk.open(shift);
        var fare = fare(shift, Tender.CASH, 300);
        desk.take(fare);
        var again = new FareTaken(fare.ride(), shift.id(), Tender.CASH, Yen.of(150), MORNING);
        assertThat(desk.take(again)).isEqualTo(new TakeAnswer.AlreadyPaid(Yen.of(300)));
    }

    @Test
    void anIdIsOfOneShift() {
        var shift = shift(0);
        desk.open(shift);
        assertThat(desk.open(new CashShift(shift.id(), bus, "op-" + bus, "d9", MORNING, Yen.ZERO)))
                .isEqualTo(new OpenAnswer.IdTaken());
    }

    @Test
    void withoutAnOpenShiftNothingIsTaken() {
        var shift = shift(0);
        assertThat(desk.take(fare(shift, Tender.CASH, 300))).isEqualTo(new TakeAnswer.NoOpenShift());
        assertThat(desk.count(count(shift, 0))).isEqualTo(new CountAnswer.NoSuchShift());
        desk.open(shift);
        desk.count(count(shift, 0));
        assertThat(desk.take(fare(shift, Tender.CASH, 300))).isEqualTo(new TakeAnswer.NoOpenShift());
    }

    @Test
    void cashOfASaleInTheSameTillIsCounted() {
        var shift = shift(0);
        desk.open(shift);
        var ledger = new PostgresLedger(database.jdbi());
        var unearned = new Account("unearned:on-demand-ride");
        ledger.open(List.of(unearned));
        ledger.record(Transfer.posted(
                id(),
                TransferKind.FARE,
                "collect:" + bus,
                MORNING,
                Entry.debit(new Account("cash:" + bus), Yen.of(300)),
                Entry.credit(unearned, Yen.of(300))));
        assertThat(desk.count(count(shift, 300))).isEqualTo(new CountAnswer.Counted(Yen.of(300), 0));
    }

    @Test
    void ofManyWhoOpenADeskAtOnceOneDoes() throws Exception {
        var callers = IntStream.range(0, 6)
                .<Callable<OpenAnswer>>mapToObj(_ -> () -> desk.open(shift(0)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(callers).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).filteredOn(OpenAnswer.Opened.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(OpenAnswer.StillOpen.class::isInstance)
                    .hasSize(5);
        }
    }

    @Test
    void theTableItselfWantsTheShiftBeforeCounted() {
        desk.open(shift(0));
        assertThatThrownBy(() -> database.jdbi()
                        .useHandle(handle -> handle.execute(
                                "INSERT INTO ticketing.cash_shift VALUES (gen_random_uuid(), ?, 2, 'op', 'd', now(), 0)",
                                bus)))
                .hasMessageContaining("is still open; count its till first");
        assertThatThrownBy(
                        () -> database.jdbi().useHandle(handle -> handle.execute("DELETE FROM ticketing.cash_shift")))
                .hasMessageContaining("only ever added");
    }

    private CashShift shift(long yen) {
        return new CashShift(id(), bus, "op-" + bus, "d1", MORNING, Yen.of(yen));
    }

    private static FareTaken fare(CashShift shift, Tender tender, long yen) {
        return new FareTaken(id(), shift.id(), tender, Yen.of(yen), MORNING.plusSeconds(60));
    }

    private static CashCount count(CashShift shift, long yen) {
        return new CashCount(shift.id(), "d2", EVENING, Yen.of(yen));
    }

    private static long balance(String account) {
        return new PostgresLedger(database.jdbi())
                .trialBalance(EVENING.plusSeconds(1))
                .balanceYen(new Account(account));
    }

    private static UUID id() {
        return new UUID(0x7000, IDS.incrementAndGet());
    }
}
