package jp.miyamichi.ticketing.order;

import static jp.miyamichi.ticketing.order.Office.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.miyamichi.ticketing.Yen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Orders on the real database: what is made, what is refused, and who wins.
class SellingTest {

    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anApprovedCardBuysTicketsAndBothSidesAreBooked() {
        var order = office.paid("2 adult lrt-1-day; 1 child lrt-1-day");
        assertThat(order.total()).isEqualTo(Yen.of(2_500));
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(office.tickets()).isEqualTo(2);
        assertThat(office.balances()).isEqualTo("psp:sandbox 2500, unearned:lrt-1-day -2500");
    }

    @Test
    void aCommandAskedAgainFindsItsOrder() {
        var request = order("1 adult lrt-1-day");
        var first = office.counter.hold(request);
        assertThat(office.counter.hold(request)).isEqualTo(first).isInstanceOf(HoldAnswer.Made.class);
        assertThat(office.number("SELECT count(*) FROM ticketing.customer_order"))
                .isEqualTo(1);
        assertThat(office.number("SELECT count(*) FROM ticketing.order_line")).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameIdIsRefused() {
        var id = UUID.randomUUID();
        office.counter.hold(order(id, "1 adult lrt-1-day"));
        assertThat(office.counter.hold(order(id, "2 adult lrt-1-day"))).isEqualTo(new HoldAnswer.IdTaken());
    }

    @Test
    void theSameCommandManyTimesAtOnceIsOneOrder() throws Exception {
        var request = order("1 adult rental-cycle-day");
        var answers = atOnce(16, () -> office.counter.hold(request));
        assertThat(answers).hasSize(16).allMatch(answers.getFirst()::equals);
        assertThat(office.seatsTaken()).isEqualTo(1);
    }

    @Test
    void ofManyBuyersOnlyAsManyGetASeatAsThereAre() throws Exception {
        var answers = atOnce(30, () -> office.counter.hold(order("1 adult rental-cycle-day")));
        assertThat(answers).filteredOn(HoldAnswer.Made.class::isInstance).hasSize(10);
        assertThat(answers)
                .filteredOn(new HoldAnswer.SoldOut("rental-cycle-day")::equals)
                .hasSize(20);
        assertThat(office.seatsTaken()).isEqualTo(10);
    }

    @Test
    void twoBuyersOfTheLastSeatAreOneBuyerAndOneRefusal() throws Exception {
        office.held("9 adult rental-cycle-day");
        var answers = atOnce(2, () -> office.counter.hold(order("1 adult rental-cycle-day")));
        assertThat(answers).filteredOn(HoldAnswer.Made.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(HoldAnswer.SoldOut.class::isInstance).hasSize(1);
    }

    @Test
    void aGroupFindsTheSeatsThatAreLeftInDifferentStripes() {
        for (var group = 0; group < 62; group++) {
            office.held("50 adult stadium-return");
        }
        assertThat(office.seatsTaken()).isEqualTo(3_100);
        office.held("50 adult stadium-return");
        office.held("50 adult stadium-return");
        assertThat(office.counter.hold(order("1 adult stadium-return")))
                .isEqualTo(new HoldAnswer.SoldOut("stadium-return"));
        assertThat(office.number("SELECT sum(seats) FROM ticketing.capacity")).isEqualTo(3_200);
    }

    @Test
    void anOrderOverSeveralProductsIsSoldWholeOrNotAtAll() {
        office.held("10 adult rental-cycle-day");
        assertThat(office.counter.hold(order("1 adult oya-green-slow-mobility; 1 adult rental-cycle-day")))
                .isEqualTo(new HoldAnswer.SoldOut("rental-cycle-day"));
        assertThat(office.number("SELECT count(*) FROM ticketing.customer_order"))
                .isEqualTo(1);
        assertThat(office.number("SELECT coalesce(sum(sold), 0) FROM ticketing.capacity WHERE product LIKE 'oya%'"))
                .isZero();
    }

    @Test
    void aHoldThatRunsOutGivesItsSeatsBack() {
        var order = office.held("10 adult rental-cycle-day");
        office.passes(Counter.HOLD);
        office.sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.EXPIRED);
        assertThat(office.seatsTaken()).isZero();
        assertThat(office.pay(order.id(), "card-approved")).isEqualTo(new PayAnswer.NotPayable(OrderState.EXPIRED));
    }

    @Test
    void aPriceThatChangedIsShownBeforePaying() {
        assertThat(office.counter.hold(order("1 adult lrt-1-day @900; 1 child lrt-1-day @500")))
                .isEqualTo(
                        new QuoteAnswer.PriceChanged(List.of(new QuoteAnswer.Change(0, Yen.of(900), Yen.of(1_000)))));
        assertThat(office.counter.hold(order("1 adult lrt-1-day @1000"))).isInstanceOf(HoldAnswer.Made.class);
    }

    @Test
    void whatCostsNothingNeedsNoPayment() {
        var made = (HoldAnswer.Made) office.counter.hold(order("1 infant on-demand-ride"));
        assertThat(made.order().state()).isEqualTo(OrderState.PAID);
        assertThat(office.tickets()).isEqualTo(1);
        assertThat(office.balances()).isEmpty();
    }

    @Test
    void cashAtADeskIsASaleInOneCall() {
        var request = order("1 adult lrt-1-day-gyoza");
        var made = (HoldAnswer.Made) office.counter.sell(request, "cash:desk-1");
        assertThat(office.counter.sell(request, "cash:desk-1")).isEqualTo(made);
        assertThat(office.balances()).isEqualTo("cash:desk-1 1300, unearned:lrt-1-day-gyoza -1300");
        assertThat(office.number("SELECT count(*) FROM ticketing.coupon")).isEqualTo(1);
        assertThat(office.number("SELECT count(*) FROM ticketing.outbox WHERE kind = 'order.paid'"))
                .isEqualTo(1);
    }

    static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
