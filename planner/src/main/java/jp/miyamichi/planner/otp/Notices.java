package jp.miyamichi.planner.otp;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer.Notice;
import jp.miyamichi.planner.Leg;

/// What the shown ways themselves make worth saying.
final class Notices {

    private Notices() {}

    static Set<Notice> of(Collection<Itinerary> ways, Timetable timetable) {
        var notices = EnumSet.noneOf(Notice.class);
        var legs = ways.stream().flatMap(way -> way.legs().stream()).toList();
        if (legs.stream()
                .filter(leg -> leg instanceof Leg.Transit || leg instanceof Leg.OnDemand)
                .map(leg -> timetable.dayOf(leg.departAt().toInstant()))
                .distinct()
                .anyMatch(timetable::isHolidayTimetable)) {
            notices.add(Notice.HOLIDAY_TIMETABLE);
        }
        if (legs.stream().anyMatch(leg -> leg instanceof Leg.OnDemand ride && !ride.forAsker())) {
            notices.add(Notice.FOR_REGISTERED_RESIDENTS_ONLY);
        }
        return notices;
    }
}
