package jp.miyamichi.ticketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.ledger.Book;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import org.junit.jupiter.api.Test;

/// A month is settled as often as one likes, and booked once.
class MonthCloseTest {

    static final ServiceDays DAYS = new ServiceDays(
            ZoneId.of("Asia/Tokyo"), LocalTime.of(3, 0), new Fact("drawn", Optional.empty(), Optional.empty(), true));
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final Instant LAST_MOMENT = Instant.parse("2026-11-30T17:59:59.999999Z");
    static final Instant DECEMBER = Instant.parse("2026-11-30T18:00:00Z");

    private final Book book = new Book();
    private final Facts facts = new Facts();
    private Instant now = DECEMBER;
    private final MonthClose close = close(book, facts);

    private MonthClose close(Book ledger, Facts known) {
        var ids = new AtomicLong();
        return new MonthClose(
                ledger, known, _ -> List.of(), DAYS, () -> now, () -> new UUID(0x7000, ids.incrementAndGet()));
    }

    @Test
    void whatWasUnearnedIsThenOwed() {
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "1000: bus 2 lrt 1"));
        close.settle(NOVEMBER);
        assertThat(journal())
                .containsExactly("settlement/2026-11/pass/1: payable:bus -667, payable:lrt -333, unearned:pass +1000");
        assertThat(book.find("settlement/2026-11/pass/1")).map(Transfer::kind).contains(TransferKind.SETTLEMENT);
    }

    @Test
    void settledTwiceItIsBookedOnce() {
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "1000: bus 2 lrt 1"));
        assertThat(close.settle(NOVEMBER)).isEqualTo(close.settle(NOVEMBER));
        assertThat(journal()).hasSize(1);
    }

    @Test
    void aRideSyncedLateIsBookedAsTheDifference() {
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "1000: bus 2 lrt 1"));
        close.settle(NOVEMBER);
        facts.forget(LAST_MOMENT);
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "1000: bus 2 lrt 2"));
        close.settle(NOVEMBER);
        assertThat(journal()).last().isEqualTo("settlement/2026-11/pass/2: payable:bus +167, payable:lrt -167");
        facts.forget(LAST_MOMENT);
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "400: bus 2 lrt 2"));
        close.settle(NOVEMBER);
        assertThat(journal())
                .last()
                .isEqualTo("settlement/2026-11/pass/3: payable:bus +300, payable:lrt +300, unearned:pass -600");
    }

    @Test
    void aMonthEndsWithItsLastServiceDay() {
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "1000: bus 1"));
        facts.ended(DECEMBER, StatementTest.ticket("pass", "500: bus 1"));
        assertThat(close.statements(NOVEMBER)).extracting(StatementTest::draw).containsExactly("bus 1 rides 1000 yen");
        assertThat(close.statements(NOVEMBER.plusMonths(1)))
                .extracting(StatementTest::draw)
                .containsExactly("bus 1 rides 500 yen");
    }

    @Test
    void aMonthThatIsNotOverIsNotSettled() {
        now = LAST_MOMENT;
        assertThatIllegalStateException()
                .isThrownBy(() -> close.settle(NOVEMBER))
                .withMessage("2026-11 is not over yet; settle it from 2026-12-01 03:00 on");
    }

    @Test
    void settlingAgainGoesBackAsFarAsATicketLives() {
        var may = Instant.parse("2026-05-15T00:00:00Z");
        var april = Instant.parse("2026-04-15T00:00:00Z");
        facts.ended(april, StatementTest.ticket("pass", "100: bus 1"));
        facts.ended(may, StatementTest.ticket("pass", "200: bus 1"));
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "300: bus 1"));
        close.settleAgain(NOVEMBER);
        assertThat(journal())
                .containsExactly(
                        "settlement/2026-05/pass/1: payable:bus -200, unearned:pass +200",
                        "settlement/2026-11/pass/1: payable:bus -300, unearned:pass +300");
    }

    @Test
    void ticketsThatBroughtNothingMoveNothing() {
        facts.ended(LAST_MOMENT, StatementTest.ticket("pass", "0: bus 1"), StatementTest.ticket("other", "500:"));
        assertThat(close.settle(NOVEMBER)).hasSize(2);
        assertThat(journal()).isEmpty();
    }

    private List<String> journal() {
        return book.journal(Instant.EPOCH, now.plusSeconds(1)).stream()
                .map(transfer -> transfer.cause() + ": "
                        + transfer.entries().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .toList();
    }
}
