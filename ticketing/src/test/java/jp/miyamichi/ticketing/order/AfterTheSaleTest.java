package jp.miyamichi.ticketing.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.coupon.RedeemAnswer;
import jp.miyamichi.ticketing.postgres.CouponsTable;
import jp.miyamichi.ticketing.postgres.PostgresCashDesk;
import jp.miyamichi.ticketing.settlement.CashCount;
import jp.miyamichi.ticketing.settlement.CashDesk;
import jp.miyamichi.ticketing.settlement.CashShift;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Refunds, coupons and fares taken on board.
class AfterTheSaleTest {

    private static final UUID SHIFT = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RefundRequest all(Order order) {
        return new RefundRequest(UUID.randomUUID(), order.id(), "rider-1", Set.of());
    }

    @Test
    void whatWasNotUsedIsGivenBackWhole() {
        var order = office.paid("1 adult lrt-1-day; 1 child lrt-1-day");
        var request = all(order);
        var granted = office.checkout.refund(request);
        assertThat(granted).isEqualTo(new RefundAnswer.Granted(request.id(), Yen.of(1_500), Yen.ZERO));
        assertThat(office.checkout.refund(request)).isEqualTo(granted);
        assertThat(office.state(order.id())).isEqualTo(OrderState.REFUNDED);
        assertThat(office.tickets()).isZero();
        assertThat(office.balances()).isEmpty();
        assertThat(office.number("SELECT returned_yen FROM ticketing.sandbox_payment"))
                .isEqualTo(1_500);
    }

    @Test
    void oneTicketOfAnOrderMayBeGivenBack() {
        var order = office.paid("1 adult lrt-1-day; 1 child lrt-1-day");
        var child = order.lines().stream()
                .filter(line -> line.yen().equals(Yen.of(500)))
                .findFirst()
                .orElseThrow();
        var request = new RefundRequest(UUID.randomUUID(), order.id(), "rider-1", Set.of(child.id()));
        assertThat(office.checkout.refund(request)).isInstanceOf(RefundAnswer.Granted.class);
        assertThat(office.state(order.id())).isEqualTo(OrderState.PAID);
        assertThat(office.balances()).isEqualTo("psp:sandbox 1000, unearned:lrt-1-day -1000");
        assertThat(office.checkout.refund(
                        new RefundRequest(UUID.randomUUID(), order.id(), "rider-1", Set.of(child.id()))))
                .isInstanceOf(RefundAnswer.Refused.class);
    }

    @Test
    void aUsedTicketIsNotGivenBack() {
        var order = office.paid("1 adult lrt-1-day");
        office.database
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO ticketing.ticket_use SELECT id, issued_at, 1 FROM ticketing.ticket"));
        assertThat(office.checkout.refund(all(order)))
                .isInstanceOfSatisfying(
                        RefundAnswer.Refused.class,
                        refused -> assertThat(refused.why()).contains("used"));
        assertThat(office.tickets()).isEqualTo(1);
    }

    @Test
    void aSeatIsGivenBackUntilTheDayBefore() {
        var tomorrow = office.paid("1 adult rental-cycle-day 2026-11-25");
        var today = office.paid("1 adult rental-cycle-day");
        assertThat(office.checkout.refund(all(today))).isInstanceOf(RefundAnswer.Refused.class);
        assertThat(office.checkout.refund(all(tomorrow))).isInstanceOf(RefundAnswer.Granted.class);
        assertThat(office.seatsTaken()).isEqualTo(1);
    }

    @Test
    void manyRefundsAtOnceGiveBackOnce() throws Exception {
        var order = office.paid("1 adult lrt-1-day");
        var answers = SellingTest.atOnce(8, () -> office.checkout.refund(all(order)));
        assertThat(answers).filteredOn(RefundAnswer.Granted.class::isInstance).hasSize(1);
        assertThat(office.balances()).isEmpty();
        assertThat(office.number("SELECT returned_yen FROM ticketing.sandbox_payment"))
                .isEqualTo(1_000);
    }

    @Test
    void aCouponIsRedeemedOnce() throws Exception {
        office.paid("1 adult lrt-1-day-gyoza");
        var coupon = office.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM ticketing.coupon")
                        .mapTo(UUID.class)
                        .one());
        var answers = SellingTest.atOnce(8, () -> redeem(coupon));
        assertThat(answers)
                .filteredOn(new RedeemAnswer.Redeemed("gyoza", Yen.of(300))::equals)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(RedeemAnswer.AlreadyRedeemed.class::isInstance)
                .hasSize(7);
        assertThat(office.balances())
                .isEqualTo("payable:shop-1 -300, psp:sandbox 1300, unearned:lrt-1-day-gyoza -1000");
        assertThat(redeem(UUID.randomUUID())).isEqualTo(new RedeemAnswer.NoSuchCoupon());
    }

    @Test
    void aRedeemedCouponEndsTheRightToARefundAndARefundTheCoupon() {
        var eaten = office.paid("1 adult lrt-1-day-gyoza");
        var coupon = office.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM ticketing.coupon")
                        .mapTo(UUID.class)
                        .one());
        redeem(coupon);
        assertThat(office.checkout.refund(all(eaten))).isInstanceOf(RefundAnswer.Refused.class);
        var hungry = office.paid("1 adult lrt-1-day-gyoza");
        assertThat(office.checkout.refund(all(hungry))).isInstanceOf(RefundAnswer.Granted.class);
        var other = office.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM ticketing.coupon WHERE redeemed_at IS NULL")
                        .mapTo(UUID.class)
                        .one());
        assertThat(redeem(other)).isEqualTo(new RedeemAnswer.Withdrawn());
    }

    @Test
    void aRideIsConfirmedUnpaidAndPaidToTheDriver() {
        openShift("bus-7");
        var request = Office.order("1 adult on-demand-ride; 1 child on-demand-ride");
        var made = (HoldAnswer.Made) office.counter.confirmUnpaid(request);
        assertThat(office.counter.confirmUnpaid(request)).isEqualTo(made);
        assertThat(made.order().state()).isEqualTo(OrderState.UNPAID);
        assertThat(office.tickets()).isEqualTo(2);
        assertThat(office.balances()).isEmpty();
        var taken = taken(made.order(), 450, Collection.Tender.CASH);
        assertThat(office.counter.collect(taken)).isEqualTo(new CollectAnswer.Collected());
        assertThat(office.counter.collect(taken)).isEqualTo(new CollectAnswer.Collected());
        assertThat(office.state(request.id())).isEqualTo(OrderState.PAID);
        assertThat(office.balances()).isEqualTo("cash:bus-7 450, unearned:on-demand-ride -450");
        assertThat(office.counter.collect(taken(made.order(), 450, Collection.Tender.READER)))
                .isEqualTo(new CollectAnswer.AlreadyCollected());
    }

    @Test
    void theDriverTakesWhatIsDueAndNothingElse() {
        var made = (HoldAnswer.Made) office.counter.confirmUnpaid(Office.order("1 adult on-demand-ride"));
        assertThat(office.counter.collect(taken(made.order(), 200, Collection.Tender.CASH)))
                .isEqualTo(new CollectAnswer.WrongAmount(Yen.of(300)));
        assertThat(office.counter.confirmUnpaid(Office.order("1 adult lrt-1-day")))
                .isEqualTo(new HoldAnswer.NotOnBoard("lrt-1-day"));
    }

    @Test
    void whatIsTakenLiesInTheTillOfAnOpenShiftInThatVehicle() {
        var order = ((HoldAnswer.Made) office.counter.confirmUnpaid(Office.order("1 adult on-demand-ride"))).order();
        var fare = taken(order, 300, Collection.Tender.CASH);
        assertThat(office.counter.collect(fare)).isEqualTo(new CollectAnswer.NoOpenShift());
        var tills = openShift("bus-8");
        assertThat(office.counter.collect(fare)).isEqualTo(new CollectAnswer.NoOpenShift());
        var here = new Collection(
                fare.id(), fare.order(), SHIFT, "bus-8", fare.tender(), fare.yen(), fare.takenBy(), fare.takenAt());
        assertThat(office.counter.collect(here)).isEqualTo(new CollectAnswer.Collected());
        var shift = tills.find(SHIFT).orElseThrow();
        assertThat(shift.fares()).isEqualTo(1);
        assertThat(shift.cash()).isEqualTo(Yen.of(300));
        tills.count(new CashCount(SHIFT, "driver-1", office.now(), Yen.of(300)));
        assertThat(tills.find(SHIFT)
                        .flatMap(CashDesk.Summary::counted)
                        .orElseThrow()
                        .differenceYen())
                .isZero();
    }

    private RedeemAnswer redeem(UUID coupon) {
        return new CouponsTable(office.database.jdbi(), _ -> Yen.of(300), UUID::randomUUID)
                .redeem(coupon, UUID.randomUUID(), "shop-1", Office.TODAY, office.now());
    }

    private CashDesk openShift(String vehicle) {
        var tills = new PostgresCashDesk(office.database.jdbi(), UUID::randomUUID);
        tills.open(new CashShift(SHIFT, vehicle, "sagiso", "driver-1", office.now(), Yen.ZERO));
        return tills;
    }

    private Collection taken(Order order, long yen, Collection.Tender tender) {
        return new Collection(
                UUID.randomUUID(),
                order.id(),
                SHIFT,
                "bus-7",
                tender,
                Yen.of(yen),
                "driver-1",
                office.now().plus(Duration.ofMinutes(30)));
    }
}
