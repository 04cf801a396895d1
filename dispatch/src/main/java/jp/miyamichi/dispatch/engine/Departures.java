package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Sets vehicles out for their next visits when it is time: as late as still arrives at the visit's earliest moment, so
/// that the plan stays open as long as possible.
final class Departures {

    private final Ground ground;
    private final int hold;
    private final int slack;

    Departures(Ground ground, Settings settings) {
        this.ground = ground;
        this.hold = Ground.millis(settings.hold());
        this.slack = Ground.millis(settings.holdSlack());
    }

    boolean areDue(Fleet fleet, int now) {
        for (int v = 0; v < fleet.size(); v++) {
            if (isDue(fleet.tour(v), now) || isHeld(fleet.tour(v), now)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDue(Tour tour, int now) {
        return tour.size() > 0 && tour.departure(hold, slack) <= now;
    }

    /// A vehicle is held that could be on its way: its plan must not say that it left in the past.
    private static boolean isHeld(Tour tour, int now) {
        return tour.size() > 0 && Math.max(tour.start.at(), tour.visits[0].earliest - tour.leg[0]) < now;
    }

    Fleet commit(Fleet fleet, int now, List<Committed> committed) {
        var tours = new ArrayList<>(fleet.tours());
        for (int v = 0; v < tours.size(); v++) {
            while (isDue(tours.get(v), now)) {
                tours.set(v, setOut(tours.get(v), committed));
            }
            if (isHeld(tours.get(v), now)) {
                tours.set(v, tours.get(v).at(now, ground.times()));
            }
        }
        return new Fleet(tours);
    }

    private Tour setOut(Tour tour, List<Committed> committed) {
        var visit = tour.visits[0];
        int departs = tour.departure(hold, slack);
        int begins = Math.max(departs + tour.leg[0], visit.earliest);
        committed.add(new Committed(
                tour.vehicle(),
                PlannedVisit.Kind.valueOf(visit.kind.name()),
                visit.ride.map(Ride::id),
                ground.times().point(visit.place),
                ground.instant(departs),
                Duration.ofMillis(tour.leg[0]),
                ground.instant(begins),
                ground.times().meters(tour.start.place(), visit.place)));
        var heading = new Heading(Optional.of(visit), tour.start.place(), departs, begins);
        return tour.with(
                new Tour.Start(visit.place, begins + visit.dwell, heading),
                Arrays.copyOfRange(tour.visits, 1, tour.size()),
                ground.times());
    }
}
