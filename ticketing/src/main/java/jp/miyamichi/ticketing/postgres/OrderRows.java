package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

    private static final String SELECT = """
            SELECT o.*, line.id AS line_id, line.product, line.rider, line.service_day, line.persons, line.yen
            FROM ticketing.customer_order o JOIN ticketing.order_line line ON line.order_id = o.id
            WHERE o.id = :id
            """;

    private static final String MOVE = """
            WITH moved AS (UPDATE ticketing.customer_order SET state = :to WHERE id = :id AND state = :from RETURNING id)
            INSERT INTO ticketing.outbox (kind, subject, created_at)
            SELECT 'order.' || word, id, :now FROM moved, unnest(CAST(:words AS text[])) WITH ORDINALITY AS said (word, nth)
            ORDER BY nth
            """;

    private OrderRows() {}

    static Optional<Order> find(Handle handle, UUID id) {
        return read(handle, id, SELECT + " ORDER BY line.id");
    }

    /// The order, which nobody else changes until the transaction ends.
    static Optional<Order> locked(Handle handle, UUID id) {
        return read(handle, id, SELECT + " ORDER BY line.id FOR UPDATE OF o");
    }

    private static Optional<Order> read(Handle handle, UUID id, String query) {
        var rows = handle.createQuery(query)
                .bind("id", id)
                .map((row, _) -> order(row, List.of(line(row))))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> first.with(
                        rows.stream().flatMap(row -> row.lines().stream()).toList()));
    }

    /// The order as it stands, which nobody else changes until the transaction ends. Its lines never change.
    static Order lock(Handle handle, Order read) {
        return handle.createQuery("SELECT state, held_until FROM ticketing.customer_order WHERE id = :id FOR UPDATE")
                .bind("id", read.id().value())
                .map((row, _) -> read.in(OrderState.ofWord(row.getString("state")), instant(row, "held_until")))
                .one();
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getObject("line_id", UUID.class),
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

    /// Takes the steps, one after the other, if the order still is in the state it was read in, and announces each.
    static boolean move(Handle handle, Order order, Instant now, OrderState.Step... steps) {
        var words = new ArrayList<String>();
        var to = order.state();
        for (var step : steps) {
            var next = to.after(step);
            if (next.isEmpty()) {
                return false;
            }
            to = next.get();
            words.add(to.word());
        }
        return handle.createUpdate(MOVE)
                        .bind("id", order.id().value())
                        .bind("from", order.state().word())
                        .bind("to", to.word())
                        .bindArray("words", String.class, words)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    static void announce(Handle handle, String kind, UUID subject, Instant now) {
        handle.createUpdate("INSERT INTO ticketing.outbox (kind, subject, created_at) VALUES (:kind, :subject, :now)")
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("now", now)
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
