package jp.miyamichi.planner.otp.fast;

import org.opentripplanner.raptor.api.model.RaptorConstants;

/// A walk from where a journey begins to a stop.
///
/// Raptor tries every minute of the search window, latest first, and at each of them walks to every stop again. Only
/// the walks that are just in time for a departure lead to anything new, so we offer no others: at a minute in which
/// nothing leaves the stop, the next later minute has already found the same ride with less waiting. The first minute
/// Raptor asks about is always offered, because from there it may wait for any later departure.
final class WalkToStop extends StopWalk {

    private final Departures departures;
    private final int stepSeconds;
    private int firstAsked = RaptorConstants.TIME_NOT_SET;

    WalkToStop(StopWalk walk, Departures departures, int stepSeconds) {
        super(walk.stop(), walk.vertex(), walk.durationInSeconds(), walk.c1(), walk.meters());
        this.departures = departures;
        this.stepSeconds = stepSeconds;
    }

    @Override
    public int earliestDepartureTime(int minute) {
        if (firstAsked == RaptorConstants.TIME_NOT_SET) {
            firstAsked = minute;
        }
        int atStop = minute + durationInSeconds();
        boolean leadsSomewhere = minute == firstAsked || departures.leavesBetween(stop(), atStop, atStop + stepSeconds);
        return leadsSomewhere ? minute : RaptorConstants.TIME_NOT_SET;
    }
}
