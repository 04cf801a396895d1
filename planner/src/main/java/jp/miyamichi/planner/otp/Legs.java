package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.OnDemandService;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.opentripplanner.ext.flex.FlexibleTransitLeg;
import org.opentripplanner.model.plan.leg.ScheduledTransitLeg;
import org.opentripplanner.model.plan.leg.StreetLeg;
import org.opentripplanner.street.search.TraverseMode;

/// Says an OpenTripPlanner leg in our words, for one who asked. Times keep the region's offset, as OpenTripPlanner
/// gives them.
final class Legs {

    private final boolean streetsSynthetic;
    private final OnDemandServices services;
    private final ItineraryRequest wish;
    private final LocalNames names;
    private final LiveVehicles vehicles;

    Legs(boolean streetsSynthetic, OnDemandServices services, ItineraryRequest wish, LiveVehicles vehicles) {
        this.streetsSynthetic = streetsSynthetic;
        this.services = services;
        this.wish = wish;
        this.vehicles = vehicles;
        this.names = new LocalNames(wish.language());
    }

    Leg street(StreetLeg leg) {
        var meters = (int) Math.round(leg.distanceMeters());
        if (leg.getMode() == TraverseMode.BICYCLE) {
            return new Leg.Cycle(
                    names.end(leg.from()),
                    names.end(leg.to()),
                    leg.startTime(),
                    leg.endTime(),
                    meters,
                    line(leg.legGeometry()),
                    streetsSynthetic,
                    Boolean.TRUE.equals(leg.rentedVehicle()));
        }
        return new Leg.Walk(
                names.end(leg.from()),
                names.end(leg.to()),
                leg.startTime(),
                leg.endTime(),
                meters,
                line(leg.legGeometry()),
                streetsSynthetic);
    }

    Leg transit(ScheduledTransitLeg leg) {
        var headway = headway(leg);
        return new Leg.Transit(
                TransitModes.of(leg.mode()),
                names.route(leg.route()),
                leg.trip().getId().toString(),
                names.text(leg.headsign()),
                names.end(leg.from()),
                names.end(leg.to()),
                leg.startTime(),
                leg.endTime(),
                (int) Math.round(leg.distanceMeters()),
                line(leg.legGeometry()),
                names.calls(leg.listIntermediateStops()),
                headway,
                leg.isRealTimeUpdated() ? OptionalInt.of(leg.departureDelay()) : OptionalInt.empty(),
                Fares.of(leg),
                names.alerts(leg.listTransitAlerts()),
                vehicles.of(leg.trip().getId(), leg.serviceDate()));
    }

    Leg onDemand(FlexibleTransitLeg leg) {
        var route = names.route(leg.route());
        var service = services.of(leg.route().getId());
        var known = service.map(found -> found.names().in(wish.language().getLanguage()));
        return new Leg.OnDemand(
                service.map(OnDemandService::id).orElse(route.id()),
                known.orElse(route.shortName().isEmpty() ? route.longName() : route.shortName()),
                route,
                names.rideEnd(leg.from()),
                names.rideEnd(leg.to()),
                leg.startTime(),
                leg.endTime(),
                (int) Math.round(leg.distanceMeters()),
                line(leg.legGeometry()),
                service.map(found -> OnDemandServices.isFor(found, wish)).orElse(true),
                service.flatMap(OnDemandService::district),
                Bookings.of(leg),
                Fares.of(leg));
    }

    /// A trip known by its headway only. Where the feed says the trips leave to the minute, OpenTripPlanner has
    /// made ordinary trips of them.
    private static Optional<Duration> headway(ScheduledTransitLeg leg) {
        var seconds = leg.headway();
        return seconds == null || seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    static List<LatLon> line(@Nullable LineString line) {
        return line == null
                ? List.of()
                : Arrays.stream(line.getCoordinates())
                        .map(point -> new LatLon(point.y, point.x))
                        .toList();
    }
}
