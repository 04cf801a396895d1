package jp.miyamichi.planner.otp.fast;

import org.opentripplanner.raptor.api.model.RaptorAccessEgress;

/// A walk between a stop and an end of the journey, as Raptor takes it.
class StopWalk implements RaptorAccessEgress {

    private final int stop;
    private final int seconds;
    private final int centiCost;
    private final double meters;

    StopWalk(int stop, int seconds, int centiCost, double meters) {
        this.stop = stop;
        this.seconds = seconds;
        this.centiCost = centiCost;
        this.meters = meters;
    }

    double meters() {
        return meters;
    }

    @Override
    public int stop() {
        return stop;
    }

    @Override
    public int c1() {
        return centiCost;
    }

    @Override
    public int durationInSeconds() {
        return seconds;
    }

    @Override
    public int earliestDepartureTime(int requestedDepartureTime) {
        return requestedDepartureTime;
    }

    @Override
    public int latestArrivalTime(int requestedArrivalTime) {
        return requestedArrivalTime;
    }

    @Override
    public boolean hasOpeningHours() {
        return false;
    }

    @Override
    public String toString() {
        return defaultToString();
    }
}
