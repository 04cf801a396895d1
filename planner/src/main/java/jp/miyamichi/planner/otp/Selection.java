package jp.miyamichi.planner.otp;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Leg;

/// Chooses which of the found ways are shown, and in which order.
final class Selection {

    private static final Comparator<Itinerary> EASIER =
            Comparator.comparingInt(Itinerary::transfers).thenComparingInt(Itinerary::walkMeters);

    private static final Comparator<Itinerary> EARLIEST_ARRIVAL = Comparator.comparing(
                    (Itinerary way) -> way.arriveAt().toInstant())
            .thenComparing(way -> way.departAt().toInstant(), Comparator.reverseOrder())
            .thenComparing(EASIER);

    private static final Comparator<Itinerary> LATEST_DEPARTURE = Comparator.comparing(
                    (Itinerary way) -> way.departAt().toInstant(), Comparator.reverseOrder())
            .thenComparing(way -> way.arriveAt().toInstant())
            .thenComparing(EASIER);

    private Selection() {}

    /// Best first: who leaves at a time wants to arrive early, who must arrive by a time wants to leave late.
    static Comparator<Itinerary> order(boolean latestFirst) {
        return latestFirst ? LATEST_DEPARTURE : EARLIEST_ARRIVAL;
    }

    /// One of each way, best first. On a headway line OpenTripPlanner finds a way for each minute; they are one to a
    /// traveller, and the first of them in `order` stands for it.
    static List<Itinerary> distinct(Stream<Itinerary> ways, Comparator<Itinerary> order) {
        Collection<Itinerary> one = ways.sorted(order)
                .collect(Collectors.toMap(Selection::signature, way -> way, (first, _) -> first, LinkedHashMap::new))
                .values();
        return List.copyOf(one);
    }

    /// What tells two ways apart: the trips to the minute, of headway lines and rides only which line from where.
    private static String signature(Itinerary way) {
        return way.legs().stream().map(Selection::signature).collect(Collectors.joining("|"));
    }

    private static String signature(Leg leg) {
        return switch (leg) {
            case Leg.Walk _ -> "walk";
            case Leg.Cycle cycle -> "cycle " + cycle.rented();
            case Leg.OnDemand ride -> "ride " + ride.serviceId();
            case Leg.Transit transit ->
                transit.headway().isPresent()
                        ? transit.route().id() + " " + transit.from().stopId() + " "
                                + transit.to().stopId()
                        : transit.tripId() + " " + transit.departAt().toInstant() + " "
                                + transit.to().stopId();
        };
    }
}
