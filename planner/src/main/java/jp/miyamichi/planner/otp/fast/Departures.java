package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.opentripplanner.raptor.spi.RaptorSlackProvider;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.RaptorRoutingRequestTransitData;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.TripPatternForDates;
import org.opentripplanner.transit.model.network.RoutingTripPattern;

/// When something leaves each stop: the last moment to be there for each departure, sorted.
final class Departures {

    private static final int[] NEVER = {};

    private final int[][] latestAtStop;
    private final BitSet runsByHeadway = new BitSet();

    private Departures(int stops) {
        latestAtStop = new int[stops][];
        Arrays.fill(latestAtStop, NEVER);
    }

    static Departures of(RaptorRoutingRequestTransitData timetable) {
        var departures = new Departures(timetable.numberOfStops());
        var collected = new ArrayList<Times>();
        for (int stop = 0; stop < timetable.numberOfStops(); stop++) {
            collected.add(new Times());
        }
        for (int route = 0; route < RoutingTripPattern.indexCounter(); route++) {
            if (timetable.getRouteForIndex(route) instanceof TripPatternForDates pattern) {
                departures.collect(pattern, timetable.slackProvider(), collected);
            }
        }
        for (int stop = 0; stop < collected.size(); stop++) {
            departures.latestAtStop[stop] = collected.get(stop).sorted();
        }
        return departures;
    }

    private void collect(TripPatternForDates pattern, RaptorSlackProvider slacks, ArrayList<Times> collected) {
        int slack = slacks.boardSlack(pattern.slackIndex());
        for (int position = 0; position < pattern.numberOfStopsInPattern(); position++) {
            int stop = pattern.stopIndex(position);
            if (!pattern.boardingPossibleAt(position)) {
                continue;
            }
            if (pattern.useCustomizedTripSearch()) {
                runsByHeadway.set(stop);
            }
            for (int trip = 0; trip < pattern.numberOfTripSchedules(); trip++) {
                collected.get(stop).add(pattern.departureTime(position, trip) - slack);
            }
        }
    }

    /// Whether one who is at the stop at `from` or later, but before `until`, may be in time for something that one who
    /// comes at `until` misses.
    boolean leavesBetween(int stop, int from, int until) {
        var latest = latestAtStop[stop];
        int at = Arrays.binarySearch(latest, from);
        int next = at >= 0 ? at : -at - 1;
        return next < latest.length && latest[next] < until || runsByHeadway.get(stop);
    }

    boolean leavesEver(int stop) {
        return latestAtStop[stop].length > 0 || runsByHeadway.get(stop);
    }

    private static final class Times {
        private int[] times = NEVER;
        private int size;

        void add(int time) {
            if (size == times.length) {
                times = Arrays.copyOf(times, Math.max(16, 2 * size));
            }
            times[size++] = time;
        }

        int[] sorted() {
            var sorted = Arrays.copyOf(times, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
