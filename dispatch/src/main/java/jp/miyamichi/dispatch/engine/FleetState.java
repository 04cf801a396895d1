package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LatLon;

/// A dispatcher written down in plain records, from which it can be rebuilt as it was.
///
/// @param origin the moment the day's numbers count from
public record FleetState(Instant origin, List<TourState> tours) {

    public FleetState {
        tours = List.copyOf(tours);
    }

    /// @param isInService a broken-down vehicle is not
    /// @param place where the vehicle can next be told something new
    /// @param freeAt and when
    /// @param heading the visit it drives to, or made last
    /// @param visits the visits ahead, in order; each ride among `rides`, or the break with that number
    public record TourState(
            Vehicle vehicle,
            long version,
            boolean isInService,
            LatLon place,
            Instant freeAt,
            Optional<HeadingState> heading,
            List<RideState> rides,
            List<VisitState> visits) {

        public TourState {
            rides = List.copyOf(rides);
            visits = List.copyOf(visits);
        }
    }

    public record HeadingState(VisitState visit, LatLon from, Instant departs, Instant begins) {}

    /// A ride with its promise.
    public record RideState(RideRequest request, Promise promise) {}

    /// @param ride empty for a break, which then is number `rest` of the vehicle's
    public record VisitState(PlannedVisit.Kind kind, Optional<RideId> ride, int rest) {}
}
