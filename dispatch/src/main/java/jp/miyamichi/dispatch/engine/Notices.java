package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares two plans and lists the riders to be told.
final class Notices {

    /// A shift of less is nobody's news.
    private static final int LATER_MILLIS_MIN = 60_000;

    private Notices() {}

    private record Next(VehicleId vehicle, int planned, int latest) {}

    static List<Repair.Notice> of(Fleet before, Fleet after, int now, Ground ground) {
        Map<RideId, Next> old = new HashMap<>();
        var notices = new ArrayList<Repair.Notice>();
        for (int v = 0; v < before.size(); v++) {
            if (before.tour(v) != after.tour(v)) {
                old.putAll(next(before.tour(v).at(now, ground.times())));
            }
        }
        for (int v = 0; v < before.size(); v++) {
            if (before.tour(v) != after.tour(v)) {
                next(after.tour(v))
                        .forEach((ride, next) -> kind(Optional.ofNullable(old.get(ride)), next)
                                .ifPresent(kind -> notices.add(new Repair.Notice(
                                        ride,
                                        kind,
                                        next.vehicle,
                                        ground.instant(next.planned),
                                        ground.instant(next.latest)))));
            }
        }
        return notices;
    }

    private static Optional<Repair.Notice.Kind> kind(Optional<Next> old, Next next) {
        if (old.isEmpty() || !old.get().vehicle.equals(next.vehicle)) {
            return Optional.of(Repair.Notice.Kind.OTHER_VEHICLE);
        }
        boolean isLater = next.planned - old.get().planned >= LATER_MILLIS_MIN;
        if (isLater && next.latest - next.planned < Repair.Notice.AT_RISK_SECONDS * 1_000) {
            return Optional.of(Repair.Notice.Kind.AT_RISK);
        }
        return isLater ? Optional.of(Repair.Notice.Kind.LATER) : Optional.empty();
    }

    /// What happens next to each rider: the pickup, or the arrival of one aboard.
    private static Map<RideId, Next> next(Tour tour) {
        var next = new HashMap<RideId, Next>();
        for (int k = 0; k < tour.size(); k++) {
            var visit = tour.visits[k];
            if (visit.ride.isPresent()) {
                next.putIfAbsent(visit.ride.get().id(), new Next(tour.vehicle(), tour.serviceAt(k), visit.latest));
            }
        }
        return next;
    }
}
