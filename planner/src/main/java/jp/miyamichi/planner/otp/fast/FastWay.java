package jp.miyamichi.planner.otp.fast;

import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.streets.StreetWay;
import org.opentripplanner.raptor.api.path.RaptorPath;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;

/// A way found, before it is written out: no more than what ways are compared by. Times are in seconds of the search.
///
/// @param cost in seconds that feel as long, as Raptor weighs it
/// @param pieces the parts of the way with their lengths
/// @param source what the way is written from
record FastWay(
        int depart, int arrive, int transfers, double cost, double walkMeters, List<Piece> pieces, Source source) {

    sealed interface Source {}

    record OnFoot(StreetWay way) implements Source {}

    record ByTransit(RaptorPath<TripSchedule> path) implements Source {}

    /// One leg: the trip it rides, if any, how far it goes and when.
    record Piece(Optional<Ride> ride, double meters, int start, int end) {

        /// Whether two legs are more or less the same: on the same trip, or both on foot at the same time.
        boolean isLike(Piece other) {
            boolean sameTime = start < other.end && other.start < end;
            return ride.map(mine -> other.ride.map(mine::overlaps).orElse(false))
                    .orElseGet(() -> other.ride.isEmpty() && sameTime);
        }
    }

    /// A ride on a trip between two stops of its line. `stops` are stop numbers, in the order of travel.
    record Ride(
            Trip trip,
            int boardPosition,
            int alightPosition,
            int boardStop,
            int alightStop,
            double cost,
            boolean byHeadway) {

        /// Whether both are on the same trip for at least one hop.
        boolean overlaps(Ride other) {
            return trip.equals(other.trip)
                    && boardPosition < other.alightPosition
                    && other.boardPosition < alightPosition;
        }
    }

    /// A trip on a day: the pattern's number and the time it leaves its first stop.
    record Trip(int pattern, int start) {}

    FastWay {
        pieces = List.copyOf(pieces);
    }

    boolean isOnFoot() {
        return source instanceof OnFoot;
    }

    boolean isByHeadway() {
        return pieces.stream().flatMap(piece -> piece.ride().stream()).anyMatch(Ride::byHeadway);
    }

    List<Ride> rides() {
        return pieces.stream().flatMap(piece -> piece.ride().stream()).toList();
    }

    double meters() {
        return pieces.stream().mapToDouble(Piece::meters).sum();
    }
}
