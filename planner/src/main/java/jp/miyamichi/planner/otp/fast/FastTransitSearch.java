package jp.miyamichi.planner.otp.fast;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.planner.streets.StreetLink;
import jp.miyamichi.region.LatLon;
import org.opentripplanner.model.GenericLocation;
import org.opentripplanner.routing.algorithm.raptoradapter.router.AdditionalSearchDays;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.DefaultTransitDataProviderFilter;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.RaptorRoutingRequestTransitData;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.routing.api.response.InputField;
import org.opentripplanner.routing.api.response.RoutingErrorCode;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.opentripplanner.street.model.StreetMode;
import org.opentripplanner.transit.model.network.grouppriority.TransitGroupPriorityService;

/// Finds ways on foot and by timetable in one graph. Safe for many threads.
public final class FastTransitSearch {

    private final Walks walks;
    private final TimetableCache timetables = new TimetableCache();

    /// Takes over the streets of the context's graph, some seconds for a large city.
    public FastTransitSearch(OtpServerRequestContext context) {
        walks = new Walks(new StreetExtraction(context.graph()), context);
    }

    /// Whether the request is one for us: on foot and by timetable only, between points and stops.
    private static boolean takes(RouteRequest request, OtpServerRequestContext context) {
        var journey = request.journey();
        return journey.access().mode() == StreetMode.WALK
                && journey.egress().mode() == StreetMode.WALK
                && (journey.direct().mode() == StreetMode.WALK
                        || journey.direct().mode() == StreetMode.NOT_SET)
                && journey.transit().enabled()
                && !journey.wheelchair()
                && !request.isViaSearch()
                && request.pageCursor() == null
                && Stream.of(request.from(), request.to())
                        .allMatch(end ->
                                end.stopId == null || context.transitService().getRegularStop(end.stopId) != null);
    }

    /// The best ways, at most `waysMax`; empty where OpenTripPlanner's own router must be asked instead.
    ///
    /// @param traveller what `request` says of the traveller, in a form that can be compared
    /// @param nextOnly the first ways to arrive will do, of all that leave in the request's window
    public Optional<FastFindings> find(
            RouteRequest request,
            OtpServerRequestContext context,
            TravellerProfile traveller,
            int waysMax,
            boolean nextOnly) {
        if (!takes(request, context)) {
            return Optional.empty();
        }
        var frame = Frame.of(request, context.transitService().getTimeZone());
        var origin = link(frame.from(), context);
        var destination = link(frame.to(), context);
        if (origin.isEmpty() || destination.isEmpty()) {
            return Optional.of(FastFindings.failed(
                    RoutingErrorCode.LOCATION_NOT_FOUND,
                    origin.isEmpty() ? InputField.FROM_PLACE : InputField.TO_PLACE));
        }
        if (walks.isAtArea(origin) || walks.isAtArea(destination)) {
            return Optional.empty();
        }
        var costs = walks.costs(traveller, request);
        var search = walks.lend(costs);
        try {
            search.run(costs, origin, destination, walkSecondsMax(request));
            if (!nextOnly && (search.toStops().isEmpty() || search.fromStops().isEmpty())) {
                // Rare, and perhaps only our streets end here: OpenTripPlanner has the last word. Not so when it would
                // have to search a whole day instead of an hour.
                return Optional.empty();
            }
            var timetable = timetable(request, frame, context, traveller);
            return Optional.of(
                    new FastSearch(request, frame, context, search, timetable, waysMax, nextOnly).find(destination));
        } finally {
            walks.giveBack(search);
        }
    }

    private static int walkSecondsMax(RouteRequest request) {
        return (int) request.preferences()
                .street()
                .accessEgress()
                .maxDuration()
                .valueOf(StreetMode.WALK)
                .toSeconds();
    }

    private StreetLink link(GenericLocation end, OtpServerRequestContext context) {
        if (end.stopId == null) {
            return walks.link(new LatLon(end.lat, end.lng));
        }
        var stop = context.transitService().getRegularStop(end.stopId);
        return stop == null ? StreetLink.NONE : walks.linkOfStop(stop.getIndex());
    }

    private DayTimetable timetable(
            RouteRequest request, Frame frame, OtpServerRequestContext context, TravellerProfile traveller) {
        var zone = context.transitService().getTimeZone();
        var live = context.transitService().getRealtimeRaptorTransitData();
        var days = new AdditionalSearchDays(
                request.arriveBy(),
                ZonedDateTime.ofInstant(frame.time(), zone),
                request.searchWindow(),
                context.raptorTuningParameters()
                        .dynamicSearchWindowCoefficients()
                        .maxWindow(),
                request.preferences().system().maxJourneyDuration());
        var key = new TimetableCache.Key(
                live, frame.zero(), days.additionalSearchDaysInPast(), days.additionalSearchDaysInFuture(), traveller);
        return timetables.get(
                key,
                () -> new RaptorRoutingRequestTransitData(
                        live,
                        TransitGroupPriorityService.empty(),
                        key.dayStart(),
                        key.daysBefore(),
                        key.daysAfter(),
                        DefaultTransitDataProviderFilter.ofRequest(request),
                        request));
    }
}
