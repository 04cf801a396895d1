package jp.miyamichi.dispatch.engine;

import java.util.List;
import java.util.Optional;

/// Puts rides that are in no tour back into a draft, one after another, each at its cheapest place.
final class Recreation {

    private final Draft draft;
    private final Insertion.Rules rules;

    Recreation(Draft draft, Optional<Insertion.Blinks> blinks) {
        this.draft = draft;
        this.rules = new Insertion.Rules(draft.ground.times(), draft.objective.waitPermille(), blinks);
    }

    /// Puts all rides in, in this order; false as soon as one does not fit or the draft costs `below` or more.
    boolean insertAll(List<Ride> rides, long below) {
        for (var ride : rides) {
            if (!insert(ride) || draft.cost() >= below) {
                return false;
            }
        }
        return true;
    }

    boolean insert(Ride ride) {
        var place = cheapest(ride);
        place.ifPresent(found -> draft.insert(ride, found.t, found.spot));
        return place.isPresent();
    }

    /// A ride asked for gets its promise by where it fits.
    Optional<Promised> insertAsked(Ride ride) {
        return cheapest(ride).map(found -> {
            var promised = ride.promised(ride.promiseFor(found.spot.pickupAt(), draft.ground), draft.ground);
            draft.insert(promised, found.t, found.spot);
            return new Promised(promised, found.spot);
        });
    }

    record Promised(Ride ride, Spot spot) {}

    private record Place(int t, Spot spot) {}

    private Optional<Place> cheapest(Ride ride) {
        long best = Insertion.NONE;
        Optional<Place> place = Optional.empty();
        for (int t = 0; t < draft.size(); t++) {
            var insertion = new Insertion(rules, ride, draft.tour(t), draft.now);
            long cost = insertion.search(best);
            if (cost < best) {
                best = cost;
                place = Optional.of(new Place(t, insertion.spot()));
            }
        }
        return place;
    }
}
