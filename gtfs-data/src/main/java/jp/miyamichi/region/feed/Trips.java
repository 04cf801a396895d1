package jp.miyamichi.region.feed;

import java.util.List;
import jp.miyamichi.region.tables.FeedTables;
import jp.miyamichi.region.tables.HeadwayLine;
import jp.miyamichi.region.tables.OnDemandRow;
import jp.miyamichi.region.tables.TimetableTrip;

/// Trips with their stop times: those of a printed timetable to the minute; those of headway lines, one trip a
/// direction, repeated by `frequencies.txt` with `exact_times=0`; and those of on-demand services, from anywhere to
/// anywhere in their zone.
final class Trips {

    private static final int TIME_EXACT = 1;
    private static final int TIME_APPROXIMATE = 0;
    private static final int FREQUENCY_NOT_EXACT = 0;
    private static final int NOT_HERE = 1;
    private static final int PHONE_AGENCY = 2;

    /// Estimated: a pooled ride takes longer than driving there alone, by detours and by the others' boarding.
    private static final double RIDE_FACTOR = 1.5;

    private static final int RIDE_SECONDS_MORE = 300;

    private final GtfsTable trips = new GtfsTable(
            "route_id",
            "service_id",
            "trip_id",
            "trip_headsign",
            "trip_short_name",
            "direction_id",
            "shape_id",
            "jp_pattern_id",
            "safe_duration_factor",
            "safe_duration_offset");
    private final GtfsTable stopTimes = new GtfsTable(
            "trip_id",
            "arrival_time",
            "departure_time",
            "stop_id",
            "location_id",
            "stop_sequence",
            "start_pickup_drop_off_window",
            "end_pickup_drop_off_window",
            "pickup_type",
            "drop_off_type",
            "pickup_booking_rule_id",
            "drop_off_booking_rule_id",
            "timepoint");
    private final GtfsTable frequencies =
            new GtfsTable("trip_id", "start_time", "end_time", "headway_secs", "exact_times");
    private final FeedTables tables;
    private final Shapes shapes;
    private final Patterns patterns;
    private final FeedUse use;

    Trips(FeedTables tables, Shapes shapes, Patterns patterns, FeedUse use) {
        this.tables = tables;
        this.shapes = shapes;
        this.patterns = patterns;
        this.use = use;
    }

    void add(TimetableTrip trip) {
        var calls = trip.calls();
        var stops = calls.stream().map(TimetableTrip.Call::stopId).toList();
        addTrip(
                trip.id(),
                trip.routeId(),
                trip.serviceId(),
                trip.outbound(),
                stops,
                trip.path(),
                trip.name().orElse(""));
        for (int i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            addCall(trip.id(), i + 1, call.stopId(), call.arrival(), call.departure(), TIME_EXACT);
        }
    }

    /// @param serviceId the line's own, or that of its season
    void add(HeadwayLine line, String serviceId) {
        addDirection(line, serviceId, true);
        if (line.bothWays()) {
            addDirection(line, serviceId, false);
        }
    }

    void add(OnDemandRow onDemand) {
        var id = onDemand.service().id();
        trips.row(
                onDemand.service().routeId(),
                onDemand.serviceId(),
                id,
                "",
                "",
                "",
                "",
                "",
                use == FeedUse.PLANNING ? RIDE_FACTOR : "",
                use == FeedUse.PLANNING ? RIDE_SECONDS_MORE : "");
        var window = onDemand.window();
        var first = window.firstSecond();
        var setDownBy = window.lastSecond() + 60 * window.rideMinutesMax();
        addZone(onDemand, 1, first, window.lastSecond(), PHONE_AGENCY, NOT_HERE);
        addZone(onDemand, 2, first, setDownBy, NOT_HERE, PHONE_AGENCY);
    }

    private void addDirection(HeadwayLine line, String serviceId, boolean outbound) {
        var stops = outbound ? line.stops() : line.stops().reversed();
        var path = stops.stream().map(HeadwayLine.LineStop::stopId).toList();
        var season = serviceId.equals(line.serviceId()) ? "" : "-" + serviceId;
        var id = line.id() + (outbound ? "-out" : "-in") + season;
        addTrip(id, line.routeId(), serviceId, outbound, path, path, "");
        var start = stops.getFirst().minutes();
        for (int i = 0; i < stops.size(); i++) {
            var time = line.first() + 60 * Math.abs(stops.get(i).minutes() - start);
            addCall(id, i + 1, stops.get(i).stopId(), time, time, TIME_APPROXIMATE);
        }
        frequencies.row(
                id,
                GtfsText.time(line.first()),
                GtfsText.time(line.last()),
                60 * line.headwayMinutes(),
                FREQUENCY_NOT_EXACT);
    }

    private void addTrip(
            String id,
            String routeId,
            String serviceId,
            boolean outbound,
            List<String> stops,
            List<String> path,
            String name) {
        var headsign = tables.stop(stops.getLast()).names().ja();
        trips.row(
                routeId,
                serviceId,
                id,
                headsign,
                name,
                outbound ? 0 : 1,
                shapes.through(routeId, path),
                patterns.of(routeId, stops),
                "",
                "");
    }

    private void addCall(String tripId, int sequence, String stopId, int arrival, int departure, int timepoint) {
        stopTimes.row(
                tripId,
                GtfsText.time(arrival),
                GtfsText.time(departure),
                stopId,
                "",
                sequence,
                "",
                "",
                "",
                "",
                "",
                "",
                timepoint);
    }

    private void addZone(OnDemandRow onDemand, int sequence, int from, int to, int pickup, int dropOff) {
        var rule = onDemand.service().id();
        stopTimes.row(
                onDemand.service().id(),
                "",
                "",
                "",
                onDemand.zoneId(),
                sequence,
                GtfsText.time(from),
                GtfsText.time(to),
                pickup,
                dropOff,
                pickup == PHONE_AGENCY ? rule : "",
                dropOff == PHONE_AGENCY ? rule : "",
                "");
    }

    void write(GtfsFeed feed) {
        feed.add("trips.txt", trips);
        feed.add("stop_times.txt", stopTimes);
        feed.add("frequencies.txt", frequencies);
    }
}
