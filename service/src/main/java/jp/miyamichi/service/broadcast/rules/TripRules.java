package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.util.Optional;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Trip;

/// Which trip it is.
final class TripRules {

    private final KnownGtfs gtfs;
    private final Findings findings;

    TripRules(KnownGtfs gtfs, Findings findings) {
        this.gtfs = gtfs;
        this.findings = findings;
    }

    void check(TripUpdate update) {
        var trip = update.getTrip();
        check(trip);
        findings.addIf(!update.getVehicle().hasId(), Rule.W002, trip.getTripId());
        known(trip).filter(Trip::isLoose).ifPresent(_ -> {
            findings.addIf(!trip.hasStartTime() || !trip.hasStartDate(), Rule.E006, trip.getTripId());
            findings.addIf(!update.getVehicle().hasId(), Rule.W005, trip.getTripId());
        });
    }

    void check(VehiclePosition position) {
        if (position.hasTrip()) {
            check(position.getTrip());
            known(position.getTrip())
                    .filter(Trip::isLoose)
                    .ifPresent(_ -> findings.addIf(
                            !position.getTrip().hasStartTime()
                                    || !position.getTrip().hasStartDate(),
                            Rule.E006,
                            position.getTrip().getTripId()));
        }
    }

    private Optional<Trip> known(TripDescriptor trip) {
        return Optional.ofNullable(gtfs.trips().get(trip.getTripId()));
    }

    private void check(TripDescriptor trip) {
        var added = trip.getScheduleRelationship() == ScheduleRelationship.ADDED;
        var id = trip.getTripId();
        var known = known(trip);
        findings.addIf(!trip.hasTripId(), Rule.W006, "route " + trip.getRouteId());
        findings.addIf(!trip.hasScheduleRelationship(), Rule.W009, id);
        findings.addIf(trip.hasTripId() && known.isEmpty() && !added, Rule.E003, id);
        findings.addIf(known.isPresent() && added, Rule.E016, id);
        findings.addIf(trip.hasRouteId() && !gtfs.routes().contains(trip.getRouteId()), Rule.E004, trip.getRouteId());
        findings.addIf(trip.hasStartTime() && !Times.isTime(trip.getStartTime()), Rule.E020, trip.getStartTime());
        findings.addIf(trip.hasStartDate() && !Times.isDay(trip.getStartDate()), Rule.E021, trip.getStartDate());
        known.ifPresent(found -> compare(trip, found));
    }

    private void compare(TripDescriptor trip, Trip known) {
        findings.addIf(
                trip.hasDirectionId() && !known.direction().equals(Optional.of(trip.getDirectionId())),
                Rule.E024,
                trip.getTripId() + " direction " + trip.getDirectionId());
        findings.addIf(
                trip.hasRouteId() && !trip.getRouteId().equals(known.route()),
                Rule.E035,
                trip.getTripId() + " of route " + trip.getRouteId());
        findings.addIf(
                known.isLoose()
                        && trip.hasScheduleRelationship()
                        && trip.getScheduleRelationship() != ScheduleRelationship.UNSCHEDULED,
                Rule.E013,
                trip.getTripId());
        if (trip.hasStartTime() && Times.isTime(trip.getStartTime())) {
            compareStart(trip, known);
        }
    }

    private void compareStart(TripDescriptor trip, Trip known) {
        var start = Times.seconds(trip.getStartTime());
        if (known.isExactHeadway()) {
            findings.addIf(
                    known.headways().stream()
                            .noneMatch(headway -> start >= headway.from()
                                    && start < headway.to()
                                    && (start - headway.from()) % headway.seconds() == 0),
                    Rule.E019,
                    trip.getTripId() + " at " + trip.getStartTime());
        } else if (!known.isLoose()) {
            var first = known.calls().stream()
                    .findFirst()
                    .flatMap(call -> call.arrival().stream().boxed().findFirst());
            findings.addIf(
                    first.filter(seconds -> seconds != start).isPresent(),
                    Rule.E023,
                    trip.getTripId() + " at " + trip.getStartTime());
        }
    }
}
