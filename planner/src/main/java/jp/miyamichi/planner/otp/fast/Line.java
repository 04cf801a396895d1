package jp.miyamichi.planner.otp.fast;

import java.util.BitSet;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.TripPatternForDates;

/// The stops of one trip pattern and how long its trips take between them at least and at most.
///
/// The times are sums over neighbouring stops, so they can only be too short or too long, never wrong for a trip.
@SuppressWarnings("ArrayRecordComponent") // read in an inner loop for every request
record Line(int[] stops, boolean[] board, boolean[] off, boolean byHeadway, Rides on, Rides alight) {

    /// Riding a second weighs one second; Raptor counts in hundredths.
    private static final int CENTI_PER_SECOND = 100;

    record Rides(int[] shortest, int[] longest) {

        static Rides of(TripPatternForDates pattern, Times times) {
            int stops = pattern.numberOfStopsInPattern();
            var rides = new Rides(new int[stops], new int[stops]);
            for (int i = 1; i < stops; i++) {
                int least = Integer.MAX_VALUE;
                int most = 0;
                for (int trip = 0; trip < pattern.numberOfTripSchedules(); trip++) {
                    int seconds = times.at(i, trip) - times.at(i - 1, trip);
                    least = Math.min(least, seconds);
                    most = Math.max(most, seconds);
                }
                rides.shortest[i] = rides.shortest[i - 1] + least;
                rides.longest[i] = rides.longest[i - 1] + most;
            }
            return rides;
        }

        int shortest(int from, int to) {
            return shortest[to] - shortest[from];
        }

        int longest(int from, int to) {
            return longest[to] - longest[from];
        }
    }

    @FunctionalInterface
    interface Times {
        int at(int position, int trip);
    }

    static Line of(TripPatternForDates pattern) {
        int stops = pattern.numberOfStopsInPattern();
        var line = new Line(
                new int[stops],
                new boolean[stops],
                new boolean[stops],
                pattern.useCustomizedTripSearch(),
                Rides.of(pattern, pattern::departureTime),
                Rides.of(pattern, pattern::arrivalTime));
        for (int i = 0; i < stops; i++) {
            line.stops[i] = pattern.stopIndex(i);
            line.board[i] = pattern.boardingPossibleAt(i) && i < stops - 1;
            line.off[i] = pattern.alightingPossibleAt(i) && i > 0;
        }
        return line;
    }

    /// Marks the stops where walkers of this end of the journey may want to get on or off this line.
    void addUseful(
            BitSet found, StopPruning.WalksByStop walks, StopPruning.Direction direction, BitSet stopsOfOtherEnd) {
        for (int i = 0; i < stops.length; i++) {
            boolean possible = direction == StopPruning.Direction.GETTING_ON ? board[i] : off[i];
            if (!possible || !walks.has(stops[i]) || found.get(stops[i])) {
                continue;
            }
            boolean pointless = !byHeadway
                    && (direction == StopPruning.Direction.GETTING_ON
                            ? isPointlessToBoard(i, walks, stopsOfOtherEnd)
                            : isPointlessToAlight(i, walks, stopsOfOtherEnd));
            if (!pointless) {
                found.set(stops[i]);
            }
        }
    }

    private boolean isPointlessToBoard(int i, StopPruning.WalksByStop walks, BitSet egress) {
        var walk = walks.get(stops[i]);
        for (int earlier = i - 1; earlier >= 0; earlier--) {
            if (board[earlier]
                    && walks.has(stops[earlier])
                    && isBetterWithRide(walks.get(stops[earlier]), on.longest(earlier, i), walk)) {
                return true;
            }
        }
        // A later stop as good: but then nobody may want to get off, or go on by another line, in between.
        for (int later = i + 1; later < stops.length - 1; later++) {
            int stop = stops[later];
            int ride = on.shortest(i, later);
            if (!walks.has(stop)
                    || egress.get(stop)
                    || walks.get(stop).durationInSeconds() > walk.durationInSeconds() + ride) {
                return false;
            }
            if (board[later] && walks.get(stop).c1() <= walk.c1() + CENTI_PER_SECOND * ride) {
                return true;
            }
        }
        return false;
    }

    private boolean isPointlessToAlight(int i, StopPruning.WalksByStop walks, BitSet access) {
        var walk = walks.get(stops[i]);
        for (int later = i + 1; later < stops.length; later++) {
            if (off[later]
                    && walks.has(stops[later])
                    && isBetterWithRide(walks.get(stops[later]), alight.longest(i, later), walk)) {
                return true;
            }
        }
        for (int earlier = i - 1; earlier > 0; earlier--) {
            int stop = stops[earlier];
            int ride = alight.shortest(earlier, i);
            if (!walks.has(stop)
                    || access.get(stop)
                    || walks.get(stop).durationInSeconds() > walk.durationInSeconds() + ride) {
                return false;
            }
            if (off[earlier] && walks.get(stop).c1() <= walk.c1() + CENTI_PER_SECOND * ride) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetterWithRide(StopWalk shorter, int ride, StopWalk walk) {
        return shorter.durationInSeconds() + ride <= walk.durationInSeconds()
                && shorter.c1() + CENTI_PER_SECOND * ride <= walk.c1();
    }
}
