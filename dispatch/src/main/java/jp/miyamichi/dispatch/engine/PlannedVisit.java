package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A visit as the plan has it now.
///
/// @param ride empty for a driver's break
/// @param begins when boarding, alighting or the break is planned to begin
/// @param latest when it must begin at the latest for every promise of the tour to hold
/// @param isCommitted the vehicle is on its way there, or there
public record PlannedVisit(Kind kind, Optional<RideId> ride, Instant begins, Instant latest, boolean isCommitted) {

    public enum Kind {
        PICKUP,
        DROPOFF,
        BREAK
    }

    public boolean isFor(RideId other) {
        return ride.filter(other::equals).isPresent();
    }

    static List<PlannedVisit> of(Tour tour, Instant origin) {
        var plan = new ArrayList<PlannedVisit>();
        var heading = tour.start.heading();
        heading.visit()
                .ifPresent(visit -> plan.add(
                        of(visit, origin.plusMillis(heading.serves()), origin.plusMillis(visit.latest), true)));
        for (int k = 0; k < tour.size(); k++) {
            plan.add(
                    of(tour.visits[k], origin.plusMillis(tour.serviceAt(k)), origin.plusMillis(tour.latest[k]), false));
        }
        return plan;
    }

    private static PlannedVisit of(Visit visit, Instant begins, Instant latest, boolean isCommitted) {
        return new PlannedVisit(Kind.valueOf(visit.kind.name()), visit.ride.map(Ride::id), begins, latest, isCommitted);
    }
}
