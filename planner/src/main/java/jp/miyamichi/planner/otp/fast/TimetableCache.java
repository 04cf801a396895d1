package jp.miyamichi.planner.otp.fast;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.RaptorTransitData;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.RaptorRoutingRequestTransitData;

/// Timetables filtered for a day and a kind of traveller. OpenTripPlanner filters anew for each request, which takes
/// it a tenth of the whole search; the answer only changes with the day, the traveller's needs and the next real-time
/// report.
final class TimetableCache {

    /// A day of a large city takes some megabytes; a week of plain searches and some special needs fit.
    private static final int TIMETABLES_MAX = 16;

    private final Map<Key, DayTimetable> timetables = new LinkedHashMap<>(2 * TIMETABLES_MAX, 0.75f, true);

    /// @param live the state of the timetable that a real-time report replaces as a whole, compared by identity
    @SuppressWarnings("ReferenceEquality") // a new state of the timetable is a new object, equal or not
    record Key(
            RaptorTransitData live, ZonedDateTime dayStart, int daysBefore, int daysAfter, TravellerProfile profile) {

        boolean isOf(RaptorTransitData state) {
            return live == state;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && live == key.live
                    && dayStart.equals(key.dayStart)
                    && daysBefore == key.daysBefore
                    && daysAfter == key.daysAfter
                    && profile.equals(key.profile);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(live) + 7 * dayStart.hashCode() + profile.hashCode();
        }
    }

    DayTimetable get(Key key, Supplier<RaptorRoutingRequestTransitData> filter) {
        synchronized (timetables) {
            var known = timetables.get(key);
            if (known != null) {
                return known;
            }
        }
        var timetable = DayTimetable.of(filter.get());
        synchronized (timetables) {
            timetables.keySet().removeIf(old -> !old.isOf(key.live()));
            if (timetables.size() >= TIMETABLES_MAX) {
                timetables.keySet().remove(timetables.keySet().iterator().next());
            }
            timetables.put(key, timetable);
        }
        return timetable;
    }
}
