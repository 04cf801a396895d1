package jp.miyamichi.ticketing.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Looks whether sales, tickets, money and seats agree with one another.
public final class SalesAudit {

    private static final String HALF_DONE = """
            SELECT (SELECT count(*) FROM ticketing.customer_order WHERE state IN ('held', 'authorised', 'issued'))
                + (SELECT count(*) FROM ticketing.payment WHERE state IN ('started', 'authorised', 'owed'))
                + (SELECT count(*) FROM ticketing.refund WHERE state = 'asked' AND payment_id IS NOT NULL)
            """;

    /// Each counts what must not be; named by the sentence that it breaks.
    private static final TreeMap<String, String> RULES = new TreeMap<>();

    static {
        RULES.put("nothing is sold beyond capacity", "SELECT count(*) FROM ticketing.capacity WHERE sold > seats");
        RULES.put("seats taken are those of good orders", """
                SELECT count(*) FROM ticketing.capacity c WHERE c.sold <> (SELECT coalesce(sum(l.persons), 0)
                    FROM ticketing.order_line l JOIN ticketing.customer_order o ON o.id = l.order_id
                    WHERE l.product = c.product AND l.service_day = c.service_day AND l.stripe = c.stripe
                      AND o.state NOT IN ('expired', 'cancelled', 'refunded')
                      AND NOT EXISTS (SELECT FROM ticketing.refund_line r WHERE r.order_line = l.id))
                """);
        RULES.put("every transfer sums to zero", """
                SELECT count(*) FROM (SELECT FROM ticketing.entry GROUP BY transfer HAVING sum(yen) <> 0) t
                """);
        RULES.put("each good order has a ticket for each line", """
                SELECT count(*) FROM ticketing.customer_order o JOIN ticketing.order_line l ON l.order_id = o.id
                LEFT JOIN ticketing.ticket t ON t.id = l.id
                WHERE o.state IN ('issued', 'paid', 'unpaid', 'refunded') AND t.id IS NULL
                """);
        RULES.put("each live ticket belongs to a good order", """
                SELECT count(*) FROM ticketing.ticket t LEFT JOIN ticketing.order_line l ON l.id = t.id
                LEFT JOIN ticketing.customer_order o ON o.id = l.order_id
                WHERE t.state = 'live' AND coalesce(o.state, '') NOT IN ('issued', 'paid', 'unpaid')
                """);
        RULES.put("money the provider took is for tickets, or went back", """
                SELECT count(*) FROM ticketing.sandbox_payment s LEFT JOIN ticketing.payment p ON p.id = s.id
                LEFT JOIN ticketing.customer_order o ON o.id = p.order_id
                WHERE s.state = 'captured' AND s.returned_yen <> CASE coalesce(o.state, 'cancelled')
                    WHEN 'paid' THEN (SELECT coalesce(sum(yen), 0) FROM ticketing.refund WHERE order_id = o.id)
                    ELSE s.yen END
                """);
        RULES.put("no provider still holds money", """
                SELECT count(*) FROM ticketing.sandbox_payment WHERE state = 'authorised'
                """);
        RULES.put("the ledger has what the provider has", """
                SELECT abs((SELECT coalesce(sum(e.yen), 0) FROM ticketing.entry e JOIN ticketing.transfer t ON t.id = e.transfer
                            WHERE e.account = 'psp:sandbox' AND t.state = 'posted')
                    - (SELECT coalesce(sum(yen - returned_yen), 0) FROM ticketing.sandbox_payment WHERE state = 'captured'))
                """);
        RULES.put("what is sold and not refunded is owed in tickets", """
                SELECT abs((SELECT coalesce(sum(e.yen), 0) FROM ticketing.entry e JOIN ticketing.transfer t ON t.id = e.transfer
                            WHERE e.account LIKE 'unearned:%' AND t.state = 'posted')
                    + (SELECT coalesce(sum(l.yen), 0) FROM ticketing.order_line l
                       JOIN ticketing.customer_order o ON o.id = l.order_id WHERE o.state IN ('paid', 'refunded'))
                    - (SELECT coalesce(sum(yen), 0) FROM ticketing.refund_line))
                """);
    }

    private final Jdbi jdbi;

    public SalesAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Orders, payments and refunds that somebody still has to bring to an end.
    public long halfDone() {
        return number(HALF_DONE);
    }

    /// A sentence for each rule that does not hold, with by how much.
    ///
    /// @param acknowledged orders of which a buyer was told that they are paid
    public List<String> problems(Collection<UUID> acknowledged) {
        var problems = new ArrayList<String>();
        RULES.forEach((rule, count) -> {
            var broken = number(count);
            if (broken != 0) {
                problems.add("not true: " + rule + " (" + broken + ")");
            }
        });
        if (halfDone() > 0) {
            problems.add("not true: everything comes to an end (" + halfDone() + ")");
        }
        var kept = jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM ticketing.customer_order"
                        + " WHERE id = ANY (:ids) AND state IN ('paid', 'refunded')")
                .bindArray("ids", UUID.class, acknowledged)
                .mapTo(Long.class)
                .one());
        if (kept != acknowledged.size()) {
            problems.add("not true: every acknowledged sale is there (" + (acknowledged.size() - kept) + " are not)");
        }
        return problems;
    }

    private long number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
