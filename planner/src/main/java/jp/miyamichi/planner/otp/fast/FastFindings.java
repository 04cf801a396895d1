package jp.miyamichi.planner.otp.fast;

import java.util.List;
import org.opentripplanner.model.plan.Itinerary;
import org.opentripplanner.routing.api.response.InputField;
import org.opentripplanner.routing.api.response.RoutingError;
import org.opentripplanner.routing.api.response.RoutingErrorCode;

/// What a search found, best first, and in OpenTripPlanner's words what stood in its way.
public record FastFindings(List<Itinerary> itineraries, List<RoutingError> errors) {

    public FastFindings {
        itineraries = List.copyOf(itineraries);
        errors = List.copyOf(errors);
    }

    static FastFindings failed(RoutingErrorCode code, InputField field) {
        return new FastFindings(List.of(), List.of(new RoutingError(code, field)));
    }
}
