package jp.miyamichi.dispatch.booking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/// What a vehicle still has to do, as it is written down: the order of its visits.
///
/// @param version as the writer knows it; 0 where nothing is written yet
/// @param visits a booking named twice is picked up and then set down; named once, it is aboard
public record TourPlan(LocalDate day, String vehicle, long version, List<BookingId> visits) {

    public TourPlan {
        visits = List.copyOf(visits);
        for (var booking : visits) {
            if (Collections.frequency(visits, booking) > 2) {
                throw new IllegalArgumentException(vehicle + " visits more than twice for " + booking);
            }
        }
    }
}
