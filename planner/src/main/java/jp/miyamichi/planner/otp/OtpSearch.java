package jp.miyamichi.planner.otp;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Leg;
import org.opentripplanner.model.plan.leg.ScheduledTransitLeg;
import org.opentripplanner.model.plan.leg.StreetLeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks OpenTripPlanner one question and says the answer in our words.
final class OtpSearch {

    private static final Logger LOG = LoggerFactory.getLogger(OtpSearch.class);

    private final Legs legs;
    private final InstantSource clock;

    OtpSearch(Legs legs, InstantSource clock) {
        this.legs = legs;
        this.clock = clock;
    }

    Findings find(OtpEngine engine, Question question) {
        var context = engine.context();
        var request = RouteRequests.of(context.defaultRouteRequest(), question, clock.instant());
        var response = context.routingService().route(request);
        var ways = response.getTripPlan().itineraries.stream()
                .flatMap(found -> itinerary(found).stream())
                .toList();
        return new Findings(ways, Set.copyOf(response.getRoutingErrors()));
    }

    /// Empty where a leg is of a kind we do not know, rather than a way with a hole.
    private Optional<Itinerary> itinerary(org.opentripplanner.model.plan.Itinerary found) {
        var said = found.legs().stream().flatMap(leg -> leg(leg).stream()).toList();
        return said.size() == found.legs().size() ? Optional.of(new Itinerary(said)) : Optional.empty();
    }

    private Optional<Leg> leg(org.opentripplanner.model.plan.Leg leg) {
        return switch (leg) {
            case StreetLeg street -> Optional.of(legs.street(street));
            case ScheduledTransitLeg transit -> Optional.of(legs.transit(transit));
            default -> {
                LOG.warn("leg left out kind={}", leg.getClass().getSimpleName());
                yield Optional.empty();
            }
        };
    }
}
