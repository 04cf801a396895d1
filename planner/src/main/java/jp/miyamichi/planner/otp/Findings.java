package jp.miyamichi.planner.otp;

import java.util.List;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import org.opentripplanner.routing.api.response.RoutingError;

/// What one search found, and what OpenTripPlanner had to say where it found nothing.
record Findings(List<Itinerary> ways, Set<RoutingError> errors) {

    Findings {
        ways = List.copyOf(ways);
        errors = Set.copyOf(errors);
    }
}
