package jp.miyamichi.planner.otp.fast;

import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.RaptorRoutingRequestTransitData;

/// The trips of the days a search may touch, as Raptor reads them, and when they leave each stop.
record Timetable(RaptorRoutingRequestTransitData data, Departures departures, StopPruning pruning) {

    static Timetable of(RaptorRoutingRequestTransitData data) {
        return new Timetable(data, Departures.of(data), new StopPruning(data));
    }
}
