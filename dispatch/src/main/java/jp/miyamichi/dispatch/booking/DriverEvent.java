package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.miyamichi.region.LatLon;

/// What a driver's device tells: what happened, and when. It may be told late, twice, and in any order.
///
/// @param id chosen by the device
/// @param ride for what concerns one
/// @param where the vehicle was, as far as the device knew
/// @param minutes of a delay
public record DriverEvent(
        UUID id, Kind kind, Optional<BookingId> ride, Instant at, Optional<LatLon> where, OptionalInt minutes) {

    public enum Kind {
        SET_OUT,
        BOARD,
        SET_DOWN,
        NO_SHOW,
        /// The driver's break begins.
        BREAK,
        POSITION,
        /// The vehicle will be so much later with everything.
        DELAY,
        BREAKDOWN,
        /// The vehicle drives again.
        BACK;

        public boolean isOfRide() {
            return this == SET_OUT || this == BOARD || this == SET_DOWN || this == NO_SHOW;
        }
    }

    /// What became of it.
    public enum Outcome {
        /// Something that must have happened before has not been told yet.
        WAITING,
        DONE,
        REFUSED
    }

    public DriverEvent {
        if (kind.isOfRide() != ride.isPresent()) {
            throw new IllegalArgumentException(
                    kind + (ride.isPresent() ? " concerns no ride; leave ride out" : " needs ride"));
        }
        if ((kind == Kind.POSITION || kind == Kind.BREAKDOWN || kind == Kind.BACK) && where.isEmpty()) {
            throw new IllegalArgumentException(kind + " needs lat and lon");
        }
        if ((kind == Kind.DELAY) != minutes.isPresent()) {
            throw new IllegalArgumentException("minutes belongs to DELAY, and only there");
        }
    }

    /// The act it is on a booking, where it concerns one.
    public Optional<Act> act() {
        return switch (kind) {
            case SET_OUT -> Optional.of(Act.SET_OUT);
            case BOARD -> Optional.of(Act.BOARD);
            case SET_DOWN -> Optional.of(Act.SET_DOWN);
            case NO_SHOW -> Optional.of(Act.MISS);
            case BREAK, POSITION, DELAY, BREAKDOWN, BACK -> Optional.empty();
        };
    }

    /// An event as it is kept.
    ///
    /// @param why what the driver reads; empty where nothing is to be said
    public record Kept(DriverEvent event, Outcome outcome, String why) {}
}
