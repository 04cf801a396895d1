package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate.ScheduleRelationship;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Call;
import jp.miyamichi.service.broadcast.rules.KnownGtfs.Trip;

/// The stops of a trip and when it is there.
final class StopTimeRules {

    private final KnownGtfs gtfs;
    private final Findings findings;

    StopTimeRules(KnownGtfs gtfs, Findings findings) {
        this.gtfs = gtfs;
        this.findings = findings;
    }

    void check(TripUpdate update) {
        var id = update.getTrip().getTripId();
        var stops = update.getStopTimeUpdateList();
        var runs = update.getTrip().getScheduleRelationship() != TripDescriptor.ScheduleRelationship.CANCELED;
        findings.addIf(runs && stops.isEmpty(), Rule.E041, id);
        stops.forEach(stop -> check(id, stop));
        for (int i = 1; i < stops.size(); i++) {
            compare(id, stops.get(i - 1), stops.get(i));
        }
        Optional.ofNullable(gtfs.trips().get(id)).ifPresent(trip -> {
            stops.forEach(stop -> compare(id, stop, trip));
            checkOrder(id, stops, trip);
            checkPlaces(id, trip);
        });
    }

    private void check(String trip, StopTimeUpdate stop) {
        var where = where(trip, stop);
        var relation = stop.getScheduleRelationship();
        var timed = stop.hasArrival() || stop.hasDeparture();
        findings.addIf(!stop.hasStopId() && !stop.hasStopSequence(), Rule.E040, where);
        findings.addIf(!stop.hasScheduleRelationship(), Rule.W009, where);
        findings.addIf(relation == ScheduleRelationship.NO_DATA && timed, Rule.E042, where);
        findings.addIf(relation == ScheduleRelationship.SCHEDULED && !timed, Rule.E043, where);
        findings.addIf(
                relation != ScheduleRelationship.SKIPPED
                        && events(stop).anyMatch(event -> !event.hasTime() && !event.hasDelay()),
                Rule.E044,
                where);
        findings.addIf(
                stop.getArrival().hasTime()
                        && stop.getDeparture().hasTime()
                        && stop.getDeparture().getTime() < stop.getArrival().getTime(),
                Rule.E025,
                where);
        if (stop.hasStopId()) {
            var known = Optional.ofNullable(gtfs.stops().get(stop.getStopId()));
            findings.addIf(known.isEmpty(), Rule.E011, where);
            findings.addIf(known.filter(at -> at.locationType() != 0).isPresent(), Rule.E015, where);
        }
    }

    private void compare(String trip, StopTimeUpdate before, StopTimeUpdate stop) {
        var where = where(trip, stop);
        if (before.hasStopSequence() && stop.hasStopSequence()) {
            findings.addIf(before.getStopSequence() > stop.getStopSequence(), Rule.E002, where);
            findings.addIf(before.getStopSequence() == stop.getStopSequence(), Rule.E036, where);
        }
        findings.addIf(before.hasStopId() && before.getStopId().equals(stop.getStopId()), Rule.E037, where);
        var last = time(before.getDeparture()).or(() -> time(before.getArrival()));
        var next = time(stop.getArrival()).or(() -> time(stop.getDeparture()));
        findings.addIf(last.isPresent() && next.isPresent() && next.get() <= last.get(), Rule.E022, where);
    }

    private void compare(String id, StopTimeUpdate stop, Trip trip) {
        var where = where(id, stop);
        if (!stop.hasStopSequence()) {
            findings.addIf(trip.callsAt(stop.getStopId()).size() > 1, Rule.E009, where);
        }
        var call = stop.hasStopSequence()
                ? trip.call(stop.getStopSequence())
                : trip.callsAt(stop.getStopId()).stream().findFirst();
        findings.addIf(stop.hasStopSequence() && call.isEmpty(), Rule.E051, where);
        call.ifPresent(found -> {
            findings.addIf(stop.hasStopId() && !found.stop().equals(stop.getStopId()), Rule.E045, where);
            var untimedArrival = onlyDelay(stop.getArrival(), stop.hasArrival())
                    && found.arrival().isEmpty();
            var untimedDeparture = onlyDelay(stop.getDeparture(), stop.hasDeparture())
                    && found.departure().isEmpty();
            findings.addIf(untimedArrival || untimedDeparture, Rule.E046, where);
        });
    }

    /// Without `stop_sequence`, stops must come in the order of the trip.
    private void checkOrder(String id, List<StopTimeUpdate> stops, Trip trip) {
        if (stops.stream().anyMatch(StopTimeUpdate::hasStopSequence)) {
            return;
        }
        var order = stops.stream()
                .flatMap(stop -> trip.callsAt(stop.getStopId()).stream().limit(1))
                .map(Call::sequence)
                .toList();
        findings.addIf(!order.equals(order.stream().sorted().toList()), Rule.E002, id);
    }

    private void checkPlaces(String id, Trip trip) {
        var seen = new HashSet<String>();
        for (var call : trip.calls()) {
            var stop = Optional.ofNullable(gtfs.stops().get(call.stop()));
            if (stop.filter(at -> at.locationType() != 0).isPresent() && seen.add(call.stop())) {
                findings.addIf(true, Rule.E010, id + " at " + call.stop());
            }
        }
    }

    private static boolean onlyDelay(StopTimeEvent event, boolean isThere) {
        return isThere && event.hasDelay() && !event.hasTime();
    }

    private static Stream<StopTimeEvent> events(StopTimeUpdate stop) {
        return Stream.concat(
                stop.hasArrival() ? Stream.of(stop.getArrival()) : Stream.empty(),
                stop.hasDeparture() ? Stream.of(stop.getDeparture()) : Stream.empty());
    }

    private static Optional<Long> time(StopTimeEvent event) {
        return event.hasTime() ? Optional.of(event.getTime()) : Optional.empty();
    }

    private static String where(String trip, StopTimeUpdate stop) {
        return trip + " at " + (stop.hasStopId() ? stop.getStopId() : "#" + stop.getStopSequence());
    }
}
