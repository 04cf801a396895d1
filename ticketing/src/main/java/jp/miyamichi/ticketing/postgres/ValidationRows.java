package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import org.jdbi.v3.core.Handle;

/// What readers saw, and the rides settlement makes of it: one a person and use.
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

    /// A ride's id follows from the validation and the person, so that it is there once.
    private static final String RIDES = """
            INSERT INTO ticketing.ride_used
                (id, ticket, product, operator, service_day, used_at, weight_yen, recorded_at)
            SELECT md5(:reader || '/' || :sequence || '/' || person)::uuid, t.id, t.product, :operator, :day, :seenAt,
                   0, :now
            FROM ticketing.ticket t, generate_series(1, :persons) AS person
            WHERE t.id = :ticket
            ON CONFLICT (id) DO NOTHING
            """;

    private ValidationRows() {}

    /// @return whether it is new
    static boolean add(Handle handle, Validation seen, ServiceDays days, Instant now) {
        var isNew = handle.createUpdate(ADD)
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
        if (isNew && seen.pass().kind() == Pass.Kind.USE) {
            addRides(handle, seen, days, now);
        }
        return isNew;
    }

    private static void addRides(Handle handle, Validation seen, ServiceDays days, Instant now) {
        handle.createUpdate(RIDES)
                .bind("reader", seen.reader().toString())
                .bind("sequence", Long.toString(seen.sequence()))
                .bind("persons", seen.pass().persons())
                .bind("operator", seen.place().operator())
                .bind("day", days.of(seen.pass().at()))
                .bind("seenAt", seen.pass().at())
                .bind("ticket", seen.bearer().ticket().value())
                .bind("now", now)
                .execute();
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
