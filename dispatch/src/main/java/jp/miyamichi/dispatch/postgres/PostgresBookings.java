package jp.miyamichi.dispatch.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingBook;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Ownership;
import jp.miyamichi.dispatch.booking.PromiseFigures;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.TourPlan;
import jp.miyamichi.dispatch.booking.WhyTold;
import jp.miyamichi.postgres.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The booking book in PostgreSQL.
public final class PostgresBookings implements BookingBook {

    private static final String OWN = """
            SELECT node, fence, lease_until FROM dispatch.own(:service, :zone, :node, make_interval(secs => :seconds))
            """;

    private static final String OWNER = """
            SELECT node, fence, lease_until FROM dispatch.ownership WHERE service = :service AND zone = :zone
            """;

    private static final String RELEASE = """
            UPDATE dispatch.ownership SET lease_until = clock_timestamp() - interval '1 ms'
            WHERE service = :service AND zone = :zone AND node = :node AND fence = :fence
            """;

    private static final String OPEN = """
            SELECT to_jsonb(b) FROM dispatch.booking b
            WHERE service = :service AND zone = :zone AND service_day >= :from
              AND state IN ('HELD', 'CONFIRMED', 'ON_THE_WAY', 'ABOARD')
            ORDER BY pickup_from, id
            """;

    private static final String TOURS = """
            SELECT service_day, vehicle, version, plan FROM dispatch.tour
            WHERE service = :service AND zone = :zone AND service_day >= :from AND version > 0
            ORDER BY service_day, vehicle
            """;

    private static final String FIGURES = """
            SELECT %s,
                   (SELECT count(*) FROM dispatch.unmet_request u
                    WHERE u.service = :service AND u.zone = :zone
                      AND u.service_day BETWEEN :from AND :to) AS unmet
            FROM dispatch.promise p
            JOIN dispatch.booking b ON b.id = p.booking
            LEFT JOIN dispatch.promise_outcome o ON o.booking = p.booking
            WHERE b.service = :service AND b.zone = :zone AND b.service_day BETWEEN :from AND :to
            """.formatted(PromiseColumns.COUNTS);

    private final Database database;

    public PostgresBookings(Database database) {
        this.database = database;
    }

    @Override
    public Ownership own(ServiceArea area, String node, Duration lease) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(OWN)
                        .bind("service", area.service())
                        .bind("zone", area.zone())
                        .bind("node", node)
                        .bind("seconds", lease.toMillis() / 1_000.0)
                        .map((row, _) -> ownership(area, row))
                        .one());
    }

    private static Ownership ownership(ServiceArea area, ResultSet row) throws SQLException {
        return new Ownership(
                area,
                row.getString("node"),
                row.getLong("fence"),
                row.getTimestamp("lease_until").toInstant());
    }

    @Override
    public Optional<Ownership> owner(ServiceArea area) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(OWNER)
                        .bind("service", area.service())
                        .bind("zone", area.zone())
                        .map((row, _) -> ownership(area, row))
                        .findOne());
    }

    @Override
    public void release(Ownership owned) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(RELEASE)
                        .bind("service", owned.area().service())
                        .bind("zone", owned.area().zone())
                        .bind("node", owned.node())
                        .bind("fence", owned.fence())
                        .execute());
    }

    @Override
    public Change.Result commit(Change change) {
        var document = Json.write(ChangeDocument.of(change));
        var result = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT dispatch.commit(CAST(:change AS jsonb))")
                        .bind("change", document)
                        .mapTo(String.class)
                        .one());
        return Change.Result.valueOf(result.toUpperCase(Locale.ROOT));
    }

    @Override
    public Optional<Booking> find(BookingId id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT to_jsonb(b) FROM dispatch.booking b WHERE id = :id")
                        .bind("id", id.value())
                        .map((row, _) -> booking(row.getString(1)))
                        .findOne());
    }

    @Override
    public Optional<PromiseOutcome.Kind> outcome(BookingId booking) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT outcome FROM dispatch.promise_outcome WHERE booking = :booking")
                        .bind("booking", booking.value())
                        .mapTo(PromiseOutcome.Kind.class)
                        .findOne());
    }

    @Override
    public List<String> actors(BookingId booking) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT DISTINCT actor FROM dispatch.command"
                                + " WHERE answer -> 'bookings' @> to_jsonb(CAST(:booking AS text)) ORDER BY actor")
                        .bind("booking", booking.toString())
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public Optional<Change.Executed> findCommand(UUID id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT to_jsonb(c) FROM dispatch.command c WHERE id = :id")
                        .bind("id", id)
                        .map((row, _) -> executed(Json.read(row.getString(1), ChangeDocument.CommandPart.class)))
                        .findOne());
    }

    @Override
    public List<Booking> open(ServiceArea area, LocalDate from) {
        return database.jdbi()
                .withHandle(handle -> inArea(handle, OPEN, area, from)
                        .map((row, _) -> booking(row.getString(1)))
                        .list());
    }

    @Override
    public List<Booking> ofGroup(UUID group) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT to_jsonb(b) FROM dispatch.booking b WHERE group_id = :group ORDER BY pickup_from")
                        .bind("group", group)
                        .map((row, _) -> booking(row.getString(1)))
                        .list());
    }

    @Override
    public List<Booking> ofRider(String rider, LocalDate from) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                SELECT to_jsonb(b) FROM dispatch.booking b
                                WHERE rider = :rider AND service_day >= :from
                                ORDER BY pickup_from DESC, id LIMIT :max
                                """)
                        .bind("rider", rider)
                        .bind("from", from)
                        .bind("max", RIDES_MAX)
                        .map((row, _) -> booking(row.getString(1)))
                        .list());
    }

    @Override
    public Optional<WhyTold> why(BookingId booking) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                SELECT body->>'vehicle' AS vehicle, body->>'why_ja' AS ja, body->>'why_en' AS en
                                FROM dispatch.event
                                WHERE body->>'booking' = :booking AND body->>'why_ja' IS NOT NULL
                                ORDER BY seq DESC LIMIT 1
                                """)
                        .bind("booking", booking.toString())
                        .map((row, _) ->
                                new WhyTold(row.getString("vehicle"), row.getString("ja"), row.getString("en")))
                        .findOne());
    }

    @Override
    public List<TourPlan> tours(ServiceArea area, LocalDate from) {
        return database.jdbi()
                .withHandle(handle -> inArea(handle, TOURS, area, from)
                        .map((row, _) -> new TourPlan(
                                row.getObject("service_day", LocalDate.class),
                                row.getString("vehicle"),
                                row.getLong("version") - 1,
                                row.getLong("version"),
                                row.getString("plan")))
                        .list());
    }

    @Override
    public PromiseFigures figures(ServiceArea area, LocalDate from, LocalDate to) {
        return database.jdbi()
                .withHandle(handle -> inArea(handle, FIGURES, area, from)
                        .bind("to", to)
                        .map((row, _) -> PromiseColumns.figures(row))
                        .one());
    }

    private static Query inArea(Handle handle, String sql, ServiceArea area, LocalDate from) {
        return handle.createQuery(sql)
                .bind("service", area.service())
                .bind("zone", area.zone())
                .bind("from", from);
    }

    private static Booking booking(String json) {
        return Json.read(json, BookingRow.class).booking();
    }

    private static Change.Executed executed(ChangeDocument.CommandPart row) {
        return new Change.Executed(
                new Command(row.id(), row.actor()),
                row.requestHash(),
                row.answer().answer());
    }
}
