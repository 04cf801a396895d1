package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.otp.fast.FastFindings;
import jp.miyamichi.planner.otp.fast.TravellerProfile;
import jp.miyamichi.region.RegionBuild;
import org.opentripplanner.ext.flex.FlexibleTransitLeg;
import org.opentripplanner.model.plan.leg.ScheduledTransitLeg;
import org.opentripplanner.model.plan.leg.StreetLeg;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks OpenTripPlanner one question and says the answer in our words.
final class OtpSearch {

    private static final Logger LOG = LoggerFactory.getLogger(OtpSearch.class);

    private static final Duration SOME_HOURS = Duration.ofHours(4);

    private final boolean streetsSynthetic;
    private final OnDemandServices services;
    private final InstantSource clock;

    OtpSearch(RegionBuild region, OnDemandServices services, InstantSource clock) {
        this.streetsSynthetic = region.streetsSynthetic();
        this.services = services;
        this.clock = clock;
    }

    Findings find(OtpEngine engine, Question question) {
        var context = engine.context();
        var request = RouteRequests.of(context.defaultRouteRequest(), question, bookedAt(question.wish()));
        var answer = engine.fast()
                .find(request, context, traveller(question), question.waysMax(), question.nextOnly())
                .orElseGet(() -> byOpenTripPlanner(context, request, question.nextOnly()));
        var legs = new Legs(
                streetsSynthetic, services, question.wish(), engine.live().vehicles());
        var ways = answer.itineraries().stream()
                .flatMap(found -> itinerary(found, question.wish(), legs).stream())
                .filter(way -> WalkLimit.isKept(way, question.wish()))
                .toList();
        return new Findings(ways, Set.copyOf(answer.errors()));
    }

    /// A ride of today can be booked from now on; one of the past is shown as it could have been booked the day before.
    private Instant bookedAt(ItineraryRequest wish) {
        var now = clock.instant();
        return ItineraryFinder.isPast(wish, now) ? wish.time().minus(1, ChronoUnit.DAYS) : now;
    }

    /// OpenTripPlanner's own router cannot stop at what comes next, so it looks at some hours before the whole day.
    private static FastFindings byOpenTripPlanner(
            OtpServerRequestContext context, RouteRequest request, boolean nextOnly) {
        if (nextOnly) {
            var soon =
                    route(context, request.copyOf().withSearchWindow(SOME_HOURS).buildRequest());
            if (!soon.itineraries().isEmpty()) {
                return soon;
            }
        }
        return route(context, request);
    }

    private static FastFindings route(OtpServerRequestContext context, RouteRequest request) {
        var response = context.routingService().route(request);
        return new FastFindings(response.getTripPlan().itineraries, response.getRoutingErrors());
    }

    private static TravellerProfile traveller(Question question) {
        var wish = question.wish();
        return new TravellerProfile(
                wish.modes(), wish.wheelchair(), wish.walkMetersPerSecond(), Set.copyOf(question.routesExcluded()));
    }

    /// Empty where a leg is of a kind we do not know, rather than a way with a hole.
    private static Optional<Itinerary> itinerary(
            org.opentripplanner.model.plan.Itinerary found, ItineraryRequest wish, Legs legs) {
        List<Leg> said = new ArrayList<>();
        for (var leg : found.legs()) {
            switch (leg) {
                case StreetLeg street -> said.add(legs.street(street));
                case ScheduledTransitLeg transit -> said.add(legs.transit(transit));
                case FlexibleTransitLeg ride -> said.add(legs.onDemand(ride));
                default -> {
                    LOG.warn("way left out leg={}", leg.getClass().getSimpleName());
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Itinerary(Ends.named(said, wish)));
    }
}
