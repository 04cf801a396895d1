package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A fleet being rearranged: tours are put in place of others, and put back, until somebody asks for the changes.
///
/// Of a large fleet only a part may be open; searches look at those tours alone.
final class Draft {

    private final Fleet before;
    private final int[] open;
    private final Tour[] tours;
    private final Visit[][] unchanged;
    final Objective objective;
    final int now;
    final Ground ground;
    private long cost;

    Draft(Fleet before, int[] open, int now, Objective objective, Ground ground) {
        this.before = before;
        this.open = open;
        this.now = now;
        this.ground = ground;
        this.objective = objective;
        this.tours = Arrays.stream(open)
                .mapToObj(v -> before.tour(v).at(now, ground.times()))
                .toArray(Tour[]::new);
        this.unchanged = Arrays.stream(tours).map(tour -> tour.visits).toArray(Visit[][]::new);
        for (int t = 0; t < tours.length; t++) {
            cost += objective.of(tours[t]);
        }
    }

    int size() {
        return tours.length;
    }

    Tour tour(int t) {
        return tours[t];
    }

    long cost() {
        return cost;
    }

    long driving() {
        long driving = 0;
        for (var tour : tours) {
            driving += tour.driving;
        }
        return driving;
    }

    /// Rides whose pickup is ahead, in the order of vehicles and visits.
    List<Ride> waiting() {
        var waiting = new ArrayList<Ride>();
        for (var tour : tours) {
            waiting.addAll(tour.waiting());
        }
        return waiting;
    }

    /// Where a waiting ride is planned. Looked up by going through the visits: a map would have to be put back, too.
    int placeOf(Ride ride) {
        for (int t = 0; t < tours.length; t++) {
            for (var visit : tours[t].visits) {
                if (visit.isOf(ride)) {
                    return t;
                }
            }
        }
        throw new IllegalStateException(ride + " is in no tour of this draft");
    }

    /// Puts a tour in place of another of the same vehicle.
    void set(int t, Tour tour) {
        cost += objective.of(tour) - objective.of(tours[t]);
        tours[t] = tour;
    }

    void remove(Ride ride) {
        int t = placeOf(ride);
        set(t, tours[t].without(ride, ground.times()));
    }

    void insert(Ride ride, int t, Spot spot) {
        set(t, tours[t].inserting(ride, spot.i(), spot.j(), ground.times()));
    }

    /// Everything needed to come back here.
    Mark mark() {
        return new Mark(tours.clone(), cost);
    }

    void backTo(Mark mark) {
        System.arraycopy(mark.tours, 0, tours, 0, tours.length);
        cost = mark.cost;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
    record Mark(Tour[] tours, long cost) {}

    /// The tours that are no longer as they were.
    List<TourChange> changes() {
        var changes = new ArrayList<TourChange>();
        for (int t = 0; t < tours.length; t++) {
            if (!Arrays.equals(tours[t].visits, unchanged[t])) {
                changes.add(TourChange.between(before.tour(open[t]), tours[t], ground.times()));
            }
        }
        return changes;
    }
}
