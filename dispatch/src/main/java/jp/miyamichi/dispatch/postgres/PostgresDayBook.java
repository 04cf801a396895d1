package jp.miyamichi.dispatch.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.DayBook;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Promise;
import jp.miyamichi.dispatch.booking.PromiseOutcome;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.TourPlan;
import jp.miyamichi.dispatch.booking.UnmetRequest;
import jp.miyamichi.dispatch.engine.FleetEvent;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;

/// Days that are over, in PostgreSQL.
public final class PostgresDayBook implements DayBook {

    private static final String PROMISED = """
            SELECT to_jsonb(b) AS booking, p.given_at, p.pickup_from, p.pickup_to, p.arrive_by, p.price_yen,
                   o.outcome, o.picked_up_at, o.set_down_at, o.reason, o.noted_at
            FROM dispatch.booking b
            JOIN dispatch.promise p ON p.booking = b.id
            LEFT JOIN dispatch.promise_outcome o ON o.booking = b.id
            WHERE b.service = :service AND b.zone = :zone AND b.service_day = :day
            ORDER BY p.given_at, b.id
            """;

    private static final String UNMET = """
            SELECT service_day, asked_at, wanted_at, from_lat, from_lon, to_lat, to_lon, seats, wheelchairs, reason
            FROM dispatch.unmet_request
            WHERE service = :service AND zone = :zone AND service_day = :day
            ORDER BY asked_at, id
            """;

    private static final String HAPPENED = """
            SELECT at, body->>'event' AS event FROM dispatch.event
            WHERE service = :service AND zone = :zone AND at >= :from AND at < :to AND body->>'event' IS NOT NULL
            ORDER BY seq
            """;

    private static final String TOURS = """
            SELECT vehicle, version, plan FROM dispatch.tour
            WHERE service = :service AND zone = :zone AND service_day = :day AND version > 0
            ORDER BY vehicle
            """;

    private final Database database;

    public PostgresDayBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Promised> promised(ServiceArea area, LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(PROMISED)
                        .bind("service", area.service())
                        .bind("zone", area.zone())
                        .bind("day", day)
                        .map((row, _) -> promised(row))
                        .list());
    }

    private static Promised promised(ResultSet row) throws SQLException {
        var booking = Json.read(row.getString("booking"), BookingRow.class).booking();
        var given = new Promise(
                row.getTimestamp("pickup_from").toInstant(),
                row.getTimestamp("pickup_to").toInstant(),
                row.getTimestamp("arrive_by").toInstant(),
                row.getInt("price_yen"));
        return new Promised(booking, row.getTimestamp("given_at").toInstant(), given, outcome(booking.id(), row));
    }

    private static Optional<PromiseOutcome> outcome(BookingId id, ResultSet row) throws SQLException {
        var outcome = Optional.ofNullable(row.getString("outcome"));
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PromiseOutcome(
                id,
                PromiseOutcome.Kind.valueOf(outcome.get()),
                instant(row, "picked_up_at"),
                instant(row, "set_down_at"),
                row.getString("reason"),
                row.getTimestamp("noted_at").toInstant()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    @Override
    public List<UnmetRequest> unmet(ServiceArea area, LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(UNMET)
                        .bind("service", area.service())
                        .bind("zone", area.zone())
                        .bind("day", day)
                        .map((row, _) -> new UnmetRequest(
                                row.getObject("service_day", LocalDate.class),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getTimestamp("wanted_at").toInstant(),
                                new LatLon(row.getDouble("from_lat"), row.getDouble("from_lon")),
                                new LatLon(row.getDouble("to_lat"), row.getDouble("to_lon")),
                                row.getInt("seats"),
                                row.getInt("wheelchairs"),
                                row.getString("reason")))
                        .list());
    }

    @Override
    public List<Happened> happened(ServiceArea area, Instant from, Instant to) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(HAPPENED)
                        .bind("service", area.service())
                        .bind("zone", area.zone())
                        .bind("from", from)
                        .bind("to", to)
                        .map((row, _) -> new Happened(
                                row.getTimestamp("at").toInstant(),
                                Json.read(row.getString("event"), FleetEvent.class)))
                        .list());
    }

    @Override
    public List<TourPlan> tours(ServiceArea area, LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(TOURS)
                        .bind("service", area.service())
                        .bind("zone", area.zone())
                        .bind("day", day)
                        .map((row, _) -> new TourPlan(
                                day,
                                row.getString("vehicle"),
                                row.getLong("version") - 1,
                                row.getLong("version"),
                                row.getString("plan")))
                        .list());
    }
}
