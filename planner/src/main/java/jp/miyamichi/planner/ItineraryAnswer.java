package jp.miyamichi.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the planner answers to an [ItineraryRequest].
public sealed interface ItineraryAnswer {

    /// Ways were found. `past` says that the asked time has gone by; the cursors page to earlier and later ways.
    record Found(
            List<Itinerary> itineraries,
            boolean past,
            List<Notice> notices,
            Optional<String> earlierPage,
            Optional<String> laterPage)
            implements ItineraryAnswer {
        public Found {
            itineraries = List.copyOf(itineraries);
            notices = List.copyOf(notices);
        }
    }

    /// No way was found: the reason, the days the timetable covers, and the nearest ways that would work, if any.
    record NotFound(Reason reason, LocalDate firstDay, LocalDate lastDay, List<Itinerary> nearest, List<Notice> notices)
            implements ItineraryAnswer {
        public NotFound {
            nearest = List.copyOf(nearest);
            notices = List.copyOf(notices);
        }
    }

    enum Reason {
        SAME_PLACE,
        FROM_OUTSIDE_REGION,
        TO_OUTSIDE_REGION,
        OUTSIDE_TIMETABLE,
        NO_STOP_NEARBY,
        NO_SERVICE_AT_THAT_TIME,
        NO_WAY_WITH_THESE_MODES
    }

    /// Something the traveller should know about the whole answer.
    enum Notice {
        LAST_SERVICE_OF_THE_DAY,
        SERVICE_ENDED_FOR_TODAY,
        HOLIDAY_TIMETABLE,
        FOR_REGISTERED_RESIDENTS_ONLY,
        NEXT_DAY
    }
}
