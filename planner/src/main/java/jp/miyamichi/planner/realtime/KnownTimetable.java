package jp.miyamichi.planner.realtime;

import java.time.LocalDate;

/// What the check must know of the feed's timetable; ids are the feed's own, without its scope.
public interface KnownTimetable {

    boolean hasTrip(String tripId);

    boolean hasRoute(String routeId);

    boolean hasStop(String stopId);

    LocalDate firstDay();

    LocalDate lastDay();
}
