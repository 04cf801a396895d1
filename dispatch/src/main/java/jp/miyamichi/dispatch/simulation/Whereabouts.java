package jp.miyamichi.dispatch.simulation;

import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.dispatch.engine.Dispatcher;
import jp.miyamichi.dispatch.engine.VehicleId;
import jp.miyamichi.region.LatLon;

/// Where a simulated vehicle is between two visits: on the straight line, as far as time has gone.
final class Whereabouts {

    private final Dispatcher dispatcher;
    private final Instant now;

    Whereabouts(Dispatcher dispatcher, Instant now) {
        this.dispatcher = dispatcher;
        this.now = now;
    }

    LatLon of(VehicleId vehicle) {
        var drive = dispatcher.drive(vehicle);
        double share = drive.shareDriven(now);
        return new LatLon(
                drive.from().lat() + share * (drive.to().lat() - drive.from().lat()),
                drive.from().lon() + share * (drive.to().lon() - drive.from().lon()));
    }

    Optional<LogLine> retimed(VehicleId vehicle) {
        var drive = dispatcher.drive(vehicle);
        return drive.begins().isAfter(now)
                ? Optional.of(new LogLine.Retimed(now, vehicle, drive.begins()))
                : Optional.empty();
    }

    /// How much of the present drive is still ahead.
    int metersAhead(VehicleId vehicle) {
        var drive = dispatcher.drive(vehicle);
        return (int) Math.round(drive.meters() * (1 - drive.shareDriven(now)));
    }
}
