package jp.miyamichi.ticketing.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.miyamichi.ticketing.order.Checkout;
import jp.miyamichi.ticketing.order.Office;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.PayAnswer;
import jp.miyamichi.ticketing.order.RefundRequest;
import jp.miyamichi.ticketing.order.Sweep;
import jp.miyamichi.ticketing.payment.Heard;
import jp.miyamichi.ticketing.postgres.PostgresInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whole sales through the real adapter, against a Stripe that remembers what it was asked.
class StripeTest {

    /// Java's HTTP client asks once more by itself where a connection ends without an answer.
    private static final int CALL = 2;

    private static final String SOLD = "psp:stripe 1000, unearned:lrt-1-day -1000";

    private Office office;
    private FakeStripe stripe;
    private Checkout checkout;
    private Sweep sweep;
    private PostgresInbox inbox;
    private Order order;

    @BeforeEach
    void open() throws Exception {
        office = new Office();
        stripe = new FakeStripe();
        checkout = new Checkout(
                office.orders, office.prices, Map.of("stripe", new StripeProvider(stripe.settings())), office::now);
        inbox = new PostgresInbox(office.database.jdbi());
        sweep = new Sweep(office.orders, checkout, inbox, Duration.ofMinutes(1), office::now);
        order = office.held("1 adult lrt-1-day");
    }

    @AfterEach
    void close() {
        stripe.close();
        office.close();
    }

    private PayAnswer pay(String method) {
        return pay(UUID.randomUUID(), method);
    }

    private PayAnswer pay(UUID id, String method) {
        return checkout.pay(order.id(), id, "stripe", method, URI.create("https://miyamichi.example/back"));
    }

    private static String session(PayAnswer answer) {
        var page = ((PayAnswer.ContinueAt) answer).page().toString();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    @Test
    void aCardIsAuthorisedOnTheHostedPageAndCapturedByUs() {
        stripe.pay(session(pay("card")));
        assertThat(checkout.ask(order.id())).isInstanceOf(PayAnswer.Paid.class);
        assertThat(stripe.all("payment_intent")).extracting("status").containsExactly("succeeded");
        assertThat(office.balances()).isEqualTo(SOLD);
    }

    @Test
    void payPayIsCapturedAtOnce() {
        var session = session(pay("paypay"));
        assertThat(stripe.all("checkout.session"))
                .extracting("payment_method_types")
                .asString()
                .contains("paypay");
        stripe.pay(session);
        assertThat(checkout.ask(order.id())).isInstanceOf(PayAnswer.Paid.class);
        assertThat(office.balances()).isEqualTo(SOLD);
    }

    @Test
    void aLostBeginningBringsBackTheSameSession() {
        var id = UUID.randomUUID();
        stripe.loseAnswers(CALL);
        assertThat(pay(id, "card")).isInstanceOf(PayAnswer.Silent.class);
        stripe.pay(session(pay(id, "card")));
        assertThat(checkout.ask(order.id())).isInstanceOf(PayAnswer.Paid.class);
        assertThat(stripe.all("checkout.session")).hasSize(1);
    }

    @Test
    void whateverAnswerIsLostTheSaleIsMadeOnce() {
        stripe.pay(session(pay("card")));
        for (var lost = 1; lost < 8 && office.state(order.id()) != OrderState.PAID; lost++) {
            stripe.loseAnswers(CALL);
            checkout.ask(order.id());
        }
        assertThat(checkout.ask(order.id())).isInstanceOf(PayAnswer.Paid.class);
        assertThat(office.balances()).isEqualTo(SOLD);
        assertThat(office.tickets()).isEqualTo(1);
    }

    @Test
    void webhooksBringASaleToItsEndInAnyOrderAndTwice() throws Exception {
        var session = session(pay("card"));
        stripe.pay(session);
        var intent = String.valueOf(stripe.objects.get(session).get("payment_intent"));
        hear(stripe.event("evt_2", "payment_intent.amount_capturable_updated", intent));
        hear(stripe.event("evt_1", "checkout.session.completed", session));
        hear(stripe.event("evt_1", "checkout.session.completed", session));
        assertThat(office.number("SELECT count(*) FROM ticketing.webhook_inbox"))
                .isEqualTo(2);
        sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.PAID);
        assertThat(office.balances()).isEqualTo(SOLD);
        assertThat(office.number("SELECT count(*) FROM ticketing.webhook_inbox WHERE done_at IS NULL"))
                .isZero();
    }

    private void hear(String body) {
        var heard = new StripeWebhook(stripe.settings(), office::now).hear(body, FakeStripe.sign(body, office.now()));
        inbox.add(((Heard.Genuine) heard).event(), office.now());
    }

    @Test
    void anEventThatSaysPaidIsNotBelieved() throws Exception {
        var session = session(pay("card"));
        hear(stripe.event("evt_1", "checkout.session.completed", session));
        sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.HELD);
        assertThat(office.balances()).isEmpty();
    }

    @Test
    void aWebhookMustBeSignedOverItsBodyAndFresh() throws Exception {
        var body = stripe.event("evt_1", "checkout.session.completed", session(pay("card")));
        var webhook = new StripeWebhook(stripe.settings(), office::now);
        assertThat(webhook.hear(body, FakeStripe.sign(body, office.now()))).isInstanceOf(Heard.Genuine.class);
        assertThat(webhook.hear(body + " ", FakeStripe.sign(body, office.now())))
                .isInstanceOf(Heard.Refused.class);
        assertThat(webhook.hear(body, FakeStripe.sign(body, office.now().minusSeconds(301))))
                .isInstanceOf(Heard.Refused.class);
        assertThat(webhook.hear(body, "")).isInstanceOf(Heard.Refused.class);
    }

    @Test
    void anOpenSessionEndsWithItsHold() {
        pay("card");
        office.passes(Duration.ofMinutes(36));
        sweep.run();
        assertThat(office.state(order.id())).isEqualTo(OrderState.EXPIRED);
        office.passes(Duration.ofMinutes(2));
        sweep.run();
        assertThat(stripe.all("checkout.session")).extracting("status").containsExactly("expired");
    }

    @Test
    void whatIsRefundedGoesBackThroughStripeOnce() {
        stripe.pay(session(pay("card")));
        checkout.ask(order.id());
        var request = new RefundRequest(UUID.randomUUID(), order.id(), "rider-1", Set.of());
        stripe.loseAnswers(CALL);
        checkout.refund(request);
        sweep.run();
        checkout.refund(request);
        assertThat(stripe.all("refund")).extracting("amount").containsExactly(1_000L);
        assertThat(office.balances()).isEmpty();
    }

    @Test
    void theStandInSaysNothingThatStripeDoesNot() throws Exception {
        var fixtures = Path.of("../../shared/specs/stripe/fixtures3.json");
        assumeTrue(Files.exists(fixtures), "skipped: there are no fixtures of Stripe's API at " + fixtures);
        var known = new ObjectMapper().readTree(fixtures.toFile()).path("resources");
        stripe.pay(session(pay("card")));
        checkout.ask(order.id());
        checkout.refund(new RefundRequest(UUID.randomUUID(), order.id(), "rider-1", Set.of()));
        for (var object : stripe.objects.values()) {
            var kind = known.path(String.valueOf(object.get("object")));
            assertThat(object.keySet()).allMatch(kind::has);
        }
    }
}
