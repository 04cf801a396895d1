package jp.miyamichi.dispatch.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.miyamichi.dispatch.booking.RideEvidence;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The evidence of rides, from bookings, the promise ledger and unmet requests.
public final class PostgresRideEvidence implements RideEvidence {

    private static final String SERVICES = """
            WITH booked AS (
                SELECT b.service,
                       count(*) FILTER (WHERE b.state = 'DONE') AS rides,
                       coalesce(sum(b.adults + b.children + b.infants + b.wheelchairs)
                           FILTER (WHERE b.state = 'DONE'), 0) AS persons,
                       count(*) FILTER (WHERE b.state = 'CANCELLED') AS cancelled,
                       count(*) FILTER (WHERE b.state = 'NO_SHOW') AS no_shows,
                       %s
                FROM dispatch.booking b
                LEFT JOIN dispatch.promise p ON p.booking = b.id
                LEFT JOIN dispatch.promise_outcome o ON o.booking = b.id
                WHERE b.service_day BETWEEN :from AND :to GROUP BY b.service),
            unmet AS (
                SELECT u.service, count(*) AS unmet FROM dispatch.unmet_request u
                WHERE u.service_day BETWEEN :from AND :to GROUP BY u.service)
            SELECT service, rides, persons, cancelled, no_shows, given, kept, broken, suspended, released,
                   released_late, promised_no_shows, open, coalesce(u.unmet, 0) AS unmet
            FROM booked b FULL JOIN unmet u USING (service) ORDER BY service
            """.formatted(PromiseColumns.COUNTS);

    private static final String TRIPS = """
            SELECT b.service, b.rider, b.from_lat, b.from_lon, b.to_lat, b.to_lon,
                   coalesce(o.picked_up_at, b.pickup_from) AS picked_up_at
            FROM dispatch.booking b LEFT JOIN dispatch.promise_outcome o ON o.booking = b.id
            WHERE b.state = 'DONE' AND b.service_day BETWEEN :from AND :to ORDER BY b.id
            """;

    private static final String UNMET = """
            SELECT service, reason, count(*) AS requests, sum(seats + wheelchairs) AS seats
            FROM dispatch.unmet_request WHERE service_day BETWEEN :from AND :to
            GROUP BY service, reason ORDER BY service, reason
            """;

    private final Database database;

    public PostgresRideEvidence(Database database) {
        this.database = database;
    }

    @Override
    public List<ServiceDays> services(LocalDate from, LocalDate to) {
        return rows(SERVICES, from, to, (row, _) -> service(row));
    }

    @Override
    public List<Trip> trips(LocalDate from, LocalDate to) {
        return rows(
                TRIPS,
                from,
                to,
                (row, _) -> new Trip(
                        row.getString("service"),
                        row.getString("rider"),
                        new LatLon(row.getDouble("from_lat"), row.getDouble("from_lon")),
                        new LatLon(row.getDouble("to_lat"), row.getDouble("to_lon")),
                        row.getTimestamp("picked_up_at").toInstant()));
    }

    @Override
    public List<Unmet> unmet(LocalDate from, LocalDate to) {
        return rows(
                UNMET,
                from,
                to,
                (row, _) -> new Unmet(
                        row.getString("service"),
                        row.getString("reason"),
                        row.getLong("requests"),
                        row.getLong("seats")));
    }

    private <T> List<T> rows(String sql, LocalDate from, LocalDate to, RowMapper<T> mapper) {
        return database.jdbi()
                .withHandle((Handle handle) -> handle.createQuery(sql)
                        .bind("from", from)
                        .bind("to", to)
                        .map(mapper)
                        .list());
    }

    private static ServiceDays service(ResultSet row) throws SQLException {
        return new ServiceDays(
                row.getString("service"),
                row.getLong("rides"),
                row.getLong("persons"),
                row.getLong("cancelled"),
                row.getLong("no_shows"),
                PromiseColumns.figures(row));
    }
}
