package jp.miyamichi.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import jp.miyamichi.dispatch.engine.Load;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.engine.PromiseRule;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.dispatch.engine.RideRequest;
import jp.miyamichi.dispatch.engine.ServiceId;
import jp.miyamichi.region.LatLon;

/// Turns the rows of a scenario into requests.
final class ScenarioRequests {

    static final ServiceId SERVICE = new ServiceId("scenario");

    private static final Duration ANY = Duration.ofDays(2);

    private final ScenarioRules rules;

    ScenarioRequests(ScenarioRules rules) {
        this.rules = rules;
    }

    DayEvent.Asked asked(ScenarioRow row) {
        var asked = minute(row.asked());
        var desired = minute(Math.max(row.desired(), row.asked()));
        boolean isBooked = desired.isAfter(asked.plus(rules.bookedAhead()));
        var latest = isBooked ? desired.plus(rules.waitBooked()) : asked.plus(rules.waitNow());
        var request = new RideRequest(
                new RideId(String.valueOf(row.id())),
                SERVICE,
                point(row.fromX(), row.fromY()),
                point(row.toX(), row.toY()),
                desired,
                latest,
                desired.plus(ANY),
                new Load(row.party(), row.wheelchairs()),
                rules.visit(),
                rules.visit(),
                new PromiseRule(ANY, isBooked ? ANY : rules.windowNow(), rules.rideFactor(), rules.rideExtra()));
        return new DayEvent.Asked(asked, request);
    }

    private static Instant minute(double minutes) {
        return ScenarioFile.START.plusMillis(Math.round(minutes * 60_000));
    }

    static LatLon point(double xKm, double yKm) {
        return new LatLon(yKm / PlaneTravelTimes.KM_PER_DEGREE, xKm / PlaneTravelTimes.KM_PER_DEGREE);
    }
}
