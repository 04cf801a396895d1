package jp.miyamichi.service.broadcast.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.miyamichi.region.LatLon;

/// The timetable that live messages are held against.
///
/// @param trips by id
/// @param outline every point that the feeds name: stops, shapes, zones
public record KnownGtfs(
        Set<String> agencies,
        Map<String, Stop> stops,
        Set<String> routes,
        Map<String, Trip> trips,
        List<LatLon> outline) {

    public static final KnownGtfs NOTHING = new KnownGtfs(Set.of(), Map.of(), Set.of(), Map.of(), List.of());

    /// @param locationType of GTFS; 0 is where vehicles stop
    public record Stop(int locationType, LatLon at) {}

    /// @param direction `0`, `1` or empty
    /// @param block empty where trips belong to none
    /// @param calls in order
    /// @param headways where its times are known by headway only
    /// @param shape its way, empty where unknown
    public record Trip(
            String route,
            Optional<Integer> direction,
            Optional<String> block,
            List<Call> calls,
            List<Headway> headways,
            List<LatLon> shape) {

        public Trip {
            calls = List.copyOf(calls);
            headways = List.copyOf(headways);
            shape = List.copyOf(shape);
        }

        /// Known by headway only, with no times to keep (`exact_times` 0).
        boolean isLoose() {
            return headways.stream().anyMatch(headway -> !headway.exact());
        }

        boolean isExactHeadway() {
            return !headways.isEmpty() && !isLoose();
        }

        Optional<Call> call(int sequence) {
            return calls.stream().filter(call -> call.sequence() == sequence).findFirst();
        }

        List<Call> callsAt(String stop) {
            return calls.stream().filter(call -> call.stop().equals(stop)).toList();
        }
    }

    /// @param stop empty where the vehicle serves a zone
    /// @param arrival seconds of the service day
    public record Call(int sequence, String stop, OptionalInt arrival, OptionalInt departure) {}

    /// In seconds of the service day.
    public record Headway(int from, int to, int seconds, boolean exact) {}

    public KnownGtfs {
        agencies = Set.copyOf(agencies);
        stops = Map.copyOf(stops);
        routes = Set.copyOf(routes);
        trips = Map.copyOf(trips);
        outline = List.copyOf(outline);
    }

    /// Several feeds whose ids do not clash.
    ///
    /// @throws IllegalArgumentException if they do
    public static KnownGtfs together(Collection<KnownGtfs> feeds) {
        var all = feeds.stream().toList();
        return new KnownGtfs(
                Distinct.of("agency", all.stream().map(KnownGtfs::agencies)),
                Distinct.map("stop", all.stream().map(KnownGtfs::stops)),
                Distinct.of("route", all.stream().map(KnownGtfs::routes)),
                Distinct.map("trip", all.stream().map(KnownGtfs::trips)),
                all.stream().flatMap(feed -> feed.outline().stream()).toList());
    }
}
