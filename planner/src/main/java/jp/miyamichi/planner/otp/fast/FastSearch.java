package jp.miyamichi.planner.otp.fast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.streets.StreetLink;
import jp.miyamichi.planner.streets.StreetWay;
import org.opentripplanner.framework.application.OTPFeature;
import org.opentripplanner.raptor.RaptorService;
import org.opentripplanner.raptor.api.path.RaptorPath;
import org.opentripplanner.raptor.api.response.RaptorResponse;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;
import org.opentripplanner.routing.algorithm.transferoptimization.configure.TransferOptimizationServiceConfigurator;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.routing.api.response.InputField;
import org.opentripplanner.routing.api.response.RoutingError;
import org.opentripplanner.routing.api.response.RoutingErrorCode;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.opentripplanner.street.geometry.SphericalDistanceLibrary;
import org.opentripplanner.street.model.StreetMode;

/// One search: the walks are done, Raptor is asked, the best ways are chosen and written out.
final class FastSearch {

    private static final int HEADWAY_WAYS_MAX = 200;
    private static final Duration ONE_DEPARTURE = Duration.ofMinutes(1);

    private final RouteRequest request;
    private final Frame frame;
    private final OtpServerRequestContext context;
    private final WalkSearch walks;
    private final DayTimetable timetable;
    private final int waysMax;
    private final boolean nextOnly;
    private final int time;
    private final List<RoutingError> errors = new ArrayList<>();

    FastSearch(
            RouteRequest request,
            Frame frame,
            OtpServerRequestContext context,
            WalkSearch walks,
            DayTimetable timetable,
            int waysMax,
            boolean nextOnly) {
        this.nextOnly = nextOnly;
        this.request = request;
        this.context = context;
        this.walks = walks;
        this.timetable = timetable;
        this.waysMax = waysMax;
        this.frame = frame;
        this.time = frame.seconds();
    }

    FastFindings find(StreetLink destination) {
        var ways = new ArrayList<FastWay>();
        if (request.journey().direct().mode() == StreetMode.WALK && isNearEnoughToWalk()) {
            walks.allTheWay(destination)
                    .filter(way -> way.seconds() <= walkAllTheWaySecondsMax())
                    .map(this::onFoot)
                    .ifPresent(ways::add);
        }
        int departBefore = addRides(ways);
        // On a headway line each minute is a way to Raptor; the caller makes one of them, and needs to see the last.
        int max = ways.stream().anyMatch(FastWay::isByHeadway) ? HEADWAY_WAYS_MAX : waysMax;
        int depart = request.arriveBy() ? Integer.MIN_VALUE : time;
        var best = new BestFew(depart, departBefore, request.arriveBy(), max).of(ways);
        var writer = new WayWriter(frame, context.transitService(), walks);
        var decorator = new Decorator(context);
        return new FastFindings(
                best.stream().map(writer::write).map(decorator::decorate).toList(), errors);
    }

    /// A point far off the streets is linked to them for nothing; nobody can walk that in the time it is said to take.
    private boolean isNearEnoughToWalk() {
        var straight = SphericalDistanceLibrary.distance(
                frame.from().getCoordinate(), frame.to().getCoordinate());
        return straight
                < walkAllTheWaySecondsMax() * request.preferences().walk().speed();
    }

    private long walkAllTheWaySecondsMax() {
        return request.preferences()
                .street()
                .maxDirectDuration()
                .valueOf(StreetMode.WALK)
                .toSeconds();
    }

    private FastWay onFoot(StreetWay way) {
        int depart = request.arriveBy() ? time - way.seconds() : time;
        var piece = new FastWay.Piece(Optional.empty(), way.meters(), depart, depart + way.seconds());
        return new FastWay(
                depart, depart + way.seconds(), 0, way.weight(), way.meters(), List.of(piece), new FastWay.OnFoot(way));
    }

    /// Adds the ways by timetable, and answers the end of the search window.
    private int addRides(List<FastWay> ways) {
        var access = walks.toStops();
        var egress = walks.fromStops();
        if (access.isEmpty() || egress.isEmpty()) {
            errors.add(new RoutingError(
                    RoutingErrorCode.NO_STOPS_IN_RANGE,
                    access.isEmpty() ? InputField.FROM_PLACE : InputField.TO_PLACE));
            return Integer.MAX_VALUE;
        }
        var response = ask(access, egress);
        if (response.noConnectionFound()) {
            errors.add(new RoutingError(RoutingErrorCode.NO_TRANSIT_CONNECTION, null));
        } else if (response.paths().isEmpty()) {
            errors.add(new RoutingError(RoutingErrorCode.NO_TRANSIT_CONNECTION_IN_SEARCH_WINDOW, InputField.DATE_TIME));
        }
        var reader = new WayReader(timetable.lineLengths());
        optimized(response.paths()).forEach(path -> ways.add(reader.read(path)));
        if (nextOnly && request.searchWindow() != null) {
            return time + (int) request.searchWindow().toSeconds();
        }
        var used = response.requestUsed().searchParams();
        return used.isEarliestDepartureTimeSet() && used.isSearchWindowSet()
                ? used.earliestDepartureTime() + used.searchWindowInSeconds()
                : Integer.MAX_VALUE;
    }

    private RaptorResponse<TripSchedule> ask(List<StopWalk> access, List<StopWalk> egress) {
        int step = context.raptorTuningParameters().iterationDepartureStepInSeconds();
        var getOn = timetable.pruning().useful(access, StopPruning.Direction.GETTING_ON, egress).stream()
                .map(walk -> new WalkToStop(walk, timetable.departures(), step))
                .toList();
        var getOff = timetable.pruning().useful(egress, StopPruning.Direction.GETTING_OFF, access);
        return new RaptorService<>(context.raptorConfig())
                .route(new RaptorQuestion(request, time, window(), getOn, getOff).build(), timetable.trips());
    }

    /// Asked for one minute, Raptor waits at the first stops for whatever leaves next.
    private Optional<Duration> window() {
        return nextOnly ? Optional.of(ONE_DEPARTURE) : Optional.ofNullable(request.searchWindow());
    }

    /// The same trips with better places to change between them.
    private Collection<RaptorPath<TripSchedule>> optimized(Collection<RaptorPath<TripSchedule>> paths) {
        if (OTPFeature.OptimizeTransfers.isOff()) {
            return paths;
        }
        var live = context.transitService().getRealtimeRaptorTransitData();
        return TransferOptimizationServiceConfigurator.createOptimizeTransferService(
                        live::getStopByIndex,
                        timetable.trips().stopNameResolver(),
                        context.transitService().getConstrainedTransferService(),
                        timetable.trips(),
                        live.getStopBoardAlightTransferCosts(),
                        request.preferences().transfer().optimization(),
                        List.of())
                .optimize(paths);
    }
}
