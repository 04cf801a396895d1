package jp.miyamichi.planner.otp.fast;

import org.opentripplanner.raptor.api.model.RaptorAccessEgress;

/// A walk between a stop and an end of the journey, as Raptor takes it.
class StopWalk implements RaptorAccessEgress {

    private final int stop;
    private final int vertex;
    private final int seconds;
    /// How bad the walk feels, in hundredths of a second, which is how Raptor counts.
    private final int centiCost;
    private final double meters;

    StopWalk(int stop, int vertex, int seconds, int centiCost, double meters) {
        this.stop = stop;
        this.vertex = vertex;
        this.seconds = seconds;
        this.centiCost = centiCost;
        this.meters = meters;
    }

    /// The walk we gave to Raptor, which may have wrapped it.
    static StopWalk of(RaptorAccessEgress walk) {
        return walk.findOriginal(StopWalk.class)
                .orElseThrow(() -> new IllegalStateException("Raptor uses a walk that is not ours: " + walk));
    }

    /// The stop in the street network.
    int vertex() {
        return vertex;
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
