package jp.miyamichi.ticketing.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.settlement.CashDesk.CountAnswer;
import jp.miyamichi.ticketing.settlement.CashDesk.Summary;
import jp.miyamichi.ticketing.settlement.CashShift;
import jp.miyamichi.ticketing.settlement.FareTaken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Shifts as they stand, with what was taken and counted.
final class ShiftRows {

    private static final String SUMMARY = """
            SELECT s.*, c.counted_by, c.counted_at, c.counted_yen, c.difference_yen, f.fares, f.cash, f.reader
            FROM ticketing.cash_shift s
            LEFT JOIN ticketing.cash_count c ON c.shift = s.id
            CROSS JOIN LATERAL (
                SELECT count(*) AS fares, coalesce(sum(yen) FILTER (WHERE tender = 'cash'), 0) AS cash,
                       coalesce(sum(yen) FILTER (WHERE tender = 'reader'), 0) AS reader
                FROM (SELECT tender, yen FROM ticketing.fare_taken WHERE shift = s.id
                      UNION ALL
                      SELECT tender, yen FROM ticketing.collection WHERE shift = s.id) taken) f
            """;

    private ShiftRows() {}

    /// A shift as it stands.
    record Shift(CashShift shift, int number, boolean isCounted) {}

    /// The fare recorded for a ride.
    record Earlier(Yen yen, boolean isSame) {}

    static Optional<Shift> find(Handle handle, UUID id) {
        return shift(handle, "WHERE s.id = :key", id);
    }

    static Optional<Summary> summary(Handle handle, UUID id) {
        return handle.createQuery(SUMMARY + "WHERE s.id = :id")
                .bind("id", id)
                .map(ShiftRows::summary)
                .findOne();
    }

    static Optional<Shift> last(Handle handle, String desk) {
        return shift(handle, "WHERE s.desk = :key ORDER BY s.number DESC LIMIT 1", desk);
    }

    /// Nobody else takes a fare in it or counts it before this transaction ends.
    static Optional<Shift> locked(Handle handle, UUID id) {
        handle.createQuery("SELECT id FROM ticketing.cash_shift WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        return find(handle, id);
    }

    private static Optional<Shift> shift(Handle handle, String where, Object key) {
        return handle.createQuery(SUMMARY + where)
                .bind("key", key)
                .map((row, _) -> new Shift(cashShift(row), row.getInt("number"), row.getString("counted_by") != null))
                .findOne();
    }

    static List<Summary> summaries(Handle handle, Instant from, Instant until) {
        return handle.createQuery(SUMMARY + """
                        WHERE s.opened_at >= :from AND s.opened_at < :until ORDER BY s.opened_at, s.desk, s.number
                        """)
                .bind("from", TransferRows.time(from))
                .bind("until", TransferRows.time(until))
                .map(ShiftRows::summary)
                .list();
    }

    private static Summary summary(ResultSet row, StatementContext context) throws SQLException {
        var by = Optional.ofNullable(row.getString("counted_by"));
        var counted = by.isEmpty()
                ? Optional.<Summary.Counted>empty()
                : Optional.of(new Summary.Counted(
                        by.get(),
                        instant(row, "counted_at"),
                        Yen.of(row.getLong("counted_yen")),
                        row.getLong("difference_yen")));
        return new Summary(
                cashShift(row),
                row.getInt("number"),
                row.getInt("fares"),
                Yen.of(row.getLong("cash")),
                Yen.of(row.getLong("reader")),
                counted);
    }

    private static CashShift cashShift(ResultSet row) throws SQLException {
        return new CashShift(
                row.getObject("id", UUID.class),
                row.getString("desk"),
                row.getString("operator"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                Yen.of(row.getLong("float_yen")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Earlier> fareYen(Handle handle, FareTaken fare) {
        return handle.createQuery("""
                        SELECT yen, yen = :yen AND shift = :shift AND tender = :tender AS same
                        FROM ticketing.fare_taken WHERE ride = :ride
                        """)
                .bind("ride", fare.ride())
                .bind("yen", fare.yen().amount())
                .bind("shift", fare.shift())
                .bind("tender", fare.tender().word())
                .map((row, _) -> new Earlier(Yen.of(row.getLong("yen")), row.getBoolean("same")))
                .findOne();
    }

    static Optional<CountAnswer.Counted> count(Handle handle, UUID shift) {
        return handle.createQuery("SELECT counted_yen, difference_yen FROM ticketing.cash_count WHERE shift = :shift")
                .bind("shift", shift)
                .map((row, _) ->
                        new CountAnswer.Counted(Yen.of(row.getLong("counted_yen")), row.getLong("difference_yen")))
                .findOne();
    }
}
