package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What lines leave behind when they are given up: their seats go back, their tickets, bearers and coupons end.
final class LineEndings {

    private static final String SEATS = """
            UPDATE ticketing.capacity c SET sold = c.sold - l.persons
            FROM (SELECT product, service_day, stripe, sum(persons) AS persons FROM ticketing.order_line
                  WHERE id = ANY (:lines) AND stripe IS NOT NULL GROUP BY product, service_day, stripe) l
            WHERE c.product = l.product AND c.service_day = l.service_day AND c.stripe = l.stripe
            """;

    private static final String TICKETS = """
            UPDATE ticketing.ticket SET state = 'refunded', ended_at = :now WHERE id = ANY (:lines) AND state = 'live'
            """;

    private static final String BEARERS = """
            WITH ended AS (UPDATE ticketing.bearer SET ended_at = :now, ended_as = 'refunded'
                WHERE ticket = ANY (:lines) AND ended_at IS NULL RETURNING ticket, number)
            INSERT INTO ticketing.revocation (ticket, number, revoked_at, needed_until)
            SELECT e.ticket, e.number, :now, greatest(:now, t.valid_until)
            FROM ended e JOIN ticketing.ticket t ON t.id = e.ticket ON CONFLICT DO NOTHING
            """;

    private static final String COUPONS = """
            UPDATE ticketing.coupon SET withdrawn = true WHERE order_line = ANY (:lines) AND redeemed_at IS NULL
            """;

    private LineEndings() {}

    static void giveSeatsBack(Handle handle, Collection<UUID> lines) {
        handle.createUpdate(SEATS).bindArray("lines", UUID.class, lines).execute();
    }

    static void endTickets(Handle handle, Collection<UUID> lines, Instant now) {
        for (var sql : new String[] {TICKETS, BEARERS}) {
            handle.createUpdate(sql)
                    .bindArray("lines", UUID.class, lines)
                    .bind("now", now)
                    .execute();
        }
        handle.createUpdate(COUPONS).bindArray("lines", UUID.class, lines).execute();
    }
}
