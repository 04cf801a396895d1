package jp.miyamichi.planner.otp.fast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opentripplanner.framework.application.OTPFeature;
import org.opentripplanner.raptor.api.model.RaptorConstants;
import org.opentripplanner.raptor.api.request.Optimization;
import org.opentripplanner.raptor.api.request.RaptorRequest;
import org.opentripplanner.raptor.api.request.RaptorRequestBuilder;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;
import org.opentripplanner.routing.api.request.RouteRequest;

/// Asks Raptor as OpenTripPlanner's own router would, with our walks.
///
/// @param time seconds of the search: the earliest departure, or the latest arrival
/// @param window how long from `time` on to look for departures, empty lets Raptor choose
record RaptorQuestion(
        RouteRequest request,
        int time,
        Optional<Duration> window,
        List<? extends StopWalk> access,
        List<StopWalk> egress) {

    RaptorRequest<TripSchedule> build() {
        var builder = new RaptorRequestBuilder<TripSchedule>();
        var preferences = request.preferences();
        var search = builder.searchParams();
        if (request.arriveBy()) {
            search.latestArrivalTime(time).earliestDepartureTime(RaptorConstants.TIME_NOT_SET);
            search.preferLateArrival(!request.timetableView());
        } else {
            search.earliestDepartureTime(time).latestArrivalTime(RaptorConstants.TIME_NOT_SET);
        }
        search.searchWindow(window.orElse(null));
        if (preferences.transfer().maxTransfers() != null) {
            search.maxNumberOfTransfers(preferences.transfer().maxTransfers());
        }
        if (preferences.transfer().maxAdditionalTransfers() != null) {
            search.numberOfAdditionalTransfers(preferences.transfer().maxAdditionalTransfers());
        }
        search.timetable(request.timetableView())
                .constrainedTransfers(OTPFeature.TransferConstraints.isOn())
                .addAccessPaths(access)
                .addEgressPaths(egress);
        preferences.transit().raptor().optimizations().stream()
                .filter(optimization -> !optimization.is(Optimization.PARALLEL))
                .forEach(builder::enableOptimization);
        return builder.profile(preferences.transit().raptor().profile())
                .searchDirection(preferences.transit().raptor().searchDirection())
                .build();
    }
}
