package jp.miyamichi.region.streets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A street from one crossing to the next, over positions in [StreetNetwork#points].
record Way(List<Integer> points, RoadClass roadClass) {

    Way {
        points = List.copyOf(points);
    }

    /// Joins the straight streets of `network` wherever just two of the same class meet.
    static List<Way> of(StreetNetwork network) {
        return new Joining(network).ways();
    }

    private static final class Joining {
        private final List<StreetNetwork.Street> streets;
        private final List<List<Integer>> streetsAt = new ArrayList<>();
        private final boolean[] joined;

        Joining(StreetNetwork network) {
            streets = network.streets();
            joined = new boolean[streets.size()];
            network.points().forEach(_ -> streetsAt.add(new ArrayList<>(4)));
            for (int i = 0; i < streets.size(); i++) {
                streetsAt.get(streets.get(i).from()).add(i);
                streetsAt.get(streets.get(i).to()).add(i);
            }
        }

        List<Way> ways() {
            var ways = new ArrayList<Way>();
            for (int i = 0; i < joined.length; i++) {
                if (!joined[i]) {
                    ways.add(wayThrough(i));
                }
            }
            return ways;
        }

        private Way wayThrough(int street) {
            joined[street] = true;
            var points = new ArrayDeque<Integer>();
            points.add(streets.get(street).from());
            points.add(streets.get(street).to());
            extend(points, street, false);
            extend(points, street, true);
            return new Way(List.copyOf(points), streets.get(street).roadClass());
        }

        private void extend(Deque<Integer> points, int start, boolean atFront) {
            for (int street = start; ; ) {
                int end = atFront ? points.getFirst() : points.getLast();
                var next = next(street, end);
                if (next < 0) {
                    return;
                }
                joined[next] = true;
                var far = streets.get(next).from() == end
                        ? streets.get(next).to()
                        : streets.get(next).from();
                if (atFront) {
                    points.addFirst(far);
                } else {
                    points.addLast(far);
                }
                street = next;
            }
        }

        /// The only other street at `end`, if it is of the same class and not yet in a way; else -1.
        private int next(int street, int end) {
            var here = streetsAt.get(end);
            if (here.size() != 2) {
                return -1;
            }
            var other = here.get(0) == street ? here.get(1) : here.get(0);
            var sameClass =
                    streets.get(other).roadClass() == streets.get(street).roadClass();
            return sameClass && !joined[other] ? other : -1;
        }
    }
}
