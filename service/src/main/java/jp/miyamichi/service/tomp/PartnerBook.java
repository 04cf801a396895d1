package jp.miyamichi.service.tomp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Partners' bookings and journal at rest.
public interface PartnerBook {

    /// Writes offers down, so that they can be booked.
    void offer(List<Booking> offers);

    /// Only the partner's own.
    Optional<Booking> find(UUID partner, UUID id);

    /// Latest first.
    List<Booking> newest(UUID partner, int bookingsMax);

    /// Moves a booking on, unless somebody has moved it before; what it costs is journalled in the same commit.
    ///
    /// @return whether it was moved
    boolean move(Booking from, Booking to, Optional<JournalEntry> entry);

    /// By when they were made.
    List<JournalEntry> journal(UUID partner, Instant from, Instant until, int offset, int limit);
}
