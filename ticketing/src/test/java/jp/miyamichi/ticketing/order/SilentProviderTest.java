package jp.miyamichi.ticketing.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.payment.PaymentProvider;
import jp.miyamichi.ticketing.payment.ProviderSilent;
import jp.miyamichi.ticketing.payment.Told;
import jp.miyamichi.ticketing.postgres.PostgresInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A payment provider that hangs holds up nothing that does not need it, and nothing twice that it would answer.
class SilentProviderTest {

    private static final Duration PAST_THE_HOLD = Duration.ofMinutes(45);

    private final Office office = new Office();
    private final Hanging provider = new Hanging(office.sandbox);
    private final Checkout checkout =
            new Checkout(office.orders, office.prices, Map.of("sandbox", provider), office::now);
    private Sweep sweep;
    private List<Order> stuck;

    @BeforeEach
    void threePaymentsWithoutAnAnswer() {
        var inbox = new PostgresInbox(office.database.jdbi());
        sweep = new Sweep(office.orders, checkout, inbox, Duration.ofMinutes(1), office::now);
        stuck = Stream.generate(() -> office.held("1 adult lrt-1-day")).limit(3).toList();
        stuck.forEach(order -> office.pay(order.id(), "card-lost-answer"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void holdsThatRanOutAreFreedInOneRunWithoutAskingMoreThanTwice() {
        var left = office.held("1 adult lrt-1-day");
        office.passes(PAST_THE_HOLD);
        sweep.run();
        assertThat(office.state(left.id())).isEqualTo(OrderState.EXPIRED);
        assertThat(provider.asked).isEqualTo(2);
    }

    @Test
    void aRefundIsMadeThoughOtherPaymentsHangEachRun() {
        var order = office.paid("1 adult lrt-1-day");
        provider.hangsWithRefunds = true;
        checkout.refund(new RefundRequest(UUID.randomUUID(), order.id(), "rider-1", Set.of()));
        provider.hangsWithRefunds = false;
        office.passes(PAST_THE_HOLD);
        for (var run = 0; run < 4; run++) {
            sweep.run();
            office.passes(Duration.ofMinutes(2));
        }
        assertThat(office.number("SELECT sum(returned_yen) FROM ticketing.sandbox_payment"))
                .isEqualTo(1_000);
    }

    @Test
    void aRefundThatFailsHoldsUpNoOther() {
        var broken = office.paid("1 adult lrt-1-day");
        provider.broken = Optional.of(broken.id().value());
        var order = office.paid("1 adult lrt-1-day");
        provider.hangsWithRefunds = true;
        for (var each : List.of(broken, order)) {
            checkout.refund(new RefundRequest(UUID.randomUUID(), each.id(), "rider-1", Set.of()));
        }
        provider.hangsWithRefunds = false;
        for (var run = 0; run < 4; run++) {
            sweep.run();
            office.passes(Duration.ofMinutes(2));
        }
        assertThat(office.number("SELECT sum(returned_yen) FROM ticketing.sandbox_payment"))
                .isEqualTo(1_000);
    }

    @Test
    void everyPaymentHasItsTurn() {
        office.passes(PAST_THE_HOLD);
        provider.hangs = stuck.subList(0, 2);
        for (var run = 0; run < 12; run++) {
            sweep.run();
            office.passes(Duration.ofMinutes(2));
        }
        assertThat(office.state(stuck.getLast().id())).isNotEqualTo(OrderState.HELD);
    }

    /// The sandbox, which says nothing about some orders.
    private final class Hanging implements PaymentProvider {

        private final PaymentProvider sandbox;
        private int asked;
        private boolean hangsWithRefunds;
        private Optional<UUID> broken = Optional.empty();
        private List<Order> hangs = List.of();

        Hanging(PaymentProvider sandbox) {
            this.sandbox = sandbox;
        }

        private Payment heard(Payment payment) {
            var silent = hangs.isEmpty() ? stuck : hangs;
            if (silent.stream().anyMatch(order -> order.id().value().equals(payment.order()))) {
                asked++;
                throw new ProviderSilent("hangs");
            }
            return payment;
        }

        @Override
        public String name() {
            return sandbox.name();
        }

        @Override
        public boolean isSandbox() {
            return true;
        }

        @Override
        public Duration patience() {
            return sandbox.patience();
        }

        @Override
        public Told begin(Payment payment) {
            return sandbox.begin(heard(payment));
        }

        @Override
        public Told look(Payment payment) {
            return sandbox.look(heard(payment));
        }

        @Override
        public Told capture(Payment payment) {
            return sandbox.capture(heard(payment));
        }

        @Override
        public Told cancel(Payment payment) {
            return sandbox.cancel(heard(payment));
        }

        @Override
        public GaveBack giveBack(Payment payment, UUID refund, Yen yen) {
            if (hangsWithRefunds) {
                throw new ProviderSilent("hangs");
            }
            if (broken.equals(Optional.of(payment.order()))) {
                throw new IllegalStateException("the payment is torn");
            }
            return sandbox.giveBack(payment, refund, yen);
        }
    }
}
