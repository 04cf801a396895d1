package jp.miyamichi.service.postgres;

import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;

/// Which order waits to be paid in the vehicle for a ride that was booked as part of a journey.
public final class RideOrders {

    private static final String FIND = """
            SELECT o.command
            FROM service.journey_step r
            JOIN service.journey_step o ON o.journey = r.journey AND o.kind = 'order-on-board' AND o.state = 'done'
            WHERE r.leg >= 0 AND r.kind = 'hold-ride' AND r.state = 'done' AND r.reference = :ride
            """;

    private final ServiceTables tables;

    public RideOrders(Database database) {
        this.tables = new ServiceTables(database);
    }

    /// @param ride as dispatch names it
    public Optional<UUID> find(UUID ride) {
        return tables.ask(handle -> handle.createQuery(FIND)
                .bind("ride", ride.toString())
                .mapTo(UUID.class)
                .findFirst());
    }
}
