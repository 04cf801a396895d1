package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import org.jdbi.v3.core.Handle;

/// What readers saw. Settlement counts the uses among it.
final class ValidationRows {

    private static final String ADD = """
            INSERT INTO ticketing.validation
                (reader, sequence, ticket, number, kind, persons, area, operator, seen_at, received_at)
            VALUES (:reader, :sequence, :ticket, :number, :kind, :persons, :area, :operator, :seenAt, :now)
            ON CONFLICT (reader, sequence) DO NOTHING
            """;

    private static final String FIND = """
            SELECT reader, sequence, ticket, number, kind, persons, area, operator, seen_at
            FROM ticketing.validation
            WHERE reader = :reader AND sequence = :sequence
            """;

    private static final String LAST = """
            SELECT coalesce(max(sequence), 0) FROM ticketing.validation WHERE reader = :reader
            """;

    private ValidationRows() {}

    /// @return whether it is new
    static boolean add(Handle handle, Validation seen, Instant now) {
        return handle.createUpdate(ADD)
                        .bind("reader", seen.reader().value())
                        .bind("sequence", seen.sequence())
                        .bind("ticket", seen.bearer().ticket().value())
                        .bind("number", seen.bearer().number())
                        .bind("kind", seen.pass().kind().toString())
                        .bind("persons", seen.pass().persons())
                        .bind("area", seen.place().area().code())
                        .bind("operator", seen.place().operator())
                        .bind("seenAt", seen.pass().at())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static Optional<Validation> find(Handle handle, ReaderId reader, long sequence) {
        return handle.createQuery(FIND)
                .bind("reader", reader.value())
                .bind("sequence", sequence)
                .map((row, _) -> TicketFile.validation(row))
                .findOne();
    }

    static long lastSequence(Handle handle, ReaderId reader) {
        return handle.createQuery(LAST)
                .bind("reader", reader.value())
                .mapTo(Long.class)
                .one();
    }
}
