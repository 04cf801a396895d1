package jp.miyamichi.planner.otp.fast;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.opentripplanner.raptor.spi.RaptorTransitDataProvider;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.TripSchedule;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.TripPatternForDates;

/// When something leaves each stop: the last moment to be there for each departure, sorted.
final class Departures {

    private static final int[] NEVER = {};

    private final int[][] latestAtStop;
    private final BitSet runsByHeadway = new BitSet();

    private Departures(int stops) {
        latestAtStop = new int[stops][];
        Arrays.fill(latestAtStop, NEVER);
    }

    static Departures of(List<TripPatternForDates> patterns, RaptorTransitDataProvider<TripSchedule> trips) {
        var departures = new Departures(trips.numberOfStops());
        var size = new int[trips.numberOfStops()];
        for (var pattern : patterns) {
            int slack = trips.slackProvider().boardSlack(pattern.slackIndex());
            for (int position = 0; position < pattern.numberOfStopsInPattern(); position++) {
                if (pattern.boardingPossibleAt(position)) {
                    departures.collect(pattern, position, slack, size);
                }
            }
        }
        for (int stop = 0; stop < size.length; stop++) {
            departures.latestAtStop[stop] = Arrays.copyOf(departures.latestAtStop[stop], size[stop]);
            Arrays.sort(departures.latestAtStop[stop]);
        }
        return departures;
    }

    private void collect(TripPatternForDates pattern, int position, int slack, int[] size) {
        int stop = pattern.stopIndex(position);
        int trips = pattern.numberOfTripSchedules();
        if (pattern.useCustomizedTripSearch()) {
            runsByHeadway.set(stop);
        }
        latestAtStop[stop] = Arrays.copyOf(latestAtStop[stop], size[stop] + trips);
        for (int trip = 0; trip < trips; trip++) {
            latestAtStop[stop][size[stop]++] = pattern.departureTime(position, trip) - slack;
        }
    }

    /// Whether one who is at the stop at `from` may be in time for something that one who comes at `until` misses.
    boolean leavesBetween(int stop, int from, int until) {
        var latest = latestAtStop[stop];
        int at = Arrays.binarySearch(latest, from);
        int next = at >= 0 ? at : -at - 1;
        return (next < latest.length && latest[next] < until) || runsByHeadway.get(stop);
    }
}
