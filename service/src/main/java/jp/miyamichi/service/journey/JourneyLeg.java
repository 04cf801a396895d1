package jp.miyamichi.service.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import jp.miyamichi.planner.Mode;

/// A leg as we found it to be, and how it is paid.
///
/// @param line the name people know it by; empty on foot and by bicycle
/// @param fareYen for the whole party, before any product; empty where no rule knows it
/// @param product what the ride is made on, where that is a ticket
/// @param shown what the traveller was shown of an on-demand ride, before dispatch was asked to hold it
public record JourneyLeg(
        Mode mode,
        String line,
        End from,
        End to,
        Instant departAt,
        Instant arriveAt,
        boolean estimated,
        Optional<String> trip,
        Optional<String> service,
        OptionalLong fareYen,
        Paid paid,
        Optional<String> product,
        Optional<RidePromise> shown) {

    /// How the leg is paid.
    public enum Paid {
        /// On foot, by one's own bicycle.
        NOTHING,
        /// With a ticket of this journey.
        TICKET,
        /// In the vehicle, by card or cash.
        ON_BOARD,
        /// Given up: nothing is paid for it any more.
        GIVEN_UP
    }

    boolean isTransit() {
        return ChosenLeg.isTransit(mode);
    }

    boolean isRide() {
        return mode == Mode.FLEX;
    }

    /// Whether nobody comes for it any more, as somebody wished.
    public boolean isGivenUp() {
        return paid == Paid.GIVEN_UP;
    }

    /// Whether the traveller is carried on it.
    boolean isRidden() {
        return (isTransit() || isRide()) && !isGivenUp();
    }

    JourneyLeg paid(Paid how, Optional<String> ticket) {
        return new JourneyLeg(
                mode, line, from, to, departAt, arriveAt, estimated, trip, service, fareYen, how, ticket, shown);
    }

    JourneyLeg costing(OptionalLong yen) {
        return new JourneyLeg(
                mode, line, from, to, departAt, arriveAt, estimated, trip, service, yen, paid, product, shown);
    }

    JourneyLeg at(Instant departs, Instant arrives) {
        return new JourneyLeg(
                mode, line, from, to, departs, arrives, estimated, trip, service, fareYen, paid, product, shown);
    }
}
