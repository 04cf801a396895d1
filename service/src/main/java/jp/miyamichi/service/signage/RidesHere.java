package jp.miyamichi.service.signage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.service.broadcast.FleetNow;

/// Which on-demand vehicles will stop at a public stop, for those who have booked them. Stops at doors are nobody's
/// business, so a sign never hears of them.
record RidesHere(List<OnDemandService> services, List<FleetNow.Vehicle> vehicles) {

    /// As in what is broadcast: nearer than that the vehicle stops at the stop.
    private static final double AT_STOP_METERS = 60;

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);
    private static final int DUE_MAX = 3;

    RidesHere {
        services = List.copyOf(services);
        vehicles = List.copyOf(vehicles);
    }

    /// By service, the soonest first of each.
    List<Board.Ride> at(LatLon stop, ZonedDateTime now) {
        return services.stream()
                .map(service -> new Board.Ride(service.names(), due(service, stop, now)))
                .filter(ride -> !ride.due().isEmpty())
                .toList();
    }

    private List<ZonedDateTime> due(OnDemandService service, LatLon stop, ZonedDateTime now) {
        var until = now.toInstant().plus(SOON);
        return vehicles.stream()
                .filter(vehicle -> vehicle.route().equals(service.routeId()))
                .filter(vehicle -> !vehicle.seenAt().plus(SILENT_AFTER).isBefore(now.toInstant()))
                .flatMap(vehicle -> vehicle.ahead().stream())
                .filter(due -> due.at().metersTo(stop) <= AT_STOP_METERS)
                .map(FleetNow.Due::arrivesAt)
                .filter(at -> at.isAfter(now.toInstant()) && at.isBefore(until))
                .map(at -> minute(at, now))
                .distinct()
                .sorted()
                .limit(DUE_MAX)
                .toList();
    }

    private static ZonedDateTime minute(Instant at, ZonedDateTime now) {
        return at.atZone(now.getZone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
