package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.miyamichi.planner.DepartureAnswer.Departure;
import jp.miyamichi.planner.DepartureRequest;
import org.opentripplanner.transit.model.network.TripPattern;
import org.opentripplanner.transit.model.site.StopLocation;
import org.opentripplanner.transit.model.timetable.FrequencyEntry;
import org.opentripplanner.transit.service.TransitService;
import org.opentripplanner.utils.time.ServiceDateUtils;

/// Lines at a stop of which only the headway is known, one row for each line and destination. OpenTripPlanner's own
/// departure boards leave them out.
final class HeadwayDepartures {

    private final TransitService transit;
    private final Timetable timetable;
    private final ZoneId zone;
    private final LocalNames names;

    HeadwayDepartures(TransitService transit, Timetable timetable, ZoneId zone, LocalNames names) {
        this.transit = transit;
        this.timetable = timetable;
        this.zone = zone;
        this.names = names;
    }

    List<Departure> at(Collection<StopLocation> stops, DepartureRequest request) {
        Map<List<String>, Departure> rows = new LinkedHashMap<>();
        for (var stop : stops) {
            for (var pattern : transit.findPatterns(stop)) {
                rows(stop, pattern, request)
                        .forEach(row -> rows.merge(
                                List.of(row.route().id(), row.headsign()), row, HeadwayDepartures::moreOften));
            }
        }
        return List.copyOf(rows.values());
    }

    private static Departure moreOften(Departure one, Departure other) {
        return one.headway().orElseThrow().compareTo(other.headway().orElseThrow()) <= 0 ? one : other;
    }

    private Stream<Departure> rows(StopLocation stop, TripPattern pattern, DepartureRequest request) {
        var end = request.from().plus(request.window());
        var days = timetable
                .dayOf(request.from())
                .datesUntil(timetable.dayOf(end).plusDays(1))
                .toList();
        return pattern.getScheduledTimetable().getFrequencyEntries().stream()
                .filter(entry -> entry.routingSlack() > 0)
                .filter(entry ->
                        days.stream().anyMatch(day -> runs(entry, day, position(stop, pattern), request.from(), end)))
                .map(entry -> row(entry, pattern));
    }

    /// Where the pattern calls at the stop and goes on; beyond the pattern's end where it does not.
    private static int position(StopLocation stop, TripPattern pattern) {
        var last = pattern.numberOfStops() - 1;
        return IntStream.range(0, last)
                .filter(at -> pattern.getStop(at).equals(stop) && pattern.canBoard(at))
                .findFirst()
                .orElse(last);
    }

    private boolean runs(FrequencyEntry entry, LocalDate day, int position, Instant from, Instant to) {
        var trip = entry.tripTimes();
        if (position == trip.getNumStops() - 1
                || !transit.getServiceCodesRunningForDate(day).contains(trip.getServiceCode())) {
            return false;
        }
        var midnight = ServiceDateUtils.asStartOfService(day, zone).toInstant();
        var ride = trip.getDepartureTime(position) - trip.getDepartureTime(0);
        var first = midnight.plusSeconds(entry.startTime() + ride);
        var last = midnight.plusSeconds(entry.endTime() + ride);
        return !first.isAfter(to) && last.isAfter(from);
    }

    private Departure row(FrequencyEntry entry, TripPattern pattern) {
        var trip = entry.tripTimes().getTrip();
        return new Departure(
                names.route(pattern.getRoute()),
                TransitModes.of(trip.getMode()),
                trip.getId().toString(),
                names.text(trip.getHeadsign()),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(entry.routingSlack())),
                OptionalInt.empty(),
                false,
                false);
    }
}
