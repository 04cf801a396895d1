package jp.miyamichi.planner.otp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.region.LatLon;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.core.model.i18n.I18NString;
import org.opentripplanner.model.plan.Place;
import org.opentripplanner.model.plan.leg.StopArrival;
import org.opentripplanner.routing.alertpatch.TransitAlert;
import org.opentripplanner.transit.model.network.Route;
import org.opentripplanner.transit.model.site.RegularStop;

/// Stops, routes and alerts by the names the feeds give them in one language, or in their own where not translated.
record LocalNames(Locale locale) {

    Leg.Route route(Route route) {
        return new Leg.Route(
                route.getId().toString(),
                Optional.ofNullable(route.getShortName()).orElse(""),
                text(route.getLongName()),
                Optional.ofNullable(route.getColor()).filter(color -> !color.isBlank()));
    }

    Leg.End end(Place place) {
        var at = new LatLon(place.coordinate.latitude(), place.coordinate.longitude());
        var stop = Optional.ofNullable(place.stop);
        return new Leg.End(
                text(place.name),
                at,
                stop.map(found -> found.getId().toString()),
                stop.flatMap(found -> Optional.ofNullable(found.getCode())));
    }

    /// An on-demand ride ends at a stop, or anywhere in a zone: then it is called by the zone, and has no stop id.
    Leg.End rideEnd(Place place) {
        if (place.stop == null || place.stop instanceof RegularStop) {
            return end(place);
        }
        return new Leg.End(
                text(place.stop.getName()),
                new LatLon(place.coordinate.latitude(), place.coordinate.longitude()),
                Optional.empty(),
                Optional.empty());
    }

    List<Leg.Call> calls(List<StopArrival> stops) {
        return stops.stream()
                .filter(stop -> stop.place.stop != null)
                .map(stop -> new Leg.Call(
                        text(stop.place.name),
                        stop.place.stop.getId().toString(),
                        stop.arrival.time(),
                        stop.departure.time()))
                .toList();
    }

    List<Leg.Alert> alerts(Set<TransitAlert> alerts) {
        return alerts.stream()
                .map(alert -> new Leg.Alert(
                        text(alert.headerText().orElse(null)),
                        text(alert.descriptionText().orElse(null)),
                        alert.url().map(this::text)))
                .toList();
    }

    String text(@Nullable I18NString text) {
        return text == null ? "" : text.toString(locale);
    }
}
