package jp.miyamichi.dispatch.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What is answered to the wish for one ride.
@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "is")
public sealed interface RideAnswer {

    int OFFERS_MAX = 3;

    /// Up to three, the one that fits the wish best first.
    record Offers(List<Offer> offers) implements RideAnswer {
        public Offers {
            offers = List.copyOf(offers);
            if (offers.isEmpty() || offers.size() > OFFERS_MAX) {
                throw new IllegalArgumentException("1 to " + OFFERS_MAX + " offers, not " + offers.size());
            }
        }
    }

    /// @param otherTimes offers at other times, nearest first; they may be taken at once
    /// @param otherPlaces served places in walking reach of an end the service does not reach
    record NoOffer(Reason reason, List<Offer> otherTimes, List<OtherPlace> otherPlaces) implements RideAnswer {
        public NoOffer {
            otherTimes = List.copyOf(otherTimes);
            otherPlaces = List.copyOf(otherPlaces);
        }
    }

    record OtherPlace(Spot place, int walkMeters) {}

    enum Reason {
        /// The service does not run on that day or at that time.
        NOT_RUNNING,
        SUSPENDED,
        TOO_LATE_TO_BOOK,
        TOO_FAR_AHEAD,
        /// The household is not registered, and has no trial left.
        NOT_REGISTERED,
        OUTSIDE_ZONE,
        /// The service carries between homes and the places it serves.
        PAIR_NOT_SERVED,
        /// Both ends are nearest to the same stop.
        SAME_STOP,
        PARTY_TOO_LARGE,
        /// The ride cannot arrive by then.
        TOO_FAR,
        NO_ROOM
    }
}
