package jp.miyamichi.dispatch.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a rider asks for: one ride, and on wish the way back and the same again in the weeks after.
///
/// @param rider opaque
/// @param household the rider belongs to; services register households
/// @param back when to return from `to` to `from`
/// @param weeks how often in all, once a week; 1 for a single time
public record BookingRequest(
        String rider, String household, Spot from, Spot to, When when, Party party, Optional<When> back, int weeks) {

    public static final int WEEKS_MAX = 12;

    public BookingRequest {
        if (rider.isBlank() || household.isBlank()) {
            throw new IllegalArgumentException("a request names its rider and the rider's household");
        }
        if (from.at().equals(to.at())) {
            throw new IllegalArgumentException("a ride ends elsewhere than it begins: " + from.name());
        }
        if (weeks < 1 || weeks > WEEKS_MAX) {
            throw new IllegalArgumentException("weeks must be 1 to " + WEEKS_MAX + ", not " + weeks);
        }
        if (weeks > 1 && when instanceof When.Now) {
            throw new IllegalArgumentException("a ride of every week needs a time, not now");
        }
    }

    /// One ride, one way.
    public static BookingRequest of(String rider, String household, Spot from, Spot to, When when, Party party) {
        return new BookingRequest(rider, household, from, to, when, party, Optional.empty(), 1);
    }

    /// Its rides one by one, in order of time.
    public List<BookingRequest> rides() {
        var rides = new ArrayList<BookingRequest>();
        for (int week = 0; week < weeks; week++) {
            rides.add(of(rider, household, from, to, when.inWeeks(week), party));
            if (back.isPresent()) {
                rides.add(of(rider, household, to, from, back.get().inWeeks(week), party));
            }
        }
        return rides;
    }
}
