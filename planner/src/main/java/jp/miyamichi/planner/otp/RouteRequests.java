package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.model.GenericLocation;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.routing.api.request.preference.RoutingPreferencesBuilder;
import org.opentripplanner.routing.api.request.request.JourneyRequestBuilder;
import org.opentripplanner.routing.api.request.request.StreetRequest;
import org.opentripplanner.routing.api.request.request.TransitRequestBuilder;
import org.opentripplanner.routing.api.request.request.filter.SelectRequest;
import org.opentripplanner.street.model.StreetMode;
import org.opentripplanner.transit.model.basic.MainAndSubMode;

/// Says a [Question] in OpenTripPlanner's words.
final class RouteRequests {

    private RouteRequests() {}

    /// @param defaults the engine's settings, which the question refines
    /// @param bookedAt without it OpenTripPlanner would ignore how long before an on-demand ride must be booked
    static RouteRequest of(RouteRequest defaults, Question question, Instant bookedAt) {
        var wish = question.wish();
        return defaults.copyOf()
                .withFrom(place(wish.from()))
                .withTo(place(wish.to()))
                .withDateTime(question.time())
                .withArriveBy(question.arriveBy())
                .withBookingTime(bookedAt)
                .withSearchWindow(question.window().orElse(null))
                .withPreferences(preferences -> limits(preferences, question))
                .withJourney(journey -> modes(journey, question))
                .buildRequest();
    }

    private static GenericLocation place(Location location) {
        var id = location.stopId().flatMap(StopIds::parse).orElse(null);
        return new GenericLocation(
                location.name(), id, location.at().lat(), location.at().lon());
    }

    private static void limits(RoutingPreferencesBuilder preferences, Question question) {
        var wish = question.wish();
        var walkMax = Duration.ofMinutes(wish.walkMinutesMax());
        preferences
                .withWalk(walk -> walk.withSpeed(wish.walkMetersPerSecond()))
                .withStreet(street -> street.withAccessEgress(limits -> limits.withMaxDuration(walkMax, Map.of()))
                        .withMaxDirectDuration(limits -> limits.with(StreetMode.WALK, walkMax)));
    }

    private static void modes(JourneyRequestBuilder journey, Question question) {
        journey.withAccess(new StreetRequest(question.access()))
                .withEgress(new StreetRequest(question.egress()))
                .withDirect(new StreetRequest(question.direct()))
                .withWheelchair(question.wish().wheelchair())
                .withTransit(transit -> transit(transit, question));
    }

    private static void transit(TransitRequestBuilder transit, Question question) {
        if (!question.usesTransit()) {
            transit.disable();
            return;
        }
        var modes = question.wish().modes();
        var isAnyMode = modes.contains(Mode.TRAM) && modes.contains(Mode.BUS);
        if (isAnyMode && question.routesExcluded().isEmpty()) {
            return;
        }
        transit.withFilter(filter -> {
            if (!isAnyMode) {
                filter.addSelect(SelectRequest.of()
                        .withTransportModes(
                                TransitModes.of(modes).map(MainAndSubMode::new).toList())
                        .build());
            }
            if (!question.routesExcluded().isEmpty()) {
                filter.addNot(
                        SelectRequest.of().withRoutes(question.routesExcluded()).build());
            }
        });
    }
}
