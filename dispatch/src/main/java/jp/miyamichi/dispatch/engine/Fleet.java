package jp.miyamichi.dispatch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All tours of one moment. Never changed; a change shares every tour it leaves alone.
final class Fleet {

    /// Cars and tours of one dispatcher; a larger fleet is divided among several.
    static final int VEHICLES_MAX = 20_000;

    private final Tour[] tours;

    Fleet(List<Tour> tours) {
        this(tours.toArray(Tour[]::new));
    }

    private Fleet(Tour[] tours) {
        if (tours.length > VEHICLES_MAX) {
            throw new IllegalArgumentException("a dispatcher has at most " + VEHICLES_MAX + " vehicles, not "
                    + tours.length + "; divide the fleet by zone");
        }
        this.tours = tours;
    }

    int size() {
        return tours.length;
    }

    Tour tour(int index) {
        return tours[index];
    }

    List<Tour> tours() {
        return List.of(tours);
    }

    /// The index of a vehicle, or -1.
    int find(VehicleId vehicle) {
        for (int i = 0; i < tours.length; i++) {
            if (tours[i].vehicle().equals(vehicle)) {
                return i;
            }
        }
        return -1;
    }

    int get(VehicleId vehicle) {
        int index = find(vehicle);
        if (index < 0) {
            throw new IllegalArgumentException("there is no vehicle " + vehicle + " in this fleet");
        }
        return index;
    }

    /// The tour that has a visit for the ride ahead.
    Optional<Tour> carrying(RideId ride) {
        for (var tour : tours) {
            for (var visit : tour.visits) {
                if (visit.isFor(ride)) {
                    return Optional.of(tour);
                }
            }
        }
        return Optional.empty();
    }

    /// The fleet with these tours in place of the ones they succeed, or nothing if one of those has changed meanwhile.
    Optional<Fleet> with(List<TourChange> changes) {
        var next = tours.clone();
        for (var change : changes) {
            int index = find(change.vehicle());
            if (index < 0 || tours[index].version() != change.from()) {
                return Optional.empty();
            }
            next[index] = change.tour();
        }
        return Optional.of(new Fleet(next));
    }

    Fleet adding(Tour tour) {
        var more = new ArrayList<>(tours());
        more.add(tour);
        return new Fleet(more);
    }
}
