package jp.miyamichi.ticketing.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.RefundAnswer;
import jp.miyamichi.ticketing.order.RefundPolicy;
import jp.miyamichi.ticketing.order.RefundPolicy.Decision;
import jp.miyamichi.ticketing.order.RefundRequest;
import jp.miyamichi.ticketing.payment.Payment;
import jp.miyamichi.ticketing.postgres.SaleEntries.Entry;
import org.jdbi.v3.core.Handle;

/// One refund in its transaction: every line named is refunded, or none is.
///
/// A fee that is kept stays with the product's unearned money and is settled with it.
final class Refunding {

    private static final String INSERT = """
            INSERT INTO ticketing.refund (id, order_id, payment_id, request_hash, yen, fee_yen, state, created_at)
            VALUES (:id, :order, :payment, :hash, :yen, :fee, 'asked', :now)
            """;

    /// Locks the ticket, so that nobody uses it in the same moment.
    private static final String TICKET = """
            SELECT t.valid_until, EXISTS (SELECT FROM ticketing.ticket_use u WHERE u.ticket = t.id)
                OR EXISTS (SELECT FROM ticketing.coupon c WHERE c.order_line = t.id AND c.redeemed_at IS NOT NULL) AS used
            FROM ticketing.ticket t WHERE t.id = :id AND t.state = 'live' FOR UPDATE OF t
            """;

    private final Handle handle;
    private final Supplier<UUID> ids;
    private final RefundPolicy policy;
    private final Instant now;

    Refunding(Handle handle, Supplier<UUID> ids, RefundPolicy policy, Instant now) {
        this.handle = handle;
        this.ids = ids;
        this.policy = policy;
        this.now = now;
    }

    /// A line and what is given back of it.
    private record Part(OrderLine line, Decision.GiveBack back) {}

    RefundAnswer run(RefundRequest request) {
        var order = OrderRows.locked(handle, request.order().value());
        var known = known(request);
        if (known.isPresent()) {
            return known.get();
        }
        if (order.isEmpty() || order.get().state() != OrderState.PAID) {
            return new RefundAnswer.Refused("only a paid order is refunded, and this one is "
                    + order.map(found -> found.state().word()).orElse("not known"));
        }
        var open =
                order.get().lines().stream().filter(line -> !isRefunded(line)).toList();
        var wanted = open.stream()
                .filter(line -> request.lines().isEmpty() || request.lines().contains(line.id()))
                .toList();
        if (wanted.isEmpty()
                || (!request.lines().isEmpty()
                        && wanted.size() < request.lines().size())) {
            return new RefundAnswer.Refused("a line named is not of this order, or is refunded already");
        }
        var parts = new ArrayList<Part>();
        for (var line : wanted) {
            switch (decide(line)) {
                case Decision.Keep(var why) -> {
                    return new RefundAnswer.Refused(line.id() + ": " + why);
                }
                case Decision.GiveBack back -> parts.add(new Part(line, back));
            }
        }
        return write(request, order.get(), parts, wanted.size() == open.size());
    }

    private Optional<RefundAnswer> known(RefundRequest request) {
        return handle.createQuery("SELECT * FROM ticketing.refund WHERE id = :id")
                .bind("id", request.id())
                .map((row, _) -> Arrays.equals(row.getBytes("request_hash"), hash(request))
                        ? new RefundAnswer.Granted(
                                request.id(), Yen.of(row.getLong("yen")), Yen.of(row.getLong("fee_yen")))
                        : (RefundAnswer) new RefundAnswer.IdTaken())
                .findOne();
    }

    private boolean isRefunded(OrderLine line) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM ticketing.refund_line WHERE order_line = :id)")
                .bind("id", line.id())
                .mapTo(Boolean.class)
                .one();
    }

    private Decision decide(OrderLine line) {
        return handle.createQuery(TICKET)
                .bind("id", line.id())
                .map((row, _) ->
                        policy.decide(line, row.getBoolean("used"), OrderRows.instant(row, "valid_until"), now))
                .findOne()
                .orElseGet(() -> new Decision.Keep("the ticket has ended"));
    }

    private RefundAnswer write(RefundRequest request, Order order, List<Part> parts, boolean whole) {
        var yen = Yen.sum(parts.stream().map(part -> part.back().yen()));
        var fee = Yen.sum(parts.stream().map(part -> part.back().fee()));
        var payment = PaymentRows.live(handle, order.id().value()).map(Payment::id);
        handle.createUpdate(INSERT)
                .bind("id", request.id())
                .bind("order", order.id().value())
                .bindByType("payment", payment.orElse(null), UUID.class)
                .bind("hash", hash(request))
                .bind("yen", yen.amount())
                .bind("fee", fee.amount())
                .bind("now", now)
                .execute();
        for (var part : parts) {
            handle.execute(
                    "INSERT INTO ticketing.refund_line (order_line, refund_id, yen) VALUES (?, ?, ?)",
                    part.line().id(),
                    request.id(),
                    part.back().yen().amount());
        }
        var lines = parts.stream().map(part -> part.line().id()).toList();
        LineEndings.giveSeatsBack(handle, lines);
        LineEndings.endTickets(handle, lines, now);
        book(request, parts, yen);
        if (whole) {
            OrderRows.move(handle, order, now, OrderState.Step.REFUND_ALL);
        } else {
            OrderRows.announce(handle, "order.refunded.partly", order.id().value(), now);
        }
        return new RefundAnswer.Granted(request.id(), yen, fee);
    }

    private void book(RefundRequest request, List<Part> parts, Yen yen) {
        if (yen.isZero()) {
            return;
        }
        var back = new TreeMap<String, Long>();
        for (var part : parts) {
            if (!part.back().yen().isZero()) {
                back.merge(
                        SaleEntries.unearned(part.line().product()),
                        part.back().yen().amount(),
                        Long::sum);
            }
        }
        var entries = new ArrayList<Entry>();
        back.forEach((account, debit) -> entries.add(new Entry(account, debit)));
        entries.add(new Entry("refund", -yen.amount()));
        SaleBooks.post(handle, ids.get(), "refund", "refund:" + request.id(), Optional.empty(), now, entries);
    }

    private static byte[] hash(RefundRequest request) {
        var text = request.order() + "\n" + request.actor() + "\n" + new TreeSet<>(request.lines());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
