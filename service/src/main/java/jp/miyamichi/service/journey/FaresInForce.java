package jp.miyamichi.service.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.ticketing.fare.BaseFare;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.Mode;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;

/// Ways with the fares of their day. What a timetable publishes was true when it was compiled: fares of the light rail
/// that two people have approved since stand in its place, from their first day on.
public final class FaresInForce {

    private static final List<Rider> TOLD = List.of(Rider.ADULT, Rider.CHILD, Rider.DISABLED);

    private final Fares fares;

    public FaresInForce(Fares fares) {
        this.fares = fares;
    }

    public ItineraryAnswer of(ItineraryAnswer answer) {
        return switch (answer) {
            case ItineraryAnswer.Found found ->
                new ItineraryAnswer.Found(
                        all(found.itineraries()),
                        found.past(),
                        found.notices(),
                        found.earlierPage(),
                        found.laterPage());
            case ItineraryAnswer.NotFound none ->
                new ItineraryAnswer.NotFound(
                        none.reason(), none.firstDay(), none.lastDay(), all(none.nearest()), none.notices());
        };
    }

    private List<Itinerary> all(List<Itinerary> ways) {
        return ways.stream().map(this::of).toList();
    }

    public Itinerary of(Itinerary way) {
        return new Itinerary(way.legs().stream().map(this::of).toList());
    }

    private Leg of(Leg leg) {
        return leg instanceof Leg.Transit tram && tram.mode() == jp.miyamichi.planner.Mode.TRAM ? of(tram) : leg;
    }

    private Leg.Transit of(Leg.Transit tram) {
        var told = new ArrayList<Leg.Fare>();
        for (var rider : TOLD) {
            fares.approvedSince(ride(tram), rider).ifPresent(known -> told.add(fare(tram, rider, known)));
        }
        return told.isEmpty() ? tram : tram.costing(told);
    }

    private static Leg.Fare fare(Leg.Transit tram, Rider rider, BaseFare.Known known) {
        return new Leg.Fare(
                tram.route().longName(),
                Math.toIntExact(known.yen().amount()),
                rider.toString(),
                known.why().estimated());
    }

    /// By its stops' ids: their names come in the traveller's language.
    private static Ride ride(Leg.Transit tram) {
        return new Ride(
                Mode.LRT,
                stop(tram.from()),
                stop(tram.to()),
                tram.departAt().toInstant(),
                tram.arriveAt().toInstant(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static String stop(Leg.End end) {
        return end.stopId().orElse(end.name());
    }
}
