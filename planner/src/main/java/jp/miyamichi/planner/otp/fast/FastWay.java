package jp.miyamichi.planner.otp.fast;

import org.opentripplanner.raptor.api.path.RaptorPath;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;

/// A way found, before it is written out: what ways are compared by.
public record FastWay(long depart, long arrive, int transfers, double cost, double walkMeters, RaptorPath<TripSchedule> path) {
}
