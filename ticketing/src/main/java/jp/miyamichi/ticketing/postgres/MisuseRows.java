package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.List;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.validation.Misuse;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import org.jdbi.v3.core.Handle;

/// What does not add up. Found again, a row stays as it was; what later validations explain goes.
final class MisuseRows {

    private static final String ADD = """
            INSERT INTO ticketing.misuse (ticket, kind, reader, sequence, seen_at, found_at)
            VALUES (:ticket, :kind, :reader, :sequence, :seenAt, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String EXPLAINED = """
            DELETE FROM ticketing.misuse m
            WHERE m.ticket = :ticket AND m.kind NOT IN ('sequence-reused', 'unknown-ticket')
              AND (m.kind, m.reader, m.sequence) NOT IN (
                  SELECT kind, reader::uuid, sequence
                  FROM unnest(:kinds, :readers, :sequences) AS found (kind, reader, sequence))
            """;

    private MisuseRows() {}

    static int replace(Handle handle, TicketId ticket, List<Misuse> found, Instant now) {
        handle.createUpdate(EXPLAINED)
                .bind("ticket", ticket.value())
                .bindArray(
                        "kinds",
                        String.class,
                        found.stream().map(one -> one.kind().toString()).toList())
                .bindArray(
                        "readers",
                        String.class,
                        found.stream()
                                .map(one -> one.seen().reader().toString())
                                .toList())
                .bindArray(
                        "sequences",
                        Long.class,
                        found.stream().map(one -> one.seen().sequence()).toList())
                .execute();
        return found.stream()
                .mapToInt(one -> add(handle, one.kind(), one.seen(), now))
                .sum();
    }

    static int add(Handle handle, Misuse.Kind kind, Validation seen, Instant now) {
        return handle.createUpdate(ADD)
                .bind("ticket", seen.bearer().ticket().value())
                .bind("kind", kind.toString())
                .bind("reader", seen.reader().value())
                .bind("sequence", seen.sequence())
                .bind("seenAt", seen.pass().at())
                .bind("now", now)
                .execute();
    }
}
