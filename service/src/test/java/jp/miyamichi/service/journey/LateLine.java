package jp.miyamichi.service.journey;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.service.OneTramLine;

/// The town's tram, which its live reports say runs late.
public class LateLine extends OneTramLine {

    private volatile Duration late = Duration.ZERO;

    public LateLine() {
        super("late");
    }

    public void isLateBy(Duration delay) {
        late = delay;
    }

    @Override
    public ItineraryAnswer itineraries(ItineraryRequest request) {
        return super.itineraries(request) instanceof ItineraryAnswer.Found found
                ? new ItineraryAnswer.Found(
                        found.itineraries().stream().map(this::delayed).toList(),
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
