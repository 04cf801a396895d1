package jp.miyamichi.planner.otp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.planner.streets.RoadTable;
import org.opentripplanner.street.model.StreetMode;

/// The streets of one engine as walkers, cyclists and drivers may use them. Each is taken over when first asked for,
/// because that takes some tenths of a second and few regions need all three.
final class StreetsByMode {

    private final OtpEngine engine;
    private final Map<StreetMode, TravellersStreets> streets = new ConcurrentHashMap<>();
    private final Map<StreetMode, RoadTimes> times = new ConcurrentHashMap<>();

    StreetsByMode(OtpEngine engine) {
        this.engine = engine;
    }

    TravellersStreets walking() {
        return of(StreetMode.WALK);
    }

    TravellersStreets cycling() {
        return of(StreetMode.BIKE);
    }

    TravellersStreets driving() {
        return of(StreetMode.CAR);
    }

    RoadTimes roadTimes() {
        return times.computeIfAbsent(
                StreetMode.CAR, _ -> new RoadTable(driving().streets()));
    }

    private TravellersStreets of(StreetMode mode) {
        return streets.computeIfAbsent(mode, _ -> {
            var context = engine.context();
            return new TravellersStreets(context.graph(), context.defaultRouteRequest(), mode);
        });
    }
}
