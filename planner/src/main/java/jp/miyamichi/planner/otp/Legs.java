package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.region.LatLon;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.opentripplanner.core.model.i18n.I18NString;
import org.opentripplanner.model.plan.Place;
import org.opentripplanner.model.plan.leg.ScheduledTransitLeg;
import org.opentripplanner.model.plan.leg.StopArrival;
import org.opentripplanner.model.plan.leg.StreetLeg;
import org.opentripplanner.routing.alertpatch.TransitAlert;
import org.opentripplanner.street.search.TraverseMode;
import org.opentripplanner.transit.model.network.Route;

/// Says an OpenTripPlanner leg in our words. Times keep the region's offset, as OpenTripPlanner gives them.
final class Legs {

    private final boolean streetsSynthetic;

    Legs(boolean streetsSynthetic) {
        this.streetsSynthetic = streetsSynthetic;
    }

    Leg street(StreetLeg leg) {
        var meters = (int) Math.round(leg.distanceMeters());
        if (leg.getMode() == TraverseMode.BICYCLE) {
            return new Leg.Cycle(
                    end(leg.from()),
                    end(leg.to()),
                    leg.startTime(),
                    leg.endTime(),
                    meters,
                    line(leg.legGeometry()),
                    streetsSynthetic,
                    Boolean.TRUE.equals(leg.rentedVehicle()));
        }
        return new Leg.Walk(
                end(leg.from()),
                end(leg.to()),
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
                route(leg.route()),
                leg.trip().getId().toString(),
                text(leg.headsign()),
                end(leg.from()),
                end(leg.to()),
                leg.startTime(),
                leg.endTime(),
                (int) Math.round(leg.distanceMeters()),
                line(leg.legGeometry()),
                calls(leg.listIntermediateStops()),
                headway,
                leg.isRealTimeUpdated() ? OptionalInt.of(leg.departureDelay()) : OptionalInt.empty(),
                Fares.of(leg, headway.isPresent()),
                alerts(leg.listTransitAlerts()));
    }

    /// A trip known by its headway only. Where the feed says the trips leave to the minute, OpenTripPlanner has made
    /// ordinary trips of them.
    private static Optional<Duration> headway(ScheduledTransitLeg leg) {
        var seconds = leg.headway();
        return seconds == null || seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    static Leg.Route route(Route route) {
        return new Leg.Route(
                route.getId().toString(),
                text(route.getShortName()),
                text(route.getLongName()),
                Optional.ofNullable(route.getColor()).filter(color -> !color.isBlank()));
    }

    static Leg.End end(Place place) {
        var at = new LatLon(place.coordinate.latitude(), place.coordinate.longitude());
        var stop = Optional.ofNullable(place.stop);
        return new Leg.End(
                text(place.name),
                at,
                stop.map(found -> found.getId().toString()),
                stop.flatMap(found -> Optional.ofNullable(found.getCode())));
    }

    private static List<Leg.Call> calls(List<StopArrival> stops) {
        return stops.stream()
                .map(stop -> new Leg.Call(
                        text(stop.place.name),
                        Optional.ofNullable(stop.place.stop)
                                .map(found -> found.getId().toString())
                                .orElse(""),
                        stop.arrival.time(),
                        stop.departure.time()))
                .toList();
    }

    static List<Leg.Alert> alerts(Set<TransitAlert> alerts) {
        return alerts.stream()
                .map(alert -> new Leg.Alert(
                        alert.headerText().map(Legs::text).orElse(""),
                        alert.descriptionText().map(Legs::text).orElse(""),
                        alert.url().map(Legs::text)))
                .toList();
    }

    static List<LatLon> line(@Nullable LineString line) {
        return line == null
                ? List.of()
                : Arrays.stream(line.getCoordinates())
                        .map(point -> new LatLon(point.y, point.x))
                        .toList();
    }

    static String text(@Nullable Object text) {
        return text == null ? "" : text.toString();
    }

    static String text(@Nullable I18NString text) {
        return text == null ? "" : text.toString();
    }
}
