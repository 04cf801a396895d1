package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.engine.FleetEvent;

/// What is kept of a day that is over.
public interface DayBook {

    /// @param given the promise as it was given first; the booking has the one that held in the end
    /// @param outcome empty while nothing came of it
    record Promised(Booking booking, Instant givenAt, Promise given, Optional<PromiseOutcome> outcome) {}

    /// @param at when it was told
    record Happened(Instant at, FleetEvent event) {}

    /// Everything that was promised for the day, in the order in which it was.
    List<Promised> promised(ServiceArea area, LocalDate day);

    List<UnmetRequest> unmet(ServiceArea area, LocalDate day);

    /// What happened to the fleet, in order.
    List<Happened> happened(ServiceArea area, Instant from, Instant to);

    /// Where the vehicles ended, those that came in addition among them.
    List<TourPlan> tours(ServiceArea area, LocalDate day);
}
