package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.time.Instant;
import jp.miyamichi.region.LatLon;

/// The drive to the visit a vehicle is bound for, or the last one it made; one that never drove has a drive of no
/// length.
///
/// @param driving how long it takes
/// @param begins when the visit begins, which may be later than the arrival
public record Drive(LatLon from, LatLon to, Instant departs, Duration driving, Instant begins, int meters) {

    /// How much of the way is behind the vehicle: 0 to 1.
    public double shareDriven(Instant now) {
        double whole = Math.max(1, driving.toMillis());
        return Math.clamp(Duration.between(departs, now).toMillis() / whole, 0, 1);
    }

    static Drive of(Tour tour, Ground ground) {
        var heading = tour.start.heading();
        var times = ground.times();
        int to = heading.visit().map(visit -> visit.place).orElse(tour.start.place());
        int part = heading.visit().map(visit -> visit.part).orElse(0);
        return new Drive(
                times.point(heading.from()),
                times.point(to),
                ground.instant(heading.departs()),
                Duration.ofMillis(times.millis(heading.from(), to, part)),
                ground.instant(heading.serves()),
                times.meters(heading.from(), to));
    }
}
