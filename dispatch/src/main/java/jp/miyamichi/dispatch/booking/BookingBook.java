package jp.miyamichi.dispatch.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where bookings and promises are at rest. What it says is true; everything in memory is a copy.
public interface BookingBook {

    /// Rides of one rider that are answered at once: a year of riding there and back each week.
    int RIDES_MAX = 104;

    /// Takes the area for `node`, or keeps it, if nobody else holds a lease on it.
    ///
    /// @return the owner as of now, whoever that is
    Ownership own(ServiceArea area, String node, Duration lease);

    /// Who owns the area as of now, or owned it last; empty if nobody ever did.
    Optional<Ownership> owner(ServiceArea area);

    /// Ends the lease at once, unless somebody else has taken the area over already.
    void release(Ownership owned);

    Change.Result commit(Change change);

    Optional<Booking> find(BookingId id);

    /// What came of a ride's promise, once it is settled.
    Optional<PromiseOutcome.Kind> outcome(BookingId booking);

    /// Who commanded anything of a booking, as commands name them.
    List<String> actors(BookingId booking);

    /// A command that was carried out before.
    Optional<Change.Executed> findCommand(UUID id);

    /// Bookings to which something may still happen, of this day and later ones.
    List<Booking> open(ServiceArea area, LocalDate from);

    List<Booking> ofGroup(UUID group);

    /// Bookings of a rider from this day on, open or over, at most [#RIDES_MAX], the latest first.
    List<Booking> ofRider(String rider, LocalDate from);

    /// Why a ride was given to its vehicle, as it was noted then.
    Optional<WhyTold> why(BookingId booking);

    List<TourPlan> tours(ServiceArea area, LocalDate from);

    PromiseFigures figures(ServiceArea area, LocalDate from, LocalDate to);
}
