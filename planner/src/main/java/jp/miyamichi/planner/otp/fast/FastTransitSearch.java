package jp.miyamichi.planner.otp.fast;

import java.time.ZonedDateTime;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.miyamichi.planner.streets.*;
import jp.miyamichi.region.LatLon;
import org.opentripplanner.model.GenericLocation;
import org.opentripplanner.raptor.*;
import org.opentripplanner.raptor.api.model.*;
import org.opentripplanner.raptor.api.path.*;
import org.opentripplanner.raptor.api.request.*;
import org.opentripplanner.routing.algorithm.raptoradapter.router.AdditionalSearchDays;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.*;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.*;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.opentripplanner.street.model.vertex.TransitStopVertex;
import org.opentripplanner.transit.model.network.grouppriority.TransitGroupPriorityService;
import org.opentripplanner.utils.time.ServiceDateUtils;

public final class FastTransitSearch {
    private final StreetExtraction streets;
    private final StreetLinker linker;
    private final int[] stopVertex;
    private final Map<List<Object>, StreetCosts> costs = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<StreetSearch> searches = new ConcurrentLinkedQueue<>();
    private final TimetableCache timetables = new TimetableCache();
    long[] t = new long[8]; long nAccess, nEgress, nPaths, runs;

    public FastTransitSearch(OtpServerRequestContext context) {
        streets = new StreetExtraction(context.graph());
        linker = streets.walkLinker();
        stopVertex = new int[context.transitService().getRaptorTransitData().getStopCount()];
        Arrays.fill(stopVertex, -1);
        for (var v : context.graph().getVertices()) if (v instanceof TransitStopVertex s) {
            stopVertex[context.transitService().getRegularStop(s.getId()).getIndex()] = streets.number(v);
        }
    }
    StreetLinker linker() { return linker; }
    void reset() { t = new long[8]; nAccess = nEgress = nPaths = runs = 0; }
    String timing(int n) { return String.format("link %.3f walk %.3f transitdata %.3f raptor %.3f rest %.3f; access %d egress %d paths %d runs %.2f", t[0]/1e6/n, t[1]/1e6/n, t[2]/1e6/n, t[3]/1e6/n, t[4]/1e6/n, nAccess/n, nEgress/n, nPaths/n, runs/(double)n); }
    static long cpu() { return System.nanoTime(); }

    public List<FastWay> search(RouteRequest request, OtpServerRequestContext context, TravellerProfile profile) {
        long c = cpu();
        var from = link(request.from());
        var to = link(request.to());
        if (from.isEmpty() || to.isEmpty()) return List.of();
        long d = cpu(); t[0] += d - c; c = d;
        var zone = context.transitService().getTimeZone();
        ZonedDateTime zero = ServiceDateUtils.asStartOfService(request.dateTime(), zone);
        var live = context.transitService().getRealtimeRaptorTransitData();
        var days = new AdditionalSearchDays(request.arriveBy(), ZonedDateTime.ofInstant(request.dateTime(), zone), request.searchWindow(), context.raptorTuningParameters().dynamicSearchWindowCoefficients().maxWindow(), request.preferences().system().maxJourneyDuration());
        var timetable = timetables.get(new TimetableCache.Key(live, zero, days.additionalSearchDaysInPast(), days.additionalSearchDaysInFuture(), profile), () -> new RaptorRoutingRequestTransitData(live, TransitGroupPriorityService.empty(), zero, days.additionalSearchDaysInPast(), days.additionalSearchDaysInFuture(), DefaultTransitDataProviderFilter.ofRequest(request), request));
        d = cpu(); t[2] += d - c; c = d;
        var price = costs.computeIfAbsent(List.of(profile.wheelchair(), profile.walkMetersPerSecond()), k -> streets.walkCosts(request));
        var search = searches.poll();
        if (search == null) search = new StreetSearch(price);
        int max = (int) request.preferences().street().accessEgress().maxDuration().valueOf(request.journey().access().mode()).toSeconds();
        var accesses = new ArrayList<RaptorAccessEgress>();
        search.run(price, from, false, max);
        for (int s = 0; s < stopVertex.length; s++) if (stopVertex[s] >= 0 && search.reaches(stopVertex[s]) && timetable.departures().leavesEver(s))
            accesses.add(new WalkToStop(s, search.seconds(stopVertex[s]), RaptorCostConverter.toRaptorCost(search.weight(stopVertex[s])), search.meters(stopVertex[s]), timetable.departures(), 60));
        double directWeight = search.weightTo(to); int directSec = search.secondsTo(to); double directM = search.metersTo(to);
        var egresses = new ArrayList<RaptorAccessEgress>();
        search.run(price, to, true, max);
        for (int s = 0; s < stopVertex.length; s++) if (stopVertex[s] >= 0 && search.reaches(stopVertex[s]))
            egresses.add(new StopWalk(s, search.seconds(stopVertex[s]), RaptorCostConverter.toRaptorCost(search.weight(stopVertex[s])), search.meters(stopVertex[s])));
        searches.add(search);
        if (!Boolean.getBoolean("noprune")) {
            var as = new BitSet(); var es = new BitSet();
            for (var x : accesses) as.set(x.stop()); for (var x : egresses) es.set(x.stop());
            var ka = timetable.pruning().access((List) accesses, es); var ke = timetable.pruning().egress((List) egresses, as);
            accesses.removeIf(x -> !ka.get(x.stop())); egresses.removeIf(x -> !ke.get(x.stop()));
        }
        nAccess += accesses.size(); nEgress += egresses.size();
        d = cpu(); t[1] += d - c; c = d;
        long z = zero.toEpochSecond();
        var ways = new ArrayList<FastWay>();
        if (directSec >= 0 && directSec <= max) ways.add(new FastWay(request.dateTime().getEpochSecond(), request.dateTime().getEpochSecond() + directSec, 0, directWeight, directM, null));
        if (!accesses.isEmpty() && !egresses.isEmpty()) {
        int time = (int) (request.dateTime().getEpochSecond() - zero.toEpochSecond());
        int window = (int) request.searchWindow().toSeconds();
        int chunk = Integer.getInteger("chunk", window);
        for (int done = 0; done < window; done += chunk) {
        var b = new RaptorRequestBuilder<TripSchedule>();
        var p = b.searchParams();
        if (request.arriveBy()) p.latestArrivalTime(time); else p.earliestDepartureTime(time + done);
        p.searchWindowInSeconds(Math.min(chunk, window - done));
        if (request.preferences().transfer().maxTransfers() != null) p.maxNumberOfTransfers(request.preferences().transfer().maxTransfers());
        if (request.preferences().transfer().maxAdditionalTransfers() != null) p.numberOfAdditionalTransfers(request.preferences().transfer().maxAdditionalTransfers());
        b.profile(request.preferences().transit().raptor().profile());
        b.enableOptimization(Optimization.PARETO_CHECK_AGAINST_DESTINATION);
        p.timetable(request.timetableView()).constrainedTransfers(true).addAccessPaths(accesses).addEgressPaths(egresses);
        if (!request.timetableView() && request.arriveBy()) p.preferLateArrival(true);
        var paths = new RaptorService<>(context.raptorConfig()).route(b.build(), timetable.data()).paths();
        nPaths += paths.size(); runs++;
        for (var path : paths) ways.add(way(path, z));
        for (var x : accesses) ((WalkToStop) x).again();
        if (Boolean.getBoolean("once")) break; if (paths.isEmpty()) continue;
        var best = BestFew.of(ways, 5);
        long quick = paths.stream().mapToLong(x -> x.durationInSeconds()).min().orElse(0);
        if (best.size() >= 5 && best.getLast().arrive() <= z + time + done + chunk + quick) break;
        }
        }
        d = cpu(); t[3] += d - c; c = d;
        var best = BestFew.of(ways, 5);
        d = cpu(); t[4] += d - c; c = d;
        return best;
    }
    private FastWay way(RaptorPath<TripSchedule> path, long z) {
        double m = 0;
        for (PathLeg<TripSchedule> leg = path.accessLeg(); leg != null; leg = leg.isEgressLeg() ? null : leg.nextLeg()) {
            if (leg.isAccessLeg()) m += ((StopWalk) leg.asAccessLeg().access()).meters();
            else if (leg.isEgressLeg()) m += ((StopWalk) leg.asEgressLeg().egress()).meters();
            else if (leg.isTransferLeg()) m += ((DefaultRaptorTransfer) leg.asTransferLeg().transfer()).transfer().getDistanceMeters();
        }
        return new FastWay(z + path.startTime(), z + path.endTime(), path.numberOfTransfers(), path.c1() / 100.0, m, path);
    }
    private StreetLink link(GenericLocation l) { return linker.link(new LatLon(l.lat, l.lng)); }
}
