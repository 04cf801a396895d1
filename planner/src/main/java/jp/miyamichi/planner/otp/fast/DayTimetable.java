package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.RaptorRoutingRequestTransitData;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.TripPatternForDates;
import org.opentripplanner.transit.model.network.RoutingTripPattern;

/// The trips of the days a search may touch, as Raptor reads them, and what we know of them beforehand.
///
/// @param lineLengths for each pattern by its index, metres from its first stop to each of its stops
record DayTimetable(
        RaptorRoutingRequestTransitData trips, Departures departures, StopPruning pruning, LineLengths lineLengths) {

    static DayTimetable of(RaptorRoutingRequestTransitData trips) {
        var patterns = new ArrayList<TripPatternForDates>();
        for (int route = 0; route < RoutingTripPattern.indexCounter(); route++) {
            if (trips.getRouteForIndex(route) instanceof TripPatternForDates pattern) {
                patterns.add(pattern);
            }
        }
        return new DayTimetable(
                trips,
                Departures.of(patterns, trips),
                StopPruning.of(patterns, trips.numberOfStops()),
                new LineLengths(patterns));
    }
}
