package jp.miyamichi.service.broadcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;

/// How far along its trip a vehicle is: between which calls, and what time the timetable has for that place.
///
/// @param next the call it comes to next
/// @param due seconds of the service day at which the timetable has it where it is
/// @param metersOff how far it is from the straight line between the two calls
/// @param isAtStart it has not left its first stop
record TripProgress(Call next, int due, double metersOff, boolean isAtStart) {

    /// @param due seconds of the service day
    record Call(int sequence, String stop, LatLon at, int due) {}

    /// Two places as near as this are told apart by the timetable, as on a way there and back along one street. It is
    /// about what a position is wrong.
    private static final double AS_NEAR_METERS = 30;

    /// Empty where the trip has fewer than two calls with a time and a place.
    ///
    /// @param expected seconds of the service day it is
    static Optional<TripProgress> of(KnownGtfs.Trip trip, Map<String, KnownGtfs.Stop> stops, LatLon at, int expected) {
        var calls = timed(trip, stops);
        var places = IntStream.range(1, calls.size())
                .mapToObj(i -> between(calls.get(i - 1), calls.get(i), at, i == 1))
                .toList();
        // The place decides and the timetable only where places are alike: a late vehicle is late, and not elsewhere.
        var nearest = places.stream().mapToDouble(TripProgress::metersOff).min().orElse(0);
        return places.stream()
                .filter(place -> place.metersOff <= nearest + AS_NEAR_METERS)
                .min(Comparator.comparingInt(place -> Math.abs(place.due - expected)));
    }

    /// How many seconds later than the timetable it is. Waiting where its trip begins, it is not early.
    int late(int expected) {
        return isAtStart ? Math.max(0, expected - due) : expected - due;
    }

    private static List<Call> timed(KnownGtfs.Trip trip, Map<String, KnownGtfs.Stop> stops) {
        var calls = new ArrayList<Call>();
        for (var call : trip.calls()) {
            var stop = stops.get(call.stop());
            var due = call.departure().isPresent() ? call.departure() : call.arrival();
            if (stop != null && due.isPresent()) {
                calls.add(new Call(call.sequence(), call.stop(), stop.at(), due.getAsInt()));
            }
        }
        return calls;
    }

    /// Flat, as the earth is between two stops of a bus.
    private static TripProgress between(Call from, Call to, LatLon at, boolean isFirst) {
        var shrink = Math.cos(Math.toRadians(at.lat()));
        var x = (to.at().lon() - from.at().lon()) * shrink;
        var y = to.at().lat() - from.at().lat();
        var length = x * x + y * y;
        var along = length == 0
                ? 0
                : ((at.lon() - from.at().lon()) * shrink * x
                                + (at.lat() - from.at().lat()) * y)
                        / length;
        var part = Math.clamp(along, 0.0, 1.0);
        var nearest = new LatLon(
                from.at().lat() + part * (to.at().lat() - from.at().lat()),
                from.at().lon() + part * (to.at().lon() - from.at().lon()));
        var due = (int) Math.round(from.due() + part * (to.due() - from.due()));
        return new TripProgress(to, due, nearest.metersTo(at), isFirst && part == 0);
    }
}
