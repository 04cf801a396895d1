package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.ticketing.fare.Rider;

/// Finds the legs a traveller chose again in the timetable, so that nothing a client says is believed.
public final class LegCheck {

    /// The trip chosen may be running late or early by now.
    private static final Duration EARLIER = Duration.ofMinutes(5);

    private static final Duration OFF_MAX = Duration.ofHours(2);
    /// Nobody is asked to wait longer for the next one.
    private static final Duration NEXT_MAX = Duration.ofMinutes(90);

    private static final int WALK_MINUTES = 1;

    private final Itineraries itineraries;

    public LegCheck(Itineraries itineraries) {
        this.itineraries = itineraries;
    }

    /// A leg that exists.
    ///
    /// @param published what it costs one rider, as the feed says
    record Found(JourneyLeg leg, Map<Rider, Long> published) {
        Found {
            published = Map.copyOf(published);
        }
    }

    /// What became of the check.
    sealed interface Answer {

        record AllFound(List<Found> legs) implements Answer {
            public AllFound {
                legs = List.copyOf(legs);
            }
        }

        /// @param leg counted from 0
        record NotThere(int leg) implements Answer {}
    }

    Answer check(List<ChosenLeg> chosen) {
        var found = new ArrayList<Found>();
        for (var i = 0; i < chosen.size(); i++) {
            var leg = find(chosen.get(i));
            if (leg.isEmpty()) {
                return new Answer.NotThere(i);
            }
            found.add(leg.get());
        }
        return new Answer.AllFound(found);
    }

    private Optional<Found> find(ChosenLeg chosen) {
        return switch (chosen.mode()) {
            case WALK, BICYCLE -> Optional.of(new Found(leg(chosen, "", JourneyLeg.Paid.NOTHING), Map.of()));
            case FLEX ->
                itineraries
                        .serviceName(chosen.service().orElseThrow())
                        .map(name -> new Found(leg(chosen, name, JourneyLeg.Paid.ON_BOARD), Map.of()));
            case TRAM, BUS -> transit(chosen).map(LegCheck::found);
        };
    }

    /// The tram or bus of a booked leg as it runs now.
    Optional<Leg.Transit> find(JourneyLeg leg) {
        return leg.isTransit() && !leg.estimated()
                ? transit(new ChosenLeg(
                        leg.mode(),
                        leg.from(),
                        leg.to(),
                        leg.departAt(),
                        leg.arriveAt(),
                        leg.trip(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
    }

    /// Whether live data says that the tram or bus of a booked leg does not run, or passes one of its stops.
    boolean isCancelled(JourneyLeg leg) {
        return leg.isTransit()
                && !leg.estimated()
                && (isCancelled(leg, leg.from(), leg.departAt()) || isCancelled(leg, leg.to(), leg.arriveAt()));
    }

    private boolean isCancelled(JourneyLeg leg, End stop, Instant around) {
        return stop.stopId().isPresent()
                && itineraries.departures(new DepartureRequest(
                                stop.stopId().get(),
                                around.minus(EARLIER),
                                EARLIER.multipliedBy(2),
                                DepartureRequest.DEPARTURES_MAX))
                        instanceof DepartureAnswer.Departures(var _, var departures)
                && departures.stream()
                        .anyMatch(each ->
                                each.cancelled() && Optional.of(each.tripId()).equals(leg.trip()));
    }

    /// The next tram or bus between the stops of a leg, paid as the leg is. On a ticket it must be the same line.
    Optional<JourneyLeg> next(JourneyLeg leg, Instant from) {
        var request = request(leg.from(), leg.to(), leg.mode(), from);
        if (!(itineraries.find(request) instanceof ItineraryAnswer.Found found)) {
            return Optional.empty();
        }
        return found.itineraries().stream()
                .flatMap(itinerary -> itinerary.legs().stream())
                .filter(Leg.Transit.class::isInstance)
                .map(Leg.Transit.class::cast)
                .filter(next -> next.from().stopId().equals(leg.from().stopId())
                        && next.to().stopId().equals(leg.to().stopId())
                        && next.headway().isEmpty()
                        && !Optional.of(next.tripId()).equals(leg.trip()))
                .map(next -> found(next).leg())
                .filter(next -> !next.departAt().isBefore(from)
                        && !next.departAt().isAfter(from.plus(NEXT_MAX))
                        && (leg.paid() != JourneyLeg.Paid.TICKET || next.line().equals(leg.line())))
                .findFirst()
                .map(next -> next.paid(leg.paid(), leg.product()).costing(leg.fareYen()));
    }

    private Optional<Leg.Transit> transit(ChosenLeg chosen) {
        var request = request(
                chosen.from(), chosen.to(), chosen.mode(), chosen.departAt().minus(EARLIER));
        if (!(itineraries.find(request) instanceof ItineraryAnswer.Found found)) {
            return Optional.empty();
        }
        return found.itineraries().stream()
                .flatMap(itinerary -> itinerary.legs().stream())
                .filter(Leg.Transit.class::isInstance)
                .map(Leg.Transit.class::cast)
                .filter(leg -> isChosen(leg, chosen))
                .findFirst();
    }

    private static ItineraryRequest request(End from, End to, Mode mode, Instant time) {
        return new ItineraryRequest(
                location(from),
                location(to),
                time,
                false,
                EnumSet.of(Mode.WALK, mode),
                false,
                ItineraryRequest.WALK_METERS_PER_SECOND,
                WALK_MINUTES,
                ItineraryRequest.ITINERARIES_MAX,
                Optional.empty(),
                Optional.empty(),
                Locale.JAPANESE);
    }

    private static Location location(End end) {
        return new Location(end.name(), end.at(), end.stopId(), false);
    }

    private static boolean isChosen(Leg.Transit leg, ChosenLeg chosen) {
        var off =
                Duration.between(chosen.departAt(), leg.departAt().toInstant()).abs();
        return leg.from().stopId().equals(chosen.from().stopId())
                && leg.to().stopId().equals(chosen.to().stopId())
                && off.compareTo(OFF_MAX) < 0
                && (leg.headway().isPresent()
                        ? chosen.route().equals(Optional.of(leg.route().id()))
                        : chosen.trip().equals(Optional.of(leg.tripId())));
    }

    /// A tram or bus the planner itself has found.
    static Found found(Leg.Transit leg) {
        var published = new EnumMap<Rider, Long>(Rider.class);
        for (var fare : leg.fares()) {
            for (var rider : Rider.values()) {
                if (rider.name().equalsIgnoreCase(fare.riderCategory()) && !fare.estimated()) {
                    published.putIfAbsent(rider, (long) fare.yen());
                }
            }
        }
        var name = leg.route().shortName().isBlank()
                ? leg.route().longName()
                : leg.route().shortName();
        return new Found(
                new JourneyLeg(
                        leg.mode(),
                        name,
                        end(leg.from()),
                        end(leg.to()),
                        leg.departAt().toInstant(),
                        leg.arriveAt().toInstant(),
                        leg.estimated(),
                        Optional.of(leg.tripId()),
                        Optional.empty(),
                        OptionalLong.empty(),
                        JourneyLeg.Paid.ON_BOARD,
                        Optional.empty(),
                        Optional.empty()),
                published);
    }

    private static End end(Leg.End end) {
        return new End(end.name(), end.at(), end.stopId());
    }

    private static JourneyLeg leg(ChosenLeg chosen, String line, JourneyLeg.Paid paid) {
        return new JourneyLeg(
                chosen.mode(),
                line,
                chosen.from(),
                chosen.to(),
                chosen.departAt(),
                chosen.arriveAt(),
                chosen.mode() == Mode.FLEX,
                Optional.empty(),
                chosen.service(),
                OptionalLong.empty(),
                paid,
                Optional.empty(),
                chosen.shown());
    }
}
