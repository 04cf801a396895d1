package jp.miyamichi.service.journey.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.journey.ChosenLeg;
import jp.miyamichi.service.journey.End;
import jp.miyamichi.service.journey.Itineraries;

/// One tram a quarter of an hour after a time, and an on-demand ride from where it arrives.
final class SoakTimetable implements Itineraries {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final End WEST = new End("西", new LatLon(36.55, 139.88), Optional.of("lrt:W"));
    private static final End EAST = new End("東", new LatLon(36.56, 139.98), Optional.of("lrt:E"));
    private static final End VALLEY = new End("谷", new LatLon(36.60, 139.99), Optional.empty());

    private final Instant departAt;

    SoakTimetable(Instant around) {
        this.departAt = around.plus(Duration.ofMinutes(15));
    }

    ChosenLeg tram() {
        return new ChosenLeg(
                Mode.TRAM,
                WEST,
                EAST,
                departAt,
                departAt.plus(Duration.ofMinutes(20)),
                Optional.of("soak"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ChosenLeg ride() {
        return new ChosenLeg(
                Mode.FLEX,
                EAST,
                VALLEY,
                departAt.plus(Duration.ofMinutes(25)),
                departAt.plus(Duration.ofMinutes(50)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("valley"),
                Optional.empty());
    }

    @Override
    public DepartureAnswer departures(DepartureRequest request) {
        return new DepartureAnswer.NoSuchStop(request.stopId());
    }

    @Override
    public ItineraryAnswer find(ItineraryRequest request) {
        var tram = new Leg.Transit(
                Mode.TRAM,
                new Leg.Route("lrt:1", "T", "路面電車", Optional.empty()),
                "soak",
                "東",
                end(WEST),
                end(EAST),
                departAt.atZone(ZONE),
                departAt.plus(Duration.ofMinutes(20)).atZone(ZONE),
                9_000,
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(new Leg.Fare("single", 400, "adult", false)),
                List.of());
        return new ItineraryAnswer.Found(
                List.of(new Itinerary(List.of(tram))), false, List.of(), Optional.empty(), Optional.empty());
    }

    private static Leg.End end(End end) {
        return new Leg.End(end.name(), end.at(), end.stopId(), Optional.empty());
    }

    @Override
    public Optional<String> serviceName(String service) {
        return Optional.of("たに号");
    }
}
