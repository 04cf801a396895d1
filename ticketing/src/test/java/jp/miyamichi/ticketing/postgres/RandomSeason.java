package jp.miyamichi.ticketing.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;
import org.jdbi.v3.core.Handle;

/// Three months of tickets as they may have been sold, ridden and refunded, kept in memory and written to the tables.
final class RandomSeason {

    static final Instant SEPTEMBER = Instant.parse("2026-08-31T18:00:00Z");
    static final List<String> OPERATORS = List.of("bus", "lrt", "sagiso", "tobu");

    private static final int TICKETS = 90;
    private static final int RIDES_MAX = 3;
    private static final UUID READER = new UUID(5, 5);

    private final Random random;
    private final List<Sold> sold = new ArrayList<>();

    /// One ticket. `ridesMax` is 0 for passes.
    record Sold(
            UUID id, String product, long yen, long back, Instant from, Instant until, int ridesMax, List<Used> used) {

        /// When its money falls due, empty where nobody paid.
        Instant ended() {
            var last = until.minus(1, ChronoUnit.MICROS);
            if (ridesMax == 0 || used.size() < ridesMax) {
                return last;
            }
            var usedUp = used.stream().map(Used::at).sorted().toList().get(ridesMax - 1);
            return usedUp.isBefore(last) ? usedUp : last;
        }
    }

    /// One validation; those that are late come in after the first settlement.
    record Used(String operator, int persons, Instant at, boolean isLate) {}

    RandomSeason(long seed) {
        this.random = new Random(seed);
        for (var i = 1; i <= TICKETS; i++) {
            sold.add(ticket(i));
        }
    }

    List<Sold> sold() {
        return sold;
    }

    private Sold ticket(int number) {
        var kind = random.nextInt(3);
        var from = SEPTEMBER.plus(Duration.ofHours(random.nextInt(88 * 24)));
        var until = from.plus(Duration.ofDays(List.of(1, 2, 40).get(kind)));
        var used = new ArrayList<Used>();
        var count = random.nextInt(4) == 0 ? 0 : random.nextInt(kind == 2 ? RIDES_MAX + 1 : 7);
        for (var i = 0; i < count; i++) {
            var at = from.plusSeconds(
                    random.nextLong(Duration.between(from, until).toSeconds()));
            used.add(new Used(OPERATORS.get(random.nextInt(4)), 1 + random.nextInt(2), at, random.nextInt(5) == 0));
        }
        var yen = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3_000);
        var back = count == 0 && random.nextBoolean() ? yen - yen / 10 : 0;
        return new Sold(
                new UUID(0x7000, number),
                List.of("day-pass", "plain-pass", "three-rides").get(kind),
                yen,
                back,
                from,
                until,
                kind == 2 ? RIDES_MAX : 0,
                used);
    }

    /// What the sale and the refund of each ticket left in the ledger.
    List<Transfer> transfers() {
        var all = new ArrayList<Transfer>();
        var psp = new Account("psp:sandbox");
        for (var ticket : sold) {
            var unearned = new Account("unearned:" + ticket.product());
            if (ticket.yen() > 0) {
                all.add(Transfer.posted(
                        UUID.randomUUID(),
                        TransferKind.SALE,
                        "sale:" + ticket.id(),
                        ticket.from(),
                        Entry.debit(psp, Yen.of(ticket.yen())),
                        Entry.credit(unearned, Yen.of(ticket.yen()))));
            }
            if (ticket.back() > 0) {
                all.add(Transfer.posted(
                        UUID.randomUUID(),
                        TransferKind.REFUND,
                        "refund:" + ticket.id(),
                        ticket.from().plusSeconds(60),
                        Entry.debit(unearned, Yen.of(ticket.back())),
                        Entry.credit(psp, Yen.of(ticket.back()))));
            }
        }
        return all;
    }

    void write(Handle handle) {
        handle.execute("INSERT INTO ticketing.reader VALUES (?, 'vehicle', 'any', 'any', now(), NULL)", READER);
        for (var ticket : sold) {
            write(handle, ticket);
        }
        // An order nobody has paid is no revenue, however much its ticket was used.
        var unpaid =
                new Sold(new UUID(0x7001, 1), "day-pass", 999, 0, SEPTEMBER, SEPTEMBER.plusSeconds(99), 0, List.of());
        write(handle, unpaid);
        handle.execute("UPDATE ticketing.customer_order SET state = 'unpaid' WHERE id = ?", order(unpaid));
    }

    private static void write(Handle handle, Sold ticket) {
        handle.execute("""
                INSERT INTO ticketing.customer_order
                    (id, actor, request_hash, state, total_yen, sandbox, created_at, held_until)
                VALUES (?, 'test', sha256('x'), 'paid', ?, true, now(), now())
                """, order(ticket), ticket.yen());
        handle.execute("""
                INSERT INTO ticketing.order_line (id, order_id, product, rider, service_day, persons, yen)
                VALUES (?, ?, ?, 'adult', '2026-09-01', 1, ?)
                """, ticket.id(), order(ticket), ticket.product(), ticket.yen());
        handle.execute(
                """
                INSERT INTO ticketing.ticket (id, order_line, product, rider, persons, areas, valid_from, valid_until,
                                              rides_max, same_use_minutes, re_entry, issued_at)
                VALUES (?, ?, ?, 'adult', 1, '{any}', ?, ?, ?, 0, true, ?)
                """,
                ticket.id(),
                ticket.id(),
                ticket.product(),
                TransferRows.time(ticket.from()),
                TransferRows.time(ticket.until()),
                Optional.of(ticket.ridesMax()).filter(max -> max > 0).orElse(null),
                TransferRows.time(ticket.from()));
        if (ticket.back() > 0) {
            handle.execute("""
                    INSERT INTO ticketing.refund (id, order_id, request_hash, yen, fee_yen, state, created_at)
                    VALUES (?, ?, sha256('x'), ?, 0, 'done', now())
                    """, ticket.id(), order(ticket), ticket.back());
            handle.execute(
                    "INSERT INTO ticketing.refund_line VALUES (?, ?, ?)", ticket.id(), ticket.id(), ticket.back());
        }
    }

    private static UUID order(Sold ticket) {
        return new UUID(
                0x7002,
                ticket.id().getMostSignificantBits() * 1_000 + ticket.id().getLeastSignificantBits());
    }

    /// Writes the validations that came in time, or those that came late.
    void writeUses(Handle handle, boolean late) {
        var sequence = late ? 10_000 : 0;
        for (var ticket : sold) {
            for (var use : ticket.used()) {
                sequence++;
                if (use.isLate() == late) {
                    handle.execute(
                            "INSERT INTO ticketing.validation VALUES (?, ?, ?, 1, 'use', ?, 'any', ?, ?, now())",
                            READER,
                            sequence,
                            ticket.id(),
                            use.persons(),
                            use.operator(),
                            TransferRows.time(use.at()));
                }
                if (!late && random.nextInt(6) == 0) {
                    handle.execute(
                            "INSERT INTO ticketing.validation VALUES (?, ?, ?, 1, 'look', 1, 'any', 'bus', ?, now())",
                            READER,
                            20_000 + sequence,
                            ticket.id(),
                            TransferRows.time(use.at()));
                }
            }
        }
    }
}
