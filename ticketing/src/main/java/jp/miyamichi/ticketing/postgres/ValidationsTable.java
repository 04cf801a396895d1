package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.validation.Misuse;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.SyncAnswer;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Takes in what readers saw, in any order and as often as they send it. Whatever the order, the tables end up the
/// same.
public final class ValidationsTable {

    /// One sync of a reader; the rest comes with the next.
    public static final int AT_ONCE_MAX = 1_000;

    private static final String TELL = """
            INSERT INTO ticketing.outbox (kind, subject, created_at) VALUES ('ticket.misused', :ticket, :now)
            """;

    private static final String MISUSES = """
            SELECT kind, reader, sequence FROM ticketing.misuse WHERE ticket = :ticket ORDER BY seen_at, reader, sequence
            """;

    private final Jdbi jdbi;

    public ValidationsTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A misuse as it is kept.
    public record Found(Misuse.Kind kind, ReaderId reader, long sequence) {}

    public SyncAnswer sync(ReaderId reader, List<Validation> seen, Instant now) {
        if (seen.size() > AT_ONCE_MAX
                || seen.stream().anyMatch(one -> !one.reader().equals(reader))) {
            throw new IllegalArgumentException(
                    "reader " + reader + " may send " + AT_ONCE_MAX + " validations of its own at once");
        }
        return jdbi.inTransaction(handle ->
                ReadersTable.find(handle, reader).isEmpty() ? new SyncAnswer.ReaderUnknown() : keep(handle, seen, now));
    }

    private SyncAnswer keep(Handle handle, List<Validation> seen, Instant now) {
        var tickets = seen.stream()
                .map(one -> one.bearer().ticket())
                .distinct()
                .sorted(Comparator.comparing(TicketId::value))
                .toList();
        tickets.forEach(ticket -> TicketFile.lock(handle, ticket));
        var added = 0;
        var misuses = 0;
        for (var one : seen) {
            if (ValidationRows.add(handle, one, now)) {
                added++;
            } else if (!isKept(handle, one)) {
                misuses += MisuseRows.add(handle, Misuse.Kind.SEQUENCE_REUSED, one, now);
            }
        }
        for (var ticket : tickets) {
            var found = TicketFile.open(handle, ticket)
                    .map(file -> file.keepAccount(handle, now))
                    .orElseGet(() -> unknown(handle, ticket, seen, now));
            if (found > 0) {
                handle.createUpdate(TELL)
                        .bind("ticket", ticket.value())
                        .bind("now", now)
                        .execute();
            }
            misuses += found;
        }
        return new SyncAnswer.Kept(added, misuses);
    }

    private static boolean isKept(Handle handle, Validation seen) {
        return ValidationRows.find(handle, seen.reader(), seen.sequence())
                .filter(seen::equals)
                .isPresent();
    }

    private static int unknown(Handle handle, TicketId ticket, List<Validation> seen, Instant now) {
        return seen.stream()
                .filter(one -> one.bearer().ticket().equals(ticket))
                .mapToInt(one -> MisuseRows.add(handle, Misuse.Kind.UNKNOWN_TICKET, one, now))
                .sum();
    }

    /// The last sequence of this reader that is kept, 0 before its first: from there it goes on.
    public long lastSequence(ReaderId reader) {
        return jdbi.withHandle(handle -> ValidationRows.lastSequence(handle, reader));
    }

    /// What was found of a ticket, by time.
    public List<Found> misuses(TicketId ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(MISUSES)
                .bind("ticket", ticket.value())
                .map((row, _) -> new Found(
                        Misuse.Kind.valueOf(
                                row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                        new ReaderId(row.getObject("reader", UUID.class)),
                        row.getLong("sequence")))
                .list());
    }
}
