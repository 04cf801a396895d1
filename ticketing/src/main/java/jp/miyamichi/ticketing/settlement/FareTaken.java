package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// The fare of a ride without a ticket, taken on board.
///
/// @param ride chosen by the driver's device; one ride is paid once
/// @param yen 0 for who rides free
public record FareTaken(UUID ride, UUID shift, Tender tender, Yen yen, Instant takenAt) {

    public static final Yen FARE_MAX = Yen.of(1_000_000);

    /// How it was paid.
    public enum Tender {
        CASH,
        /// From the card by the vehicle's reader: the operator gets that money without us.
        READER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FareTaken {
        if (!FARE_MAX.covers(yen)) {
            throw new IllegalArgumentException("a fare is " + FARE_MAX.amount() + " yen at most, not " + yen.amount());
        }
    }
}
