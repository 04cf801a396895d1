package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.evidence.UsageFigures;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// The figures of use, from tickets and what readers saw of them.
public final class PostgresUsageFigures implements UsageFigures {

    private static final String PRODUCTS = """
            WITH sold AS (
                SELECT t.product, count(*) AS sold, sum(t.persons) AS persons,
                       count(*) FILTER (WHERE t.state = 'refunded') AS refunded, sum(l.yen) AS yen
                FROM ticketing.ticket t JOIN ticketing.order_line l ON l.id = t.order_line
                WHERE t.issued_at >= :from AND t.issued_at < :until GROUP BY t.product),
            used AS (
                SELECT t.product, sum(v.persons) AS rides
                FROM ticketing.validation v JOIN ticketing.ticket t ON t.id = v.ticket
                WHERE v.kind = 'use' AND v.seen_at >= :from AND v.seen_at < :until GROUP BY t.product)
            SELECT product, coalesce(sold, 0) AS sold, coalesce(persons, 0) AS persons,
                   coalesce(refunded, 0) AS refunded, coalesce(yen, 0) AS yen, coalesce(rides, 0) AS rides
            FROM sold FULL JOIN used USING (product) ORDER BY product
            """;

    private static final String AREAS = """
            SELECT v.area, v.operator, sum(v.persons) AS rides,
                   coalesce(sum(v.persons) FILTER (WHERE o.state = 'paid'
                       AND NOT EXISTS (SELECT FROM ticketing.collection c WHERE c.order_id = o.id)), 0) AS paid_before
            FROM ticketing.validation v
            LEFT JOIN ticketing.order_line l ON l.id = v.ticket
            LEFT JOIN ticketing.customer_order o ON o.id = l.order_id
            WHERE v.kind = 'use' AND v.seen_at >= :from AND v.seen_at < :until
            GROUP BY v.area, v.operator ORDER BY v.area, v.operator
            """;

    private static final String VISITS = """
            SELECT area, ticket, seen_at, persons FROM ticketing.validation
            WHERE kind = 'use' AND seen_at >= :from AND seen_at < :until ORDER BY seen_at, ticket
            """;

    private final Jdbi jdbi;

    public PostgresUsageFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ProductUse> products(Instant from, Instant until) {
        return rows(
                PRODUCTS,
                from,
                until,
                (row, _) -> new ProductUse(
                        row.getString("product"),
                        row.getLong("sold"),
                        row.getLong("persons"),
                        row.getLong("refunded"),
                        Yen.of(row.getLong("yen")),
                        row.getLong("rides")));
    }

    @Override
    public List<AreaUse> areas(Instant from, Instant until) {
        return rows(
                AREAS,
                from,
                until,
                (row, _) -> new AreaUse(
                        row.getString("area"),
                        row.getString("operator"),
                        row.getLong("rides"),
                        row.getLong("paid_before")));
    }

    @Override
    public List<Visit> visits(Instant from, Instant until) {
        return rows(
                VISITS,
                from,
                until,
                (row, _) -> new Visit(
                        row.getString("area"),
                        row.getString("ticket"),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getInt("persons")));
    }

    private <T> List<T> rows(String sql, Instant from, Instant until, RowMapper<T> mapper) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("from", TransferRows.time(from))
                .bind("until", TransferRows.time(until))
                .map(mapper)
                .list());
    }
}
