package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.RaptorRoutingRequestTransitData;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.TripPatternForDates;
import org.opentripplanner.transit.model.network.RoutingTripPattern;

/// Leaves out stops that cannot be the best end of a ride.
final class StopPruning {

    private static final class Line {
        int[] stops; boolean[] board; boolean[] alight; boolean all;
        /// sums of the shortest and the longest time between departures (arrivals) at neighbouring stops
        int[] depMin, depMax, arrMin, arrMax;
    }
    private final List<Line> lines = new ArrayList<>();
    private final int stops;
    private final int[][] linesAt;

    StopPruning(RaptorRoutingRequestTransitData timetable) {
        stops = timetable.numberOfStops();
        var at = new ArrayList<List<Integer>>(); for (int i = 0; i < stops; i++) at.add(new ArrayList<>());
        for (int route = 0; route < RoutingTripPattern.indexCounter(); route++) {
            if (timetable.getRouteForIndex(route) instanceof TripPatternForDates p) {
                var l = new Line(); int n = p.numberOfStopsInPattern();
                l.stops = new int[n]; l.board = new boolean[n]; l.alight = new boolean[n]; l.all = p.useCustomizedTripSearch();
                l.depMin = new int[n]; l.depMax = new int[n]; l.arrMin = new int[n]; l.arrMax = new int[n];
                for (int i = 0; i < n; i++) {
                    l.stops[i] = p.stopIndex(i); l.board[i] = p.boardingPossibleAt(i); l.alight[i] = p.alightingPossibleAt(i);
                    if (i > 0) {
                        int dmin = Integer.MAX_VALUE, dmax = 0, amin = Integer.MAX_VALUE, amax = 0;
                        for (int t = 0; t < p.numberOfTripSchedules(); t++) {
                            int d = p.departureTime(i, t) - p.departureTime(i - 1, t), a = p.arrivalTime(i, t) - p.arrivalTime(i - 1, t);
                            dmin = Math.min(dmin, d); dmax = Math.max(dmax, d); amin = Math.min(amin, a); amax = Math.max(amax, a);
                        }
                        l.depMin[i] = l.depMin[i-1] + dmin; l.depMax[i] = l.depMax[i-1] + dmax; l.arrMin[i] = l.arrMin[i-1] + amin; l.arrMax[i] = l.arrMax[i-1] + amax;
                    }
                    if (at.get(l.stops[i]).isEmpty() || at.get(l.stops[i]).getLast() != lines.size()) at.get(l.stops[i]).add(lines.size());
                }
                lines.add(l);
            }
        }
        linesAt = new int[stops][];
        for (int i = 0; i < stops; i++) linesAt[i] = at.get(i).stream().mapToInt(x -> x).toArray();
    }

    BitSet access(List<? extends StopWalk> walks, BitSet egress) { return keep(walks, true, egress); }
    BitSet egress(List<? extends StopWalk> walks, BitSet access) { return keep(walks, false, access); }

    private BitSet keep(List<? extends StopWalk> walks, boolean access, BitSet otherEnd) {
        var byStop = new StopWalk[stops]; var touched = new BitSet(); var keep = new BitSet();
        for (var w : walks) { byStop[w.stop()] = w; for (int l : linesAt[w.stop()]) touched.set(l); }
        for (int l = touched.nextSetBit(0); l >= 0; l = touched.nextSetBit(l + 1)) {
            var line = lines.get(l); int n = line.stops.length;
            for (int i = 0; i < n; i++) {
                var w = byStop[line.stops[i]];
                if (w == null || keep.get(line.stops[i]) || !(access ? line.board[i] : line.alight[i])) continue;
                if (access ? i == n - 1 : i == 0) continue;
                if (line.all || !(access ? dominatedAccess(line, i, w, byStop, otherEnd) : dominatedEgress(line, i, w, byStop, otherEnd))) keep.set(line.stops[i]);
            }
        }
        return keep;
    }
    private static final int RIDE = 100;
    private static final boolean CAVEAT = !Boolean.getBoolean("nocaveat");
    private boolean dominatedAccess(Line line, int i, StopWalk w, StopWalk[] by, BitSet egress) {
        for (int j = i - 1; j >= 0; j--) {
            var o = by[line.stops[j]];
            if (o == null || !line.board[j]) continue;
            int ride = line.depMax[i] - line.depMax[j];
            if (o.durationInSeconds() + ride <= w.durationInSeconds() && o.c1() + RIDE * ride <= w.c1()) return true;
        }
        if (!CAVEAT) return false;
        for (int j = i + 1; j < line.stops.length - 1; j++) {
            var o = by[line.stops[j]];
            if (o == null || egress.get(line.stops[j])) return false;
            int ride = line.depMin[j] - line.depMin[i];
            if (o.durationInSeconds() > w.durationInSeconds() + ride) return false;
            if (line.board[j] && o.c1() <= w.c1() + RIDE * ride) return true;
        }
        return false;
    }
    private boolean dominatedEgress(Line line, int i, StopWalk w, StopWalk[] by, BitSet access) {
        for (int j = i + 1; j < line.stops.length; j++) {
            var o = by[line.stops[j]];
            if (o == null || !line.alight[j]) continue;
            int ride = line.arrMax[j] - line.arrMax[i];
            if (o.durationInSeconds() + ride <= w.durationInSeconds() && o.c1() + RIDE * ride <= w.c1()) return true;
        }
        if (!CAVEAT) return false;
        for (int j = i - 1; j > 0; j--) {
            var o = by[line.stops[j]];
            if (o == null || access.get(line.stops[j])) return false;
            int ride = line.arrMin[i] - line.arrMin[j];
            if (o.durationInSeconds() > w.durationInSeconds() + ride) return false;
            if (line.alight[j] && o.c1() <= w.c1() + RIDE * ride) return true;
        }
        return false;
    }
}
