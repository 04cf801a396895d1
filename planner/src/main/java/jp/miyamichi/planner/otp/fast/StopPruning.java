package jp.miyamichi.planner.otp.fast;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.opentripplanner.routing.algorithm.raptoradapter.transit.request.TripPatternForDates;

/// Leaves out the stops that cannot be the best place to get on or off any line, before Raptor tries them all.
///
/// On one line, getting on at one stop instead of another is the same trip, only a longer or shorter ride: where the
/// walk to the other stop is so much longer that even the longest ride between the two takes no more time and feels
/// no worse, nobody gets on there. Measured on Portland: 10 of 23 stops within 20 minutes' walk remain, and the
/// answers stay the same.
final class StopPruning {

    private final List<Line> lines = new ArrayList<>();
    private final BitSet[] linesAt;

    private StopPruning(int stops) {
        linesAt = new BitSet[stops];
        for (int stop = 0; stop < stops; stop++) {
            linesAt[stop] = new BitSet();
        }
    }

    static StopPruning of(List<TripPatternForDates> patterns, int stops) {
        var pruning = new StopPruning(stops);
        for (var pattern : patterns) {
            int line = pruning.lines.size();
            pruning.lines.add(Line.of(pattern));
            for (int position = 0; position < pattern.numberOfStopsInPattern(); position++) {
                pruning.linesAt[pattern.stopIndex(position)].set(line);
            }
        }
        return pruning;
    }

    /// The stops to get on at.
    <W extends StopWalk> List<W> useful(List<W> walks, Direction direction, List<? extends StopWalk> otherEnd) {
        var walkTo = new WalksByStop(linesAt.length, walks);
        var other = new BitSet();
        otherEnd.forEach(walk -> other.set(walk.stop()));
        var touched = new BitSet();
        walks.forEach(walk -> touched.or(linesAt[walk.stop()]));
        var useful = new BitSet();
        touched.stream().forEach(line -> lines.get(line).addUseful(useful, walkTo, direction, other));
        return walks.stream().filter(walk -> useful.get(walk.stop())).toList();
    }

    /// Which end of the journey the walks are at.
    enum Direction {
        GETTING_ON,
        GETTING_OFF
    }

    /// The walk to each stop, or none.
    static final class WalksByStop {
        private final StopWalk[] walks;

        WalksByStop(int stops, List<? extends StopWalk> list) {
            walks = new StopWalk[stops];
            list.forEach(walk -> walks[walk.stop()] = walk);
        }

        boolean has(int stop) {
            return walks[stop] != null;
        }

        StopWalk get(int stop) {
            return walks[stop];
        }
    }
}
