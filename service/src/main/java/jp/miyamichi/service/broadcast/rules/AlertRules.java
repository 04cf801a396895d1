package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import java.util.Optional;

/// What alerts are about.
final class AlertRules {

    private final KnownGtfs gtfs;
    private final Findings findings;

    AlertRules(KnownGtfs gtfs, Findings findings) {
        this.gtfs = gtfs;
        this.findings = findings;
    }

    void check(String id, Alert alert) {
        findings.addIf(alert.getInformedEntityCount() == 0, Rule.E032, id);
        alert.getInformedEntityList().forEach(subject -> check(id, subject));
    }

    private void check(String id, EntitySelector subject) {
        findings.addIf(isEmpty(subject), Rule.E033, id);
        findings.addIf(
                subject.hasAgencyId() && !gtfs.agencies().contains(subject.getAgencyId()),
                Rule.E034,
                id + " " + subject.getAgencyId());
        findings.addIf(
                subject.hasRouteId() && !gtfs.routes().contains(subject.getRouteId()),
                Rule.E004,
                id + " " + subject.getRouteId());
        findings.addIf(
                subject.hasStopId() && !gtfs.stops().containsKey(subject.getStopId()),
                Rule.E011,
                id + " " + subject.getStopId());
        if (subject.hasTrip()) {
            checkTrip(id, subject);
        }
    }

    private void checkTrip(String id, EntitySelector subject) {
        var trip = subject.getTrip();
        var known = Optional.ofNullable(gtfs.trips().get(trip.getTripId()));
        findings.addIf(!trip.hasTripId(), Rule.W006, id);
        findings.addIf(!trip.hasScheduleRelationship(), Rule.W009, id);
        findings.addIf(trip.hasTripId() && known.isEmpty(), Rule.E003, id + " " + trip.getTripId());
        findings.addIf(
                trip.hasRouteId()
                        && known.filter(found -> !found.route().equals(trip.getRouteId()))
                                .isPresent(),
                Rule.E035,
                id + " " + trip.getTripId());
        if (subject.hasRouteId()) {
            findings.addIf(
                    known.filter(found -> !found.route().equals(subject.getRouteId()))
                            .isPresent(),
                    Rule.E030,
                    id + " " + trip.getTripId());
            findings.addIf(
                    trip.hasRouteId() && !trip.getRouteId().equals(subject.getRouteId()),
                    Rule.E031,
                    id + " " + trip.getRouteId());
        }
    }

    private static boolean isEmpty(EntitySelector subject) {
        var trip = subject.getTrip();
        return !subject.hasAgencyId()
                && !subject.hasRouteId()
                && !subject.hasRouteType()
                && !subject.hasStopId()
                && !trip.hasTripId()
                && !trip.hasRouteId();
    }
}
