package jp.miyamichi.service.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;

/// How far along its trip a vehicle is: between which calls, and what time the timetable has for that place.
///
/// @param next the call it comes to next
/// @param due seconds of the service day at which the timetable has it where it is
/// @param metersOff how far it is from the straight line between the two calls
record TripProgress(Call next, int due, double metersOff) {

    /// @param due seconds of the service day
    record Call(int sequence, String stop, LatLon at, int due) {}

    /// Empty where the trip has fewer than two calls with a time and a place.
    ///
    /// @param expected seconds of the service day it is; of two places as near, as on a way there and back, the one
    ///     is taken that the timetable has closer to it
    static Optional<TripProgress> of(KnownGtfs.Trip trip, Map<String, KnownGtfs.Stop> stops, LatLon at, int expected) {
        var calls = timed(trip, stops);
        TripProgress best = null;
        for (int i = 1; i < calls.size(); i++) {
            var here = between(calls.get(i - 1), calls.get(i), at);
            if (best == null || here.worse(expected) < best.worse(expected)) {
                best = here;
            }
        }
        return Optional.ofNullable(best);
    }

    /// A metre off the line counts like half a second off the timetable.
    private double worse(int expected) {
        return metersOff + Math.abs(due - expected) * 2.0;
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
    private static TripProgress between(Call from, Call to, LatLon at) {
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
        return new TripProgress(to, due, nearest.metersTo(at));
    }
}
