package jp.miyamichi.planner.realtime;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold for one entity; each rule answers with the fault, in words an operator can act on.
final class EntityRules {

    /// A delay beyond this is a fault of the sender's clock or time zone.
    static final Duration DELAY_MAX = Duration.ofHours(6);

    private final KnownTimetable timetable;

    EntityRules(KnownTimetable timetable) {
        this.timetable = timetable;
    }

    Optional<String> fault(TripUpdate update) {
        var trip = update.getTrip();
        if (isAdded(trip)) {
            return addedFault(update);
        }
        return tripFault(trip)
                .or(() -> unknownStop(update))
                .or(() -> events(update)
                        .filter(event -> event.hasDelay() && Math.abs((long) event.getDelay()) > DELAY_MAX.toSeconds())
                        .findAny()
                        .map(_ -> "delay of more than " + DELAY_MAX.toHours() + " hours"));
    }

    Optional<String> fault(VehiclePosition vehicle) {
        if (!vehicle.hasPosition()) {
            return Optional.of("vehicle without a position");
        }
        var position = vehicle.getPosition();
        if (!(Math.abs(position.getLatitude()) <= 90 && Math.abs(position.getLongitude()) <= 180)) {
            return Optional.of("position not on the earth");
        }
        return tripFault(vehicle.getTrip());
    }

    Optional<String> fault(Alert alert) {
        if (alert.getHeaderText().getTranslationCount() == 0
                && alert.getDescriptionText().getTranslationCount() == 0) {
            return Optional.of("alert without a text");
        }
        if (alert.getInformedEntityCount() == 0) {
            return Optional.of("alert without informed_entity: name the agency, route, trip or stop");
        }
        return alert.getInformedEntityList().stream().anyMatch(this::isKnown)
                ? Optional.empty()
                : Optional.of("alert for routes, trips or stops that are not in the timetable");
    }

    static LocalDate date(String startDate) {
        return LocalDate.parse(startDate, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static boolean isAdded(TripDescriptor trip) {
        return trip.getScheduleRelationship() == ScheduleRelationship.ADDED;
    }

    private Optional<String> addedFault(TripUpdate update) {
        if (!update.getTrip().hasTripId()) {
            return Optional.of("added trip without trip_id");
        }
        if (update.getTrip().hasRouteId()
                && !timetable.hasRoute(update.getTrip().getRouteId())) {
            return Optional.of("added trip on a route that is not in the timetable");
        }
        if (update.getStopTimeUpdateCount() < 2) {
            return Optional.of("added trip with fewer than two stops");
        }
        return dateFault(update.getTrip()).or(() -> unknownStop(update));
    }

    private Optional<String> tripFault(TripDescriptor trip) {
        if (!trip.hasTripId()) {
            return Optional.of("trip without trip_id");
        }
        return timetable.hasTrip(trip.getTripId()) ? dateFault(trip) : Optional.of("trip not in the timetable");
    }

    private Optional<String> dateFault(TripDescriptor trip) {
        if (!trip.hasStartDate()) {
            return Optional.empty();
        }
        try {
            var date = date(trip.getStartDate());
            return date.isBefore(timetable.firstDay()) || date.isAfter(timetable.lastDay())
                    ? Optional.of("start_date outside the timetable")
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("start_date is not YYYYMMDD");
        }
    }

    private Optional<String> unknownStop(TripUpdate update) {
        return update.getStopTimeUpdateList().stream()
                .filter(stop -> stop.hasStopId() && !timetable.hasStop(stop.getStopId()))
                .findAny()
                .map(stop -> "stop " + stop.getStopId() + " not in the timetable");
    }

    private static Stream<StopTimeEvent> events(TripUpdate update) {
        return update.getStopTimeUpdateList().stream()
                .flatMap(stop -> Stream.of(stop.getArrival(), stop.getDeparture()));
    }

    private boolean isKnown(EntitySelector selector) {
        if (selector.hasTrip()) {
            return timetable.hasTrip(selector.getTrip().getTripId());
        }
        if (selector.hasRouteId()) {
            return timetable.hasRoute(selector.getRouteId());
        }
        return !selector.hasStopId() || timetable.hasStop(selector.getStopId());
    }
}
