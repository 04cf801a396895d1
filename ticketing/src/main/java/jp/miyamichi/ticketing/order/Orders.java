package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.payment.Payment;

/// Where orders and their payments are written down. Each method is one transaction, all of it or nothing; those that
/// answer a boolean say whether they moved the order, which they do once.
public interface Orders {

    HoldAnswer make(Sale sale);

    /// The order this very request made before, or IdTaken; empty where the id is new.
    Optional<HoldAnswer> known(OrderRequest request);

    Optional<Order> find(OrderId id);

    /// Writes down that a payment begins. The hold lasts at least until `holdUntil` from now on.
    StartAnswer start(Order order, Payment payment, Instant now, Instant holdUntil);

    Optional<Payment> payment(UUID id);

    Optional<Payment> paymentByReference(String provider, String reference);

    /// The payment that may still become money or has, of the order.
    Optional<Payment> livePayment(OrderId id);

    void noteReference(UUID payment, String reference);

    /// HELD to ISSUED, both steps at once, with a grant for each line and the coupons that come with it. The money is
    /// pending in the ledger until `expiresAt`.
    boolean authorise(Order order, Payment payment, Issue issue, Instant now, Instant expiresAt);

    /// AUTHORISED to ISSUED, where an order was left between the two.
    boolean issue(Order order, Issue issue, Instant now);

    /// What each line of an order is given.
    record Issue(Map<UUID, Grant> grants, Map<UUID, List<String>> coupons) {

        public Issue {
            grants = Map.copyOf(grants);
            coupons = Map.copyOf(coupons);
        }
    }

    /// ISSUED to PAID.
    boolean capture(Order order, Payment payment, Instant now);

    /// The payment came to nothing; the order stays as it is.
    void close(Payment payment, Payment.State how, Instant now);

    /// EXPIRE, CANCEL or WITHDRAW: seats go back, tickets end, pending money is let go.
    boolean end(Order order, OrderState.Step step, Instant now);

    /// Money was captured for an order that has ended; it is owed back under the payment's id.
    void owe(Payment payment, Instant now);

    /// The provider gave back what was owed for `payment`.
    void returned(Payment payment, Instant now);

    /// UNPAID to PAID.
    CollectAnswer collect(Collection collection);

    RefundAnswer refund(RefundRequest request, RefundPolicy policy, Instant now);

    /// The provider has given it back.
    void refunded(UUID refund, Instant now);

    List<OwedRefund> owedRefunds(int limit);

    /// Takes up to `limit` orders that are half done, for `lease`; nobody else gets them meanwhile.
    List<OrderId> lease(Instant now, Duration lease, int limit);

    /// Payments that may be money although their order has ended.
    List<Payment> strayPayments(Instant startedBefore, int limit);

    /// Money of a refund that the provider has not given back yet.
    record OwedRefund(UUID id, Payment payment, Yen yen) {}
}
