package jp.miyamichi.ticketing.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import jp.miyamichi.ticketing.payment.sandbox.SandboxProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Payments as the sandbox's cards make them happen, and what the sweep makes of those that were left.
class PayingTest {

    private static final String SOLD = "psp:sandbox 1000, unearned:lrt-1-day -1000";

    private Office office;
    private Order order;

    @BeforeEach
    void open() {
        office = new Office();
        order = office.held("1 adult lrt-1-day");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aDeclinedCardLeavesTheHoldForAnotherTry() {
        assertThat(office.pay(order.id(), "card-declined")).isInstanceOf(PayAnswer.Declined.class);
        assertThat(office.balances()).isEmpty();
        assertThat(office.pay(order.id(), "card-approved")).isInstanceOf(PayAnswer.Paid.class);
        assertThat(office.balances()).isEqualTo(SOLD);
    }

    @Test
    void aPaymentAskedAgainIsNotMadeTwice() {
        var id = UUID.randomUUID();
        for (var time = 0; time < 3; time++) {
            assertThat(office.checkout.pay(order.id(), id, "sandbox", "card-approved", URI.create("/back")))
                    .isInstanceOf(PayAnswer.Paid.class);
        }
        assertThat(office.balances()).isEqualTo(SOLD);
        assertThat(office.checkout.pay(order.id(), id, "sandbox", "wallet", URI.create("/back")))
                .isEqualTo(new PayAnswer.IdTaken());
    }

    @Test
    void twoPaymentsAtOnceAreOneSale() throws Exception {
        var answers = SellingTest.atOnce(8, () -> office.pay(order.id(), "card-approved"));
        assertThat(answers).anyMatch(PayAnswer.Paid.class::isInstance);
        assertThat(office.balances()).isEqualTo(SOLD);
        assertThat(office.tickets()).isEqualTo(1);
        assertThat(office.number("SELECT count(*) FROM ticketing.sandbox_payment"))
                .isEqualTo(1);
    }

    @Test
    void aChallengeIsAnsweredAtTheProvidersPage() {
        var answer = (PayAnswer.ContinueAt) office.pay(order.id(), "card-challenge");
        assertThat(answer.page().toString()).startsWith("/sandbox/");
        assertThat(office.checkout.ask(order.id())).isInstanceOf(PayAnswer.ContinueAt.class);
        office.sandbox.answer(paymentOf(answer), true);
        assertThat(office.checkout.ask(order.id())).isInstanceOf(PayAnswer.Paid.class);
        assertThat(office.balances()).isEqualTo(SOLD);
    }

    @Test
    void aWalletIsCapturedWithoutBeingAuthorisedFirst() {
        var answer = (PayAnswer.ContinueAt) office.pay(order.id(), "wallet");
        office.sandbox.answer(paymentOf(answer), true);
        office.sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.PAID);
        assertThat(office.balances()).isEqualTo(SOLD);
    }

    @Test
    void aRefusedChallengeIsADecline() {
        var answer = (PayAnswer.ContinueAt) office.pay(order.id(), "card-challenge");
        office.sandbox.answer(paymentOf(answer), false);
        assertThat(office.checkout.ask(order.id())).isInstanceOf(PayAnswer.Declined.class);
        assertThat(office.state(order.id())).isEqualTo(OrderState.HELD);
    }

    @Test
    void aDelayedCardIsPaidWhenTheProviderHasDecided() {
        assertThat(office.pay(order.id(), "card-delayed")).isInstanceOf(PayAnswer.Waiting.class);
        office.sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.HELD);
        office.passes(SandboxProvider.DELAY.plusMinutes(2));
        office.sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.PAID);
    }

    @Test
    void aLostAnswerIsFoundBySweeping() {
        assertThat(office.pay(order.id(), "card-lost-answer")).isInstanceOf(PayAnswer.Silent.class);
        office.sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.PAID);
        assertThat(office.balances()).isEqualTo(SOLD);
    }

    @Test
    void aLostCaptureIsFoundBySweeping() {
        assertThat(office.pay(order.id(), "card-lost-capture")).isInstanceOf(PayAnswer.Silent.class);
        assertThat(office.state(order.id())).isEqualTo(OrderState.ISSUED);
        office.sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.PAID);
        assertThat(office.balances()).isEqualTo(SOLD);
    }

    @Test
    void ticketsEndWhereTheMoneyIsWithdrawn() {
        assertThat(office.pay(order.id(), "card-capture-fails"))
                .isEqualTo(new PayAnswer.NotPayable(OrderState.CANCELLED));
        assertThat(office.tickets()).isZero();
        assertThat(office.balances()).isEmpty();
        assertThat(office.number("SELECT count(*) FROM ticketing.transfer WHERE state = 'voided'"))
                .isEqualTo(1);
    }

    @Test
    void anOpenPaymentIsCancelledWithItsHold() {
        var answer = (PayAnswer.ContinueAt) office.pay(order.id(), "card-challenge");
        office.passes(Duration.ofMinutes(16));
        office.sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.EXPIRED);
        office.sandbox.answer(paymentOf(answer), true);
        office.passes(Duration.ofMinutes(2));
        office.sweep.run();
        assertThat(office.number("SELECT count(*) FROM ticketing.payment WHERE state = 'voided'"))
                .isEqualTo(1);
    }

    @Test
    void moneyThatComesForAnOrderThatHasEndedGoesBack() {
        var answer = (PayAnswer.ContinueAt) office.pay(order.id(), "wallet");
        office.database
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE ticketing.customer_order SET state = 'expired'"));
        office.sandbox.answer(paymentOf(answer), true);
        office.passes(Duration.ofMinutes(2));
        office.sweep.run();
        assertThat(office.number("SELECT count(*) FROM ticketing.payment WHERE state = 'returned'"))
                .isEqualTo(1);
        assertThat(office.number("SELECT returned_yen FROM ticketing.sandbox_payment"))
                .isEqualTo(1_000);
        assertThat(office.balances()).isEmpty();
    }

    @Test
    void aBuyerMayGiveUpBeforePaying() {
        office.pay(order.id(), "card-challenge");
        assertThat(office.checkout.giveUp(order.id())).isEqualTo(new PayAnswer.NotPayable(OrderState.CANCELLED));
        assertThat(office.number("SELECT count(*) FROM ticketing.sandbox_payment WHERE state = 'voided'"))
                .isEqualTo(1);
    }

    private static UUID paymentOf(PayAnswer.ContinueAt answer) {
        var path = answer.page().toString();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
