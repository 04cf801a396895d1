package jp.miyamichi.dispatch;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.BookingBook;
import jp.miyamichi.dispatch.booking.HouseholdBook;
import jp.miyamichi.dispatch.booking.Suspensions;
import jp.miyamichi.dispatch.engine.TravelTimes;

/// What a desk works with.
///
/// @param node the name of this node, never used again by another process
/// @param isHoliday public holidays of the region
/// @param ids fresh ones
public record DeskParts(
        String node,
        BookingBook book,
        HouseholdBook households,
        Suspensions suspensions,
        Grid grid,
        TravelTimes times,
        InstantSource clock,
        ZoneId zone,
        Predicate<LocalDate> isHoliday,
        Supplier<UUID> ids) {

    public DeskParts {
        if (node.isBlank()) {
            throw new IllegalArgumentException("a node needs a name to own anything");
        }
    }
}
