package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.OrderState;
import org.jdbi.v3.core.Handle;

/// Orders and their lines.
final class OrderRows {

    private static final String LEASE = """
            UPDATE ticketing.customer_order SET lease_until = :until
            WHERE id IN (SELECT id FROM ticketing.customer_order
                WHERE state IN ('held', 'authorised', 'issued') AND lease_until <= :now
                  AND (state <> 'held' OR held_until <= :now
                    OR EXISTS (SELECT FROM ticketing.payment p WHERE p.order_id = customer_order.id AND p.state = 'started'))
                ORDER BY held_until LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private OrderRows() {}

    static Optional<Order> find(Handle handle, UUID id) {
        return read(handle, id, "SELECT * FROM ticketing.customer_order WHERE id = :id");
    }

    /// The order, which nobody else changes until the transaction ends.
    static Optional<Order> locked(Handle handle, UUID id) {
        return read(handle, id, "SELECT * FROM ticketing.customer_order WHERE id = :id FOR UPDATE");
    }

    private static Optional<Order> read(Handle handle, UUID id, String query) {
        var lines = handle.createQuery("SELECT * FROM ticketing.order_line WHERE order_id = :id ORDER BY id")
                .bind("id", id)
                .map((row, _) -> line(row))
                .list();
        return handle.createQuery(query)
                .bind("id", id)
                .map((row, _) -> order(row, lines))
                .findOne();
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getObject("id", UUID.class),
                row.getString("product"),
                Rider.valueOf(row.getString("rider").toUpperCase(Locale.ROOT)),
                row.getObject("service_day", LocalDate.class),
                row.getInt("persons"),
                Yen.of(row.getLong("yen")));
    }

    private static Order order(ResultSet row, List<OrderLine> lines) throws SQLException {
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("actor"),
                OrderState.ofWord(row.getString("state")),
                Yen.of(row.getLong("total_yen")),
                row.getBoolean("sandbox"),
                instant(row, "created_at"),
                instant(row, "held_until"),
                lines);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// Takes the step if the order still is in the state it was read in, and announces it.
    static boolean move(Handle handle, Order order, OrderState.Step step, Instant now) {
        var to = order.state().after(step);
        if (to.isEmpty()) {
            return false;
        }
        var moved = handle.createUpdate(
                        "UPDATE ticketing.customer_order SET state = :to WHERE id = :id AND state = :from")
                .bind("id", order.id().value())
                .bind("from", order.state().word())
                .bind("to", to.get().word())
                .execute();
        if (moved == 1) {
            announce(handle, "order." + to.get().word(), order.id().value(), now);
        }
        return moved == 1;
    }

    static void announce(Handle handle, String kind, UUID subject, Instant now) {
        handle.createUpdate("INSERT INTO ticketing.outbox (kind, subject, created_at) VALUES (:kind, :subject, :now)")
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("now", now)
                .execute();
    }

    static void holdUntil(Handle handle, UUID order, Instant until) {
        handle.createUpdate(
                        "UPDATE ticketing.customer_order SET held_until = greatest(held_until, :until) WHERE id = :id")
                .bind("id", order)
                .bind("until", until)
                .execute();
    }

    static List<OrderId> lease(Handle handle, Instant now, Duration lease, int limit) {
        return handle.createQuery(LEASE)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .map(OrderId::new)
                .list();
    }
}
