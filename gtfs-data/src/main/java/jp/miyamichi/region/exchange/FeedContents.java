package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.miyamichi.region.LatLon;

/// What a feed says, boiled down to what people compare: each thing by its id, as one line of text.
///
/// @param tripsByDay by ISO date
/// @param places of the stops
record FeedContents(
        Map<String, String> stops,
        Map<String, String> trips,
        Map<String, String> tripsByDay,
        Map<String, String> fares,
        List<StopPlace> places,
        ServiceDays serviceDays) {

    /// Nothing: there was no feed before.
    static final FeedContents EMPTY =
            new FeedContents(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), new ServiceDays());

    FeedContents {
        stops = Map.copyOf(stops);
        trips = Map.copyOf(trips);
        tripsByDay = Map.copyOf(tripsByDay);
        fares = Map.copyOf(fares);
        places = List.copyOf(places);
    }

    static FeedContents read(FeedArchive archive) throws IOException {
        var stops = new TreeMap<String, String>();
        var places = new ArrayList<StopPlace>();
        new FeedTable(archive, "stops.txt").forEach(row -> addStop(row, stops, places));
        var days = ServiceDays.read(archive);
        var trips = new TreeMap<String, String>();
        var tripsByService = new HashMap<String, Integer>();
        new FeedTable(archive, "trips.txt").forEach(row -> {
            trips.put(row.required("trip_id"), route(row));
            tripsByService.merge(row.required("service_id"), 1, Integer::sum);
        });
        addTimes(archive, trips);
        return new FeedContents(stops, trips, days.tripsByDay(tripsByService), Fares.read(archive), places, days);
    }

    private static void addStop(FeedRow row, Map<String, String> stops, List<StopPlace> places) {
        var text = row.text("stop_name");
        if (!row.text("stop_lat").isEmpty() || !row.text("stop_lon").isEmpty()) {
            var at = place(row);
            text += " (%.5f,%.5f)".formatted(at.lat(), at.lon());
            places.add(new StopPlace(row.required("stop_id"), at, row.line()));
        }
        stops.put(row.required("stop_id"), text);
    }

    private static LatLon place(FeedRow row) {
        var lat = row.number("stop_lat");
        var lon = row.number("stop_lon");
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw row.problem("stop_lat,stop_lon is " + lat + "," + lon + ", which is nowhere on the earth");
        }
        return new LatLon(lat, lon);
    }

    private static String route(FeedRow row) {
        return "route " + row.required("route_id") + " on " + row.required("service_id")
                + (row.text("trip_headsign").isEmpty() ? "" : " to " + row.text("trip_headsign"));
    }

    /// A trip's times are added as one number, which does not depend on the order of the rows.
    private static void addTimes(FeedArchive archive, Map<String, String> trips) throws IOException {
        var times = new HashMap<String, Long>();
        var first = new HashMap<String, String>();
        new FeedTable(archive, "stop_times.txt").forEach(row -> {
            var trip = row.required("trip_id");
            times.merge(trip, timeMark(row), Long::sum);
            first.merge(trip, row.text("departure_time"), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        });
        times.forEach((trip, mark) -> trips.computeIfPresent(
                trip, (_, text) -> text + " at " + first.getOrDefault(trip, "") + " times #" + Long.toHexString(mark)));
    }

    private static long timeMark(FeedRow row) {
        var text = row.text("stop_sequence") + " " + row.text("stop_id") + " " + row.text("arrival_time") + " "
                + row.text("departure_time");
        return text.hashCode() * 0x9E3779B97F4A7C15L;
    }

    /// Where a stop is, and on which line of stops.txt.
    record StopPlace(String id, LatLon at, int line) {}
}
