package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.settlement.SoldTicket;
import jp.miyamichi.ticketing.settlement.UseFacts;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// The facts of use, read from orders, tickets, validations and tills.
public final class PostgresUseFacts implements UseFacts {

    /// Validated uses; and rides paid on board that no reader saw, for whom the vehicle's shift stands.
    private static final String USED = """
            used AS (
                SELECT v.ticket, v.operator, v.persons, v.seen_at AS used_at
                FROM ticketing.validation v WHERE v.kind = 'use'
                UNION ALL
                SELECT l.id, s.operator, l.persons, c.taken_at
                FROM ticketing.collection c
                JOIN ticketing.order_line l ON l.order_id = c.order_id
                JOIN ticketing.cash_shift s ON s.id = c.shift
                WHERE NOT EXISTS (SELECT FROM ticketing.validation v WHERE v.ticket = l.id AND v.kind = 'use'))
            """;

    private static final String ENDED = "WITH " + USED + """
            , by_operator AS (
                SELECT ticket, operator, sum(persons) AS rides FROM used GROUP BY ticket, operator),
            by_ticket AS (
                SELECT ticket, array_agg(operator ORDER BY operator) AS operators,
                       array_agg(rides ORDER BY operator) AS rides
                FROM by_operator GROUP BY ticket)
            SELECT t.id, t.product, l.yen - coalesce(r.yen, 0) - w.worth AS kept,
                   coalesce(u.operators, '{}') AS operators, coalesce(u.rides, '{}') AS rides
            FROM ticketing.ticket t
            JOIN ticketing.order_line l ON l.id = t.order_line
            JOIN ticketing.customer_order o ON o.id = l.order_id AND o.state IN ('paid', 'refunded')
            LEFT JOIN ticketing.refund_line r ON r.order_line = l.id
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(c.worth_yen), 0) AS worth FROM ticketing.coupon c WHERE c.order_line = l.id) w
            LEFT JOIN by_ticket u ON u.ticket = t.id
            CROSS JOIN LATERAL (
                SELECT CASE WHEN t.rides_max IS NOT NULL THEN
                    (SELECT used_at FROM used WHERE used.ticket = t.id
                     ORDER BY used_at OFFSET t.rides_max - 1 LIMIT 1) END AS used_up) n
            WHERE t.valid_until > :from AND t.valid_from < :until
              AND coalesce(least(n.used_up, t.valid_until - interval '1 microsecond'), :from) >= :from
              AND least(n.used_up, t.valid_until - interval '1 microsecond') < :until
            ORDER BY t.id
            """;

    private static final String RIDES = "WITH " + USED + """
            SELECT operator, sum(persons)::integer AS rides FROM (
                SELECT operator, persons FROM used WHERE used_at >= :from AND used_at < :until
                UNION ALL
                SELECT s.operator, 1 FROM ticketing.fare_taken f JOIN ticketing.cash_shift s ON s.id = f.shift
                WHERE f.taken_at >= :from AND f.taken_at < :until) ride
            GROUP BY operator
            """;

    private static final String FARES = """
            SELECT s.operator, sum(f.yen)::bigint AS yen
            FROM ticketing.fare_taken f JOIN ticketing.cash_shift s ON s.id = f.shift
            WHERE f.taken_at >= :from AND f.taken_at < :until GROUP BY s.operator
            """;

    private final Jdbi jdbi;

    public PostgresUseFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<SoldTicket> ended(Instant from, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery(ENDED)
                .bind("from", TransferRows.time(from))
                .bind("until", TransferRows.time(until))
                .map(PostgresUseFacts::ticket)
                .list());
    }

    private static SoldTicket ticket(ResultSet row, StatementContext context) throws SQLException {
        var operators = (String[]) row.getArray("operators").getArray();
        var rides = (Number[]) row.getArray("rides").getArray();
        var uses = new ArrayList<SoldTicket.Use>();
        for (var i = 0; i < operators.length; i++) {
            uses.add(new SoldTicket.Use(operators[i], rides[i].intValue()));
        }
        return new SoldTicket(
                row.getObject("id", UUID.class), row.getString("product"), Yen.of(row.getLong("kept")), uses);
    }

    @Override
    public Map<String, Integer> rides(Instant from, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery(RIDES)
                .bind("from", TransferRows.time(from))
                .bind("until", TransferRows.time(until))
                .map((row, _) -> Map.entry(row.getString("operator"), row.getInt("rides")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<String, Yen> faresOnBoard(Instant from, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery(FARES)
                .bind("from", TransferRows.time(from))
                .bind("until", TransferRows.time(until))
                .map((row, _) -> Map.entry(row.getString("operator"), Yen.of(row.getLong("yen"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
