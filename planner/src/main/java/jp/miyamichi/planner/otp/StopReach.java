package jp.miyamichi.planner.otp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.ReachRequest;
import org.opentripplanner.core.model.id.FeedScopedId;
import org.opentripplanner.model.GenericLocation;
import org.opentripplanner.raptor.RaptorService;
import org.opentripplanner.raptor.api.model.RaptorAccessEgress;
import org.opentripplanner.raptor.api.request.RaptorProfile;
import org.opentripplanner.raptor.api.request.RaptorRequest;
import org.opentripplanner.raptor.api.request.RaptorRequestBuilder;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.DefaultTransitDataProviderFilter;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.RaptorRoutingRequestTransitData;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.routing.api.request.request.filter.SelectRequest;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.opentripplanner.transit.model.basic.MainAndSubMode;
import org.opentripplanner.transit.model.network.grouppriority.TransitGroupPriorityService;
import org.opentripplanner.utils.time.ServiceDateUtils;

/// When one gets to stops by tram and bus: one run of OpenTripPlanner's Raptor to all stops, as reported live.
///
/// On a line of which only the headway is known the wait is a whole headway, so what is drawn can be relied on.
final class StopReach {

    /// More changes do not fit into an hour and a half.
    private static final int TRANSFERS_MAX = 6;

    private final OtpServerRequestContext context;
    private final ReachRequest wish;

    StopReach(OtpServerRequestContext context, ReachRequest wish) {
        this.context = context;
        this.wish = wish;
    }

    /// Seconds after departure for each stop reached by a ride within the time.
    ///
    /// @param walks seconds on foot to each stop one may board at
    Map<FeedScopedId, Integer> seconds(Map<FeedScopedId, Integer> walks, int secondsMax) {
        var transit = context.transitService();
        var zero = ServiceDateUtils.asStartOfService(wish.departAt(), transit.getTimeZone());
        var leave = (int) (wish.departAt().getEpochSecond() - zero.toEpochSecond());
        var live = transit.getRealtimeRaptorTransitData();
        List<RaptorAccessEgress> boarding = new ArrayList<>();
        walks.forEach((stop, seconds) -> {
            var known = transit.getRegularStop(stop);
            if (known != null) {
                boarding.add(new WalkToBoard(known.getIndex(), seconds));
            }
        });
        if (boarding.isEmpty()) {
            return Map.of();
        }
        var request = request();
        var timetable = new RaptorRoutingRequestTransitData(
                live,
                TransitGroupPriorityService.empty(),
                zero,
                0,
                daysAhead(wish.departAt(), secondsMax),
                DefaultTransitDataProviderFilter.ofRequest(request),
                request);
        var arrivals = new RaptorService<>(context.raptorConfig())
                .route(search(boarding, leave, leave + secondsMax), timetable)
                .getArrivals();
        var reached = new HashMap<FeedScopedId, Integer>();
        for (int stop = 0; stop < live.getStopCount(); stop++) {
            var known = live.getStopByIndex(stop);
            if (known != null && arrivals.reachedByTransit(stop)) {
                int seconds = arrivals.bestTransitArrivalTime(stop) - leave;
                if (seconds <= secondsMax) {
                    reached.put(known.getId(), seconds);
                }
            }
        }
        return reached;
    }

    private int daysAhead(Instant departAt, int secondsMax) {
        var zone = context.transitService().getTimeZone();
        var first = departAt.atZone(zone).toLocalDate();
        var last = departAt.plusSeconds(secondsMax).atZone(zone).toLocalDate();
        return first.equals(last) ? 0 : 1;
    }

    /// Raptor wants a destination; any will do, because the arrivals at all stops are read.
    private static RaptorRequest<TripSchedule> search(List<RaptorAccessEgress> boarding, int leave, int latest) {
        var builder = new RaptorRequestBuilder<TripSchedule>();
        builder.profile(RaptorProfile.BEST_TIME);
        builder.searchParams()
                .earliestDepartureTime(leave)
                .latestArrivalTime(latest)
                .searchOneIterationOnly()
                .maxNumberOfTransfers(TRANSFERS_MAX)
                .numberOfAdditionalTransfers(TRANSFERS_MAX)
                .addAccessPaths(boarding)
                .addEgressPaths(List.of(boarding.getFirst()));
        return builder.build();
    }

    private RouteRequest request() {
        var at = wish.from().at();
        var place = new GenericLocation(wish.from().name(), null, at.lat(), at.lon());
        return context.defaultRouteRequest()
                .copyOf()
                .withFrom(place)
                .withTo(place)
                .withDateTime(wish.departAt())
                .withJourney(journey -> journey.withTransit(transit -> {
                    if (!wish.modes().containsAll(Set.of(Mode.TRAM, Mode.BUS))) {
                        transit.withFilter(filter -> filter.addSelect(SelectRequest.of()
                                .withTransportModes(TransitModes.of(wish.modes())
                                        .map(MainAndSubMode::new)
                                        .toList())
                                .build()));
                    }
                }))
                .buildRequest();
    }

    /// A walk to a stop, as Raptor takes it. Its cost does not matter where only time counts.
    private record WalkToBoard(int stop, int durationInSeconds) implements RaptorAccessEgress {

        @Override
        public int c1() {
            return 0;
        }

        @Override
        public int earliestDepartureTime(int requestedDepartureTime) {
            return requestedDepartureTime;
        }

        @Override
        public int latestArrivalTime(int requestedArrivalTime) {
            return requestedArrivalTime;
        }

        @Override
        public boolean hasOpeningHours() {
            return false;
        }

        @Override
        public String toString() {
            return defaultToString();
        }
    }
}
