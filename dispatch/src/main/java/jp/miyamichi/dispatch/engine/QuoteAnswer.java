package jp.miyamichi.dispatch.engine;

import java.util.List;

/// What the engine answers to a request. That nothing fits is an ordinary answer.
public sealed interface QuoteAnswer {

    /// Cheapest first, each by another vehicle.
    record Offered(List<Quote> quotes) implements QuoteAnswer {
        public Offered {
            quotes = List.copyOf(quotes);
            if (quotes.isEmpty()) {
                throw new IllegalArgumentException("an offer holds at least one quote");
            }
        }

        public Quote best() {
            return quotes.getFirst();
        }
    }

    record Refused(Reason reason) implements QuoteAnswer {}

    /// Why no vehicle can come.
    enum Reason {
        /// No vehicle of the fleet may drive for this service.
        NO_VEHICLE_FOR_SERVICE,
        /// No vehicle has so many seats or wheelchair places.
        PARTY_TOO_LARGE,
        /// The way takes longer than the rider has.
        TOO_FAR,
        /// Every vehicle is bound by promises to others at that time.
        NO_ROOM_IN_TIME,
        /// The ride is planned already.
        KNOWN_RIDE
    }
}
