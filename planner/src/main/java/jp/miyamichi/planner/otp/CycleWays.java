package jp.miyamichi.planner.otp;

import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.street.model.StreetMode;

/// The way on one's own bicycle, from door to door.
final class CycleWays {

    private final OtpSearch search;

    CycleWays(OtpSearch search) {
        this.search = search;
    }

    List<Itinerary> find(OtpEngine engine, ItineraryRequest wish, Horizon horizon) {
        if (!wish.modes().contains(Mode.BICYCLE) || wish.page().isPresent()) {
            return List.of();
        }
        var stage = horizon.stages().getFirst();
        var question = new Question(
                wish,
                stage.time(),
                stage.arriveBy(),
                Optional.empty(),
                StreetMode.NOT_SET,
                StreetMode.NOT_SET,
                StreetMode.BIKE,
                List.of());
        return search.find(engine, question).ways().stream()
                .filter(way -> way.legs().stream().anyMatch(Leg.Cycle.class::isInstance))
                .toList();
    }
}
