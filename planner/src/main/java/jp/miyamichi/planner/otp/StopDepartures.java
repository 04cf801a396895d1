package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureAnswer.Departure;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.region.LatLon;
import org.opentripplanner.model.TripTimeOnDate;
import org.opentripplanner.transit.model.site.StopLocation;
import org.opentripplanner.transit.service.ArrivalDeparture;
import org.opentripplanner.transit.service.TransitService;

/// Answers what leaves a stop: by the clock where a timetable is known, one row a line where only its headway is.
final class StopDepartures {

    /// More than any line has at one stop in a day.
    private static final int PER_PATTERN_MAX = 2_000;

    DepartureAnswer find(OtpEngine engine, DepartureRequest request) {
        var transit = engine.context().transitService();
        var stops = StopIds.parse(request.stopId()).stream()
                .flatMap(id -> transit.findStopOrChildStops(id).stream())
                .toList();
        if (stops.isEmpty()) {
            return new DepartureAnswer.NoSuchStop(request.stopId());
        }
        var timetable = engine.timetable();
        if (!timetable.covers(request.from())) {
            return new DepartureAnswer.OutsideTimetable(timetable.firstDay(), timetable.lastDay());
        }
        var names = new LocalNames(request.language());
        var clocked = clocked(engine, transit, stops, request, names);
        var headways = new HeadwayDepartures(transit, engine.timetable(), engine.zone(), names).at(stops, request);
        var rows = Stream.concat(headways.stream(), clocked.stream())
                .limit(request.departuresMax())
                .toList();
        return new DepartureAnswer.Departures(end(stops.iterator().next(), names), rows);
    }

    private static Leg.End end(StopLocation stop, LocalNames names) {
        return new Leg.End(
                names.text(stop.getName()),
                new LatLon(stop.getLat(), stop.getLon()),
                Optional.of(stop.getId().toString()),
                Optional.ofNullable(stop.getCode()));
    }

    /// Searches to the end of the last day of travel, to know which departure is the last, and shows the window.
    private static List<Departure> clocked(
            OtpEngine engine,
            TransitService transit,
            Collection<StopLocation> stops,
            DepartureRequest request,
            LocalNames names) {
        var timetable = engine.timetable();
        var windowEnd = request.from().plus(request.window());
        var dayEnd = timetable.endOf(timetable.dayOf(windowEnd)).toInstant();
        var toDayEnd = Duration.between(request.from(), dayEnd);
        var times = stops.stream()
                .flatMap(stop -> transit
                        .findStopTimesInPattern(
                                stop, request.from(), toDayEnd, PER_PATTERN_MAX, ArrivalDeparture.DEPARTURES, true)
                        .stream())
                .flatMap(found -> found.times.stream())
                .filter(StopDepartures::goesOn)
                .sorted(Comparator.comparing(StopDepartures::time))
                .toList();
        var last = lastOfDay(times, timetable);
        return times.stream()
                .filter(time -> !time(time).isAfter(windowEnd))
                .map(time -> row(time, last.contains(time), engine, names))
                .toList();
    }

    private static boolean goesOn(TripTimeOnDate time) {
        return time.getStopPosition() < time.pattern().numberOfStops() - 1;
    }

    /// The last for each line and destination, each day; a cancelled trip is not the last, the one before it is.
    private static Set<TripTimeOnDate> lastOfDay(List<TripTimeOnDate> sorted, Timetable timetable) {
        Map<List<Object>, TripTimeOnDate> last = new HashMap<>();
        for (var time : sorted) {
            if (!time.isCanceledEffectively()) {
                var key = List.<Object>of(
                        time.getTrip().getRoute().getId(),
                        String.valueOf(time.getHeadsign()),
                        timetable.dayOf(time(time)));
                last.put(key, time);
            }
        }
        return new HashSet<>(last.values());
    }

    private static Instant time(TripTimeOnDate time) {
        return time.realtimeDeparture().orElseGet(time::scheduledDeparture);
    }

    private static Departure row(TripTimeOnDate time, boolean isLast, OtpEngine engine, LocalNames names) {
        return new Departure(
                names.route(time.getTrip().getRoute()),
                TransitModes.of(time.getTrip().getMode()),
                time.getTrip().getId().toString(),
                names.text(time.getHeadsign()),
                Optional.of(time(time).atZone(engine.zone())),
                Optional.empty(),
                time.isRealtime() ? OptionalInt.of(time.getDepartureDelay()) : OptionalInt.empty(),
                time.isCanceledEffectively(),
                isLast);
    }
}
