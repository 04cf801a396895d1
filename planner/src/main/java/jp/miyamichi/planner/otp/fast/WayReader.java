package jp.miyamichi.planner.otp.fast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Optional;
import jp.miyamichi.planner.otp.fast.FastWay.Piece;
import jp.miyamichi.planner.otp.fast.FastWay.Ride;
import org.opentripplanner.raptor.api.path.PathLeg;
import org.opentripplanner.raptor.api.path.RaptorPath;
import org.opentripplanner.raptor.api.path.TransitPathLeg;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.DefaultRaptorTransfer;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;

/// Reads off a path of Raptor what it is compared by.
record WayReader(LineLengths lengths) {

    private static final double CENTI = 100;

    static PathLeg<TripSchedule> firstLeg(RaptorPath<TripSchedule> path) {
        return requireNonNull(path.accessLeg(), "a path found with walks begins with one");
    }

    FastWay read(RaptorPath<TripSchedule> path) {
        var pieces = new ArrayList<Piece>();
        double walkMeters = 0;
        var leg = firstLeg(path);
        while (true) {
            if (leg.isTransitLeg()) {
                pieces.add(ride(leg.asTransitLeg()));
            } else {
                double meters = walkMeters(leg);
                walkMeters += meters;
                pieces.add(new Piece(Optional.empty(), meters, leg.fromTime(), leg.toTime()));
            }
            if (leg.isEgressLeg()) {
                break;
            }
            leg = leg.nextLeg();
        }
        return new FastWay(
                path.startTime(),
                path.endTime(),
                path.numberOfTransfers(),
                Math.round(path.c1() / CENTI),
                walkMeters,
                pieces,
                new FastWay.ByTransit(path));
    }

    private Piece ride(TransitPathLeg<TripSchedule> leg) {
        var trip = leg.trip();
        int board = trip.findDepartureStopPosition(leg.fromTime(), leg.fromStop());
        int alight = trip.findArrivalStopPosition(leg.toTime(), leg.toStop());
        int pattern = trip.pattern().patternIndex();
        var ride = new Ride(
                new FastWay.Trip(pattern, trip.tripSortIndex()),
                board,
                alight,
                leg.fromStop(),
                leg.toStop(),
                leg.c1() / CENTI,
                trip.isFrequencyBasedTrip());
        return new Piece(Optional.of(ride), lengths.meters(pattern, board, alight), leg.fromTime(), leg.toTime());
    }

    private static double walkMeters(PathLeg<TripSchedule> leg) {
        if (leg.isAccessLeg()) {
            return StopWalk.of(leg.asAccessLeg().access()).meters();
        }
        if (leg.isEgressLeg()) {
            return StopWalk.of(leg.asEgressLeg().egress()).meters();
        }
        return leg.asTransferLeg().transfer() instanceof DefaultRaptorTransfer walk
                ? walk.transfer().getDistanceMeters()
                : 0;
    }
}
