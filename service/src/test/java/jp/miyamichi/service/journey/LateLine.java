package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.service.OneTramLine;

/// The town's tram, which its live reports say runs late.
public class LateLine extends OneTramLine {

    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private volatile Duration late = Duration.ZERO;

    public LateLine() {
        super("late");
    }

    /// The trams that leave the West then do not run.
    public void cancels(String... clocks) {
        List.of(clocks).forEach(clock -> cancelled.add("trip-" + clock));
    }

    @Override
    public DepartureAnswer departures(DepartureRequest request) {
        return cancelled.isEmpty() || !(super.departures(request) instanceof DepartureAnswer.Departures found)
                ? super.departures(request)
                : new DepartureAnswer.Departures(
                        found.stop(), cancelled.stream().map(this::struckOut).toList());
    }

    private DepartureAnswer.Departure struckOut(String trip) {
        var leaves = FIRST_DAY
                .atTime(LocalTime.parse(trip.substring("trip-".length())))
                .atZone(ZONE);
        return new DepartureAnswer.Departure(
                new Leg.Route("lrt:1", "T", "路面電車", Optional.empty()),
                Mode.TRAM,
                trip,
                "東",
                Optional.of(leaves),
                Optional.empty(),
                OptionalInt.empty(),
                true,
                false);
    }

    private boolean runs(Itinerary itinerary) {
        return !cancelled.contains(((Leg.Transit) itinerary.legs().getFirst()).tripId());
    }

    public void isLateBy(Duration delay) {
        late = delay;
    }

    @Override
    public ItineraryAnswer itineraries(ItineraryRequest request) {
        return super.itineraries(request) instanceof ItineraryAnswer.Found found
                ? new ItineraryAnswer.Found(
                        found.itineraries().stream()
                                .filter(this::runs)
                                .map(this::delayed)
                                .toList(),
                        found.past(),
                        found.notices(),
                        found.earlierPage(),
                        found.laterPage())
                : super.itineraries(request);
    }

    private Itinerary delayed(Itinerary itinerary) {
        var leg = (Leg.Transit) itinerary.legs().getFirst();
        return new Itinerary(List.of(new Leg.Transit(
                leg.mode(),
                leg.route(),
                leg.tripId(),
                leg.headsign(),
                leg.from(),
                leg.to(),
                leg.departAt().plus(late),
                leg.arriveAt().plus(late),
                leg.meters(),
                leg.geometry(),
                leg.callsBetween(),
                leg.headway(),
                OptionalInt.of((int) late.toSeconds()),
                leg.fares(),
                leg.alerts())));
    }
}
