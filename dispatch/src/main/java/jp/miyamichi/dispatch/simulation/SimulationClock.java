package jp.miyamichi.dispatch.simulation;

import java.time.Instant;
import java.time.InstantSource;

/// The time of a simulated day; goes forward when told to.
final class SimulationClock implements InstantSource {

    private Instant now;

    SimulationClock(Instant start) {
        this.now = start;
    }

    void moveTo(Instant moment) {
        if (moment.isBefore(now)) {
            throw new IllegalArgumentException("a day does not go back from " + now + " to " + moment);
        }
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
