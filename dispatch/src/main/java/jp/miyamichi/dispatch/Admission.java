package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.dispatch.booking.Party;
import jp.miyamichi.dispatch.booking.RideAnswer.OtherPlace;
import jp.miyamichi.dispatch.booking.RideAnswer.Reason;
import jp.miyamichi.dispatch.booking.Rider;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.Stopping;
import jp.miyamichi.region.LatLon;

/// Who may ride where and on which day, by the rules of a service: everything that needs no vehicle to be known.
final class Admission {

    private final RideService service;
    private final DeskParts parts;

    Admission(RideService service, DeskParts parts) {
        this.service = service;
        this.parts = parts;
    }

    /// Why the wish cannot be served on that day, whatever the vehicles do.
    Optional<Reason> refuses(BookingRequest wish, LocalDate day, Instant now) {
        var booking = service.rules().booking();
        if (day.isAfter(LocalDate.ofInstant(now, parts.zone())
                .plusDays(booking.daysAheadMax().is()))) {
            return Optional.of(Reason.TOO_FAR_AHEAD);
        }
        if (!service.rules().hours().is().runOn(day, parts.isHoliday())) {
            return Optional.of(Reason.NOT_RUNNING);
        }
        if (wish.when().around(now).isBefore(now)) {
            return Optional.of(Reason.TOO_LATE_TO_BOOK);
        }
        if (!reaches(wish.from().at()) || !reaches(wish.to().at())) {
            return Optional.of(Reason.OUTSIDE_ZONE);
        }
        if (stopFor(wish.from()).at().equals(stopFor(wish.to()).at())) {
            return Optional.of(Reason.SAME_STOP);
        }
        if (!servesPair(wish.from().at(), wish.to().at())) {
            return Optional.of(Reason.PAIR_NOT_SERVED);
        }
        return Optional.empty();
    }

    /// Whether a booking that was promised by other rules may happen by these.
    boolean letsHappen(Booking booking) {
        var from = booking.from().at();
        var to = booking.to().at();
        return runsAt(booking.promise().pickupFrom())
                && reaches(from)
                && reaches(to)
                && servesPair(from, to)
                && hasRoomFor(booking.party())
                && (booking.state() == BookingState.ABOARD || mayRide(booking));
    }

    private boolean servesPair(LatLon from, LatLon to) {
        return service.pairs().is() == Stopping.Pairs.ANY || service.isPlace(from) || service.isPlace(to);
    }

    private boolean hasRoomFor(Party party) {
        return service.rules().fleet().stream()
                .anyMatch(vehicle -> vehicle.seats().is() >= party.seats() + party.wheelchairs()
                        && vehicle.wheelchairPlaces().is() >= party.wheelchairs());
    }

    private boolean mayRide(Booking booking) {
        return !service.asksForRegistration()
                || parts.households()
                        .standing(booking.rider().household(), service.id(), booking.day())
                        .isPresent();
    }

    /// Whether somebody may be picked up at that moment: within the hours, and in the window of a departure.
    private boolean runsAt(Instant pickup) {
        var at = pickup.atZone(parts.zone());
        var hours = service.rules().hours().is();
        var starts = hours.hasSlots() ? hours.slots() : List.of(hours.first());
        var end = hours.hasSlots() ? Optional.<LocalTime>empty() : Optional.of(hours.last());
        int window = service.rules().limits().windowMinutes().is();
        return hours.runOn(at.toLocalDate(), parts.isHoliday())
                && starts.stream()
                        .anyMatch(start -> !at.toLocalTime().isBefore(start)
                                && !at.toLocalTime().isAfter(end.orElse(start).plusMinutes(window)));
    }

    private boolean reaches(LatLon point) {
        return service.rules().stopping().at().is() == Stopping.At.DOOR
                ? service.covers(point) || service.isPlace(point)
                : nearestInReach(point).isPresent();
    }

    private Optional<RideService.ServedPlace> nearestInReach(LatLon point) {
        var walkMax = service.rules().stopping().walkMetersMax().is();
        return service.nearestStop(point).filter(place -> place.at().metersTo(point) <= walkMax);
    }

    /// Where the vehicle stops for somebody at `spot`: there, or at the stop in walking reach.
    Spot stopFor(Spot spot) {
        return service.rules().stopping().at().is() == Stopping.At.DOOR
                ? spot
                : nearestInReach(spot.at())
                        .map(place -> new Spot(place.name(), place.at()))
                        .orElse(spot);
    }

    /// Stops in walking reach of the ends that are not served.
    List<OtherPlace> otherPlaces(BookingRequest wish) {
        return List.of(wish.from(), wish.to()).stream()
                .filter(end -> !reaches(end.at()))
                .flatMap(end -> service.stops().stream()
                        .map(place -> new OtherPlace(new Spot(place.name(), place.at()), (int)
                                Math.round(place.at().metersTo(end.at())))))
                .filter(place -> place.walkMeters()
                        <= service.rules().stopping().walkMetersMax().is())
                .sorted((a, b) -> Integer.compare(a.walkMeters(), b.walkMeters()))
                .limit(3)
                .toList();
    }

    /// As what the household rides on that day; empty if it may not.
    Optional<Rider.Standing> standing(BookingRequest wish, LocalDate day) {
        return service.asksForRegistration()
                ? parts.households().standing(wish.household(), service.id(), day)
                : Optional.of(Rider.Standing.ANYONE);
    }

    int priceYen(BookingRequest wish, Rider.Standing standing) {
        var party = wish.party();
        var fares = service.rules().fares();
        var paying = party.adults() + party.wheelchairs();
        return standing == Rider.Standing.TRIAL
                ? service.rules()
                        .eligibility()
                        .trial()
                        .map(trial -> (paying + party.children()) * trial.is().fareYen())
                        .orElseGet(() -> fares.of(paying, party.children(), party.infants()))
                : fares.of(paying, party.children(), party.infants());
    }

    /// The earliest pickup that may be booked now.
    Instant bookable(Instant now) {
        return now.plus(
                Duration.ofMinutes(service.rules().booking().noticeMinutes().is()));
    }
}
