package jp.miyamichi.service.tomp;

import java.time.Instant;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// What a partner owes, or gets back, for a booking.
///
/// @param sequence grows with each entry; 0 until it is written down
public record JournalEntry(long sequence, UUID booking, Category category, Yen yen, Instant at) {

    public enum Category {
        FARE,
        REFUND
    }

    static JournalEntry fare(Booking booking, Instant now) {
        return new JournalEntry(0, booking.id(), Category.FARE, booking.wanted().yen(), now);
    }

    static JournalEntry refund(Booking booking, Yen yen, Instant now) {
        return new JournalEntry(0, booking.id(), Category.REFUND, yen, now);
    }
}
