package jp.miyamichi.planner.otp;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.Leg;

/// Draws ways as one line each, so that a test compares what a person would read:
/// `08:02 WALK 08:05 TRAM ライトライン 08:32`, with `~` before a time that is an estimate.
final class Drawing {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Drawing() {}

    static String draw(ItineraryAnswer answer) {
        return switch (answer) {
            case ItineraryAnswer.Found found -> draw(found.itineraries());
            case ItineraryAnswer.NotFound not -> not.reason() + " " + not.notices() + "\n" + draw(not.nearest());
        };
    }

    static String draw(List<Itinerary> ways) {
        return ways.stream().map(Drawing::draw).collect(Collectors.joining("\n"));
    }

    /// Only the rides by the clock, a line each: `10:12 ライトライン 宇都宮駅東口 → ゆいの杜西 10:50`.
    static String trams(List<Itinerary> ways) {
        return ways.stream()
                .flatMap(way -> way.legs().stream())
                .filter(leg -> leg instanceof Leg.Transit && !leg.estimated())
                .map(Leg.Transit.class::cast)
                .map(ride -> CLOCK.format(ride.departAt()) + " " + name(ride.route()) + " "
                        + ride.from().name() + " → " + ride.to().name() + " " + CLOCK.format(ride.arriveAt()))
                .collect(Collectors.joining("\n"));
    }

    static String draw(Itinerary way) {
        return way.legs().stream().map(Drawing::draw).collect(Collectors.joining(" ")) + " "
                + CLOCK.format(way.arriveAt());
    }

    private static String draw(Leg leg) {
        var time = (leg.estimated() ? "~" : "") + CLOCK.format(leg.departAt()) + " " + leg.mode();
        return switch (leg) {
            case Leg.Transit transit ->
                time + " " + name(transit.route()) + " " + transit.to().name();
            case Leg.OnDemand ride ->
                time + " " + ride.serviceName() + (ride.forAsker() ? "" : " (residents)") + " "
                        + ride.to().name();
            case Leg.Walk _, Leg.Cycle _ -> time;
        };
    }

    private static String name(Leg.Route route) {
        return route.shortName().isEmpty() ? route.longName() : route.shortName();
    }
}
