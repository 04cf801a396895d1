package jp.miyamichi.planner.otp.fast;

import org.opentripplanner.raptor.api.model.RaptorAccessEgress;
import org.opentripplanner.raptor.api.model.RaptorConstants;

/// A walk between the place a journey begins and a stop.
///
/// Raptor tries every minute of the search window, latest first, and at each of them walks to every stop again. Only
/// the walks that are just in time for a departure lead to anything new, so we offer no others: at a minute in which
/// nothing leaves the stop, the next later minute has already found the same ride with less waiting. The latest
/// minute is always offered, because from there Raptor may wait for any later departure.
final class WalkToStop extends StopWalk {

    private final Departures departures;
    private final int stepSeconds;
    private int latestMinute = RaptorConstants.TIME_NOT_SET;

    WalkToStop(int stop, int seconds, int centiCost, double meters, Departures departures, int stepSeconds) {
        super(stop, seconds, centiCost, meters);
        this.departures = departures;
        this.stepSeconds = stepSeconds;
    }

    void again() { latestMinute = RaptorConstants.TIME_NOT_SET; }
    @Override
    public int earliestDepartureTime(int minute) {
        if (latestMinute == RaptorConstants.TIME_NOT_SET) {
            latestMinute = minute;
        }
        int atStop = minute + durationInSeconds();
        boolean useful = minute == latestMinute || departures.leavesBetween(stop(), atStop, atStop + stepSeconds);
        return useful ? minute : RaptorConstants.TIME_NOT_SET;
    }
}
