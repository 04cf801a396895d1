package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Sets vehicles out for their next visits when it is time: as late as still arrives at the visit's earliest moment, so
/// that the plan stays open as long as possible.
final class Departures {

    private Departures() {}

    static boolean areDue(Fleet fleet, int now) {
        for (int v = 0; v < fleet.size(); v++) {
            if (isDue(fleet.tour(v), now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDue(Tour tour, int now) {
        return tour.size() > 0 && tour.departure() <= now;
    }

    static Fleet commit(Fleet fleet, int now, Ground ground, List<Committed> committed) {
        var tours = new ArrayList<>(fleet.tours());
        for (int v = 0; v < tours.size(); v++) {
            while (isDue(tours.get(v), now)) {
                tours.set(v, setOut(tours.get(v), ground, committed));
            }
        }
        return new Fleet(tours);
    }

    private static Tour setOut(Tour tour, Ground ground, List<Committed> committed) {
        var visit = tour.visits[0];
        int departs = tour.departure();
        int begins = tour.serviceAt(0);
        committed.add(new Committed(
                tour.vehicle(),
                PlannedVisit.Kind.valueOf(visit.kind.name()),
                visit.ride.map(Ride::id),
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
