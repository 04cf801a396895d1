package jp.miyamichi.ticketing.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.order.CollectAnswer;
import jp.miyamichi.ticketing.order.Collection;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.OrderRequest;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.Orders;
import jp.miyamichi.ticketing.order.RefundAnswer;
import jp.miyamichi.ticketing.order.RefundPolicy;
import jp.miyamichi.ticketing.order.RefundRequest;
import jp.miyamichi.ticketing.order.Sale;
import jp.miyamichi.ticketing.order.StartAnswer;
import jp.miyamichi.ticketing.payment.Payment;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Orders in PostgreSQL. A step that somebody else has taken meanwhile is not taken again: each is a conditional
/// update.
public final class PostgresOrders implements Orders {

    private static final String SOLD_OUT = "MY001";

    private final Transactions transactions;
    private final Supplier<UUID> ids;

    /// @param accounts of the ledger that sales may need, each opened when it is first missed
    public PostgresOrders(Jdbi jdbi, Supplier<UUID> ids, List<String> accounts) {
        this.transactions = new Transactions(jdbi, () -> accounts);
        this.ids = ids;
    }

    @Override
    public HoldAnswer make(Sale sale) {
        try {
            var answer = transactions.single(handle -> sell(handle, sale));
            return switch (answer) {
                case "sold", "repeated" ->
                    new HoldAnswer.Made(find(sale.request().id()).orElseThrow());
                default -> new HoldAnswer.IdTaken();
            };
        } catch (SoldOut soldOut) {
            return new HoldAnswer.SoldOut(soldOut.product);
        }
    }

    @Override
    public Optional<HoldAnswer> known(OrderRequest request) {
        return transactions.single(handle -> handle.createQuery(
                        "SELECT request_hash = decode(:hash, 'hex') FROM ticketing.customer_order WHERE id = :id")
                .bind("hash", request.fingerprint())
                .bind("id", request.id().value())
                .mapTo(Boolean.class)
                .findOne()
                .map(same -> same
                        ? new HoldAnswer.Made(
                                OrderRows.find(handle, request.id().value()).orElseThrow())
                        : new HoldAnswer.IdTaken()));
    }

    /// Without reading the order again: 'sold', 'repeated' or 'different'.
    public String sell(Sale sale) {
        return transactions.single(handle -> sell(handle, sale));
    }

    private static String sell(Handle handle, Sale sale) {
        try {
            return SellOneCall.fits(sale)
                    ? SellOneCall.run(handle.getConnection(), sale)
                    : SellCall.run(handle.getConnection(), sale);
        } catch (SQLException failed) {
            if (SOLD_OUT.equals(failed.getSQLState())) {
                throw new SoldOut(failed);
            }
            throw new SqlFailed(failed);
        }
    }

    /// Carries the product out of the transaction that it ended.
    private static final class SoldOut extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String product;

        SoldOut(SQLException cause) {
            super(cause);
            this.product = String.valueOf(cause.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^ERROR: ", "");
        }
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return transactions.single(handle -> OrderRows.find(handle, id.value()));
    }

    @Override
    public StartAnswer start(Order order, Payment payment, Instant now, Instant holdUntil) {
        return transactions.in(handle -> start(handle, order, payment, now, holdUntil));
    }

    private static StartAnswer start(Handle handle, Order read, Payment payment, Instant now, Instant holdUntil) {
        var order = OrderRows.lock(handle, read);
        var rivals = PaymentRows.knownOrLive(handle, payment);
        for (var known : rivals) {
            if (known.id().equals(payment.id())) {
                return isSame(known, payment) ? new StartAnswer.Started(order, known) : new StartAnswer.IdTaken();
            }
        }
        if (order.state() != OrderState.HELD) {
            return new StartAnswer.NotPayable(order.state());
        }
        if (!rivals.isEmpty()) {
            return new StartAnswer.AnotherIsLive(rivals.getFirst());
        }
        if (order.isHoldOver(now)) {
            return new StartAnswer.NotPayable(OrderState.EXPIRED);
        }
        return new StartAnswer.Started(
                order.in(OrderState.HELD, PaymentRows.begin(handle, payment, now, holdUntil)), payment);
    }

    private static boolean isSame(Payment known, Payment asked) {
        return known.order().equals(asked.order())
                && known.provider().equals(asked.provider())
                && known.method().equals(asked.method());
    }

    @Override
    public Optional<Payment> payment(UUID id) {
        return transactions.single(handle -> PaymentRows.find(handle, id));
    }

    @Override
    public Optional<Payment> paymentByReference(String provider, String reference) {
        return transactions.single(handle -> PaymentRows.byReference(handle, provider, reference));
    }

    @Override
    public Optional<Payment> livePayment(OrderId id) {
        return transactions.single(handle -> PaymentRows.live(handle, id.value()));
    }

    @Override
    public void noteReference(UUID payment, String reference) {
        transactions.single(handle -> {
            PaymentRows.noteReference(handle, payment, reference);
            return true;
        });
    }

    @Override
    public boolean authorise(Order order, Payment payment, Issue issue, Instant now, Instant expiresAt) {
        return transactions.in(handle -> {
            if (!OrderRows.move(handle, order, now, OrderState.Step.AUTHORISE, OrderState.Step.ISSUE)) {
                return false;
            }
            PaymentRows.authorised(handle, payment);
            SaleBooks.pending(handle, order, payment, now, expiresAt);
            IssueCall.run(handle, order.lines(), issue, now);
            return true;
        });
    }

    @Override
    public boolean issue(Order order, Issue issue, Instant now) {
        return transactions.in(handle -> {
            if (!OrderRows.move(handle, order, now, OrderState.Step.ISSUE)) {
                return false;
            }
            IssueCall.run(handle, order.lines(), issue, now);
            return true;
        });
    }

    @Override
    public boolean capture(Order order, Payment payment, Instant now) {
        return transactions.in(handle -> {
            if (!OrderRows.move(handle, order, now, OrderState.Step.CAPTURE)) {
                return false;
            }
            PaymentRows.move(handle, payment, Payment.State.CAPTURED);
            SaleBooks.captured(handle, order, payment, ids.get(), now);
            return true;
        });
    }

    @Override
    public void close(Payment payment, Payment.State how, Instant now) {
        transactions.in(handle -> {
            if (PaymentRows.move(handle, payment, how) && payment.state() == Payment.State.AUTHORISED) {
                SaleBooks.voided(handle, payment, ids.get(), now);
            }
            return true;
        });
    }

    @Override
    public boolean end(Order order, OrderState.Step step, Instant now) {
        var lines = order.lines().stream().map(OrderLine::id).toList();
        return transactions.in(handle -> {
            if (!OrderRows.move(handle, order, now, step)) {
                return false;
            }
            LineEndings.giveSeatsBack(handle, lines);
            if (order.state().hasTickets()) {
                LineEndings.endTickets(handle, lines, now);
            }
            return true;
        });
    }

    @Override
    public void owe(Payment payment, Instant now) {
        transactions.in(handle -> {
            if (PaymentRows.move(handle, payment, Payment.State.OWED)) {
                if (payment.state() == Payment.State.AUTHORISED) {
                    SaleBooks.voided(handle, payment, ids.get(), now);
                }
                SaleBooks.owed(handle, payment, ids.get(), now);
            }
            return true;
        });
    }

    @Override
    public void returned(Payment payment, Instant now) {
        transactions.in(handle -> {
            if (PaymentRows.move(handle, payment, Payment.State.RETURNED)) {
                SaleBooks.gaveBack(
                        handle,
                        payment.provider(),
                        "payment:" + payment.id(),
                        payment.yen().amount(),
                        ids.get(),
                        now);
                OrderRows.announce(handle, "payment.returned", payment.id(), now);
            }
            return true;
        });
    }

    @Override
    public CollectAnswer collect(Collection collection) {
        return transactions.in(handle -> Collecting.run(handle, collection, ids));
    }

    @Override
    public RefundAnswer refund(RefundRequest request, RefundPolicy policy, Instant now) {
        return transactions.in(handle -> new Refunding(handle, ids, policy, now).run(request));
    }

    @Override
    public void refunded(UUID refund, Instant now) {
        transactions.in(handle -> {
            RefundRows.done(handle, refund, ids.get(), now);
            return true;
        });
    }

    @Override
    public List<OwedRefund> owedRefunds(int limit) {
        return transactions.in(handle -> RefundRows.owed(handle, limit));
    }

    @Override
    public List<OrderId> lease(Instant now, Duration lease, int limit) {
        return transactions.in(handle -> OrderRows.lease(handle, now, lease, limit));
    }

    @Override
    public List<Payment> strayPayments(Instant startedBefore, int limit) {
        return transactions.in(handle -> PaymentRows.stray(handle, startedBefore, limit));
    }
}
