package jp.miyamichi.planner.otp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.street.model.StreetMode;

/// Ways by bicycle from door to door: on one's own, or on a rented one where the region has rental stations.
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
        var modes =
                engine.hasRental() ? Stream.of(StreetMode.BIKE, StreetMode.BIKE_RENTAL) : Stream.of(StreetMode.BIKE);
        return modes.map(mode -> new Question(
                        wish,
                        stage.time(),
                        stage.arriveBy(),
                        Optional.empty(),
                        StreetMode.NOT_SET,
                        StreetMode.NOT_SET,
                        mode,
                        List.of()))
                .flatMap(question -> search.find(engine, question).ways().stream())
                .filter(way -> way.legs().stream().anyMatch(Leg.Cycle.class::isInstance))
                .toList();
    }
}
