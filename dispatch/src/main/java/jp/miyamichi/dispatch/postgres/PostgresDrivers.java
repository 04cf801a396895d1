package jp.miyamichi.dispatch.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.DriverBook;
import jp.miyamichi.dispatch.booking.DriverEvent;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;

/// Drivers' devices and events in PostgreSQL.
public final class PostgresDrivers implements DriverBook {

    private static final String LEAVE = "DELETE FROM dispatch.driving WHERE device = :device AND service_day = :day";

    private static final String TAKE = """
            INSERT INTO dispatch.driving (service, zone, service_day, vehicle, device, since)
            VALUES (:service, :zone, :day, :vehicle, :device, :now)
            ON CONFLICT (service, zone, service_day, vehicle) DO UPDATE
                SET device = excluded.device, since = excluded.since
                WHERE driving.device <> excluded.device
            """;

    private static final String DRIVEN = """
            SELECT service, zone, vehicle FROM dispatch.driving WHERE device = :device AND service_day = :day
            """;

    private static final String KEEP = """
            INSERT INTO dispatch.driver_event (id, service, zone, service_day, vehicle, device, kind, ride, at, lat, lon,
                                               minutes, told_at, outcome, why)
            VALUES (:id, :service, :zone, :day, :vehicle, :device, :kind, CAST(:ride AS uuid), :at,
                    CAST(:lat AS double precision), CAST(:lon AS double precision), CAST(:minutes AS integer), :now,
                    'WAITING', '')
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String KEPT = """
            SELECT id, kind, ride, at, lat, lon, minutes, outcome, why FROM dispatch.driver_event WHERE id = :id
            """;

    private static final String WAITING = """
            SELECT id, kind, ride, at, lat, lon, minutes, outcome, why FROM dispatch.driver_event
            WHERE ride = :ride AND outcome = 'WAITING'
            ORDER BY at, told_at, id
            """;

    private final Database database;

    public PostgresDrivers(Database database) {
        this.database = database;
    }

    @Override
    public void take(UUID device, Driving driving, Instant now) {
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate("""
                            DELETE FROM dispatch.driving
                            WHERE device = :device AND service_day = :day
                              AND (service, zone, vehicle) IS DISTINCT FROM (:service, :zone, :vehicle)
                            """)
                    .bind("device", device)
                    .bind("day", driving.day())
                    .bind("service", driving.area().service())
                    .bind("zone", driving.area().zone())
                    .bind("vehicle", driving.vehicle())
                    .execute();
            handle.createUpdate(TAKE)
                    .bind("service", driving.area().service())
                    .bind("zone", driving.area().zone())
                    .bind("day", driving.day())
                    .bind("vehicle", driving.vehicle())
                    .bind("device", device)
                    .bind("now", Timestamp.from(now))
                    .execute();
        });
    }

    @Override
    public void leave(UUID device, LocalDate day) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(LEAVE)
                        .bind("device", device)
                        .bind("day", day)
                        .execute());
    }

    @Override
    public Optional<Driving> drivenBy(UUID device, LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(DRIVEN)
                        .bind("device", device)
                        .bind("day", day)
                        .map((row, _) -> new Driving(
                                new ServiceArea(row.getString("service"), row.getString("zone")),
                                day,
                                row.getString("vehicle")))
                        .findOne());
    }

    @Override
    public DriverEvent.Kept keep(UUID device, Driving driving, DriverEvent event, Instant now) {
        return database.jdbi().withHandle(handle -> {
            handle.createUpdate(KEEP)
                    .bind("id", event.id())
                    .bind("service", driving.area().service())
                    .bind("zone", driving.area().zone())
                    .bind("day", driving.day())
                    .bind("vehicle", driving.vehicle())
                    .bind("device", device)
                    .bind("kind", event.kind().name())
                    .bind("ride", event.ride().map(BookingId::value).orElse(null))
                    .bind("at", Timestamp.from(event.at()))
                    .bind("lat", event.where().map(LatLon::lat).orElse(null))
                    .bind("lon", event.where().map(LatLon::lon).orElse(null))
                    .bind(
                            "minutes",
                            event.minutes().isPresent() ? event.minutes().getAsInt() : null)
                    .bind("now", Timestamp.from(now))
                    .execute();
            return handle.createQuery(KEPT)
                    .bind("id", event.id())
                    .map((row, _) -> kept(row))
                    .one();
        });
    }

    @Override
    public void settle(UUID event, DriverEvent.Outcome outcome, String why) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE dispatch.driver_event SET outcome = :outcome, why = :why WHERE id = :id")
                        .bind("id", event)
                        .bind("outcome", outcome.name())
                        .bind("why", why)
                        .execute());
    }

    @Override
    public List<DriverEvent> waiting(BookingId ride) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(WAITING)
                        .bind("ride", ride.value())
                        .map((row, _) -> kept(row).event())
                        .list());
    }

    private static DriverEvent.Kept kept(ResultSet row) throws SQLException {
        var lat = Optional.ofNullable(row.getObject("lat", Double.class));
        var minutes = Optional.ofNullable(row.getObject("minutes", Integer.class));
        var lon = row.getDouble("lon");
        var event = new DriverEvent(
                row.getObject("id", UUID.class),
                DriverEvent.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("ride", UUID.class)).map(BookingId::new),
                row.getTimestamp("at").toInstant(),
                lat.map(north -> new LatLon(north, lon)),
                minutes.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        return new DriverEvent.Kept(event, DriverEvent.Outcome.valueOf(row.getString("outcome")), row.getString("why"));
    }
}
