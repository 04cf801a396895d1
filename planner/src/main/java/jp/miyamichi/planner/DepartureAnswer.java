package jp.miyamichi.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the planner answers to a [DepartureRequest].
public sealed interface DepartureAnswer {

    record Departures(Leg.End stop, List<Departure> departures) implements DepartureAnswer {
        public Departures {
            departures = List.copyOf(departures);
        }
    }

    record NoSuchStop(String stopId) implements DepartureAnswer {}

    record OutsideTimetable(LocalDate firstDay, LocalDate lastDay) implements DepartureAnswer {}

    /// One departure. Where only a headway is known it is set, `departAt` is empty, and there is one such row a line.
    record Departure(
            Leg.Route route,
            Mode mode,
            String tripId,
            String headsign,
            Optional<ZonedDateTime> departAt,
            Optional<Duration> headway,
            OptionalInt delaySeconds,
            boolean cancelled,
            boolean lastOfDay) {}
}
