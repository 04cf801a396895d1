package jp.miyamichi.ticketing.order;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// A fare taken on board.
///
/// @param id chosen by the driver's device
/// @param shift the driver's cash shift, which is open in this vehicle
/// @param takenAt by the device's clock; it may be sent later
public record Collection(
        UUID id, OrderId order, UUID shift, String vehicle, Tender tender, Yen yen, String takenBy, Instant takenAt) {

    /// How it was paid. Points are the card's affair: its reader takes them.
    public enum Tender {
        CASH,
        /// The IC card at the vehicle's own reader, whose money never passes through us.
        READER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Collection {
        if (!vehicle.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException(
                    "vehicle must be 1..40 of letters, digits, '.', '_' and -, not '" + vehicle + "'");
        }
        if (takenBy.isBlank() || takenBy.length() > OrderRequest.ACTOR_LENGTH_MAX) {
            throw new IllegalArgumentException("takenBy must have 1.." + OrderRequest.ACTOR_LENGTH_MAX + " characters");
        }
    }
}
