package jp.miyamichi.planner.otp.fast;

import org.opentripplanner.ext.fares.DecorateWithFare;
import org.opentripplanner.model.plan.Itinerary;
import org.opentripplanner.routing.algorithm.filterchain.filters.transit.DecorateTransitAlert;
import org.opentripplanner.standalone.api.OtpServerRequestContext;

/// Adds service alerts and fares to an itinerary, as OpenTripPlanner's router does at the end.
record Decorator(OtpServerRequestContext context) {

    Itinerary decorate(Itinerary itinerary) {
        if (itinerary.isStreetOnly()) {
            return itinerary;
        }
        return withFares(withAlerts(itinerary));
    }

    private Itinerary withAlerts(Itinerary itinerary) {
        var alerts = context.transitService().getTransitAlertService();
        return alerts.getAllAlerts().isEmpty()
                ? itinerary
                : new DecorateTransitAlert(alerts, context.transitService()::findMultiModalStation).decorate(itinerary);
    }

    private Itinerary withFares(Itinerary itinerary) {
        var fares = context.fareService();
        return fares == null ? itinerary : new DecorateWithFare(fares).decorate(itinerary);
    }
}
