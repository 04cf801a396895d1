package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a journey goes on where one of its trams or buses does not run or is missed: by the next one between the same
/// stops, and by later ones behind it where those are missed in turn. On a ticket it must be the same line.
record NextDeparture(LegCheck timetable) {

    /// The legs of the journey from then on; `there` is when the traveller is at the on-demand ride that follows.
    ///
    /// @param ride the leg dispatch has to be asked about; empty where no ride is reached later than before
    record Onward(List<JourneyLeg> legs, Optional<Integer> ride, Instant there) {
        Onward {
            legs = List.copyOf(legs);
        }
    }

    /// Empty where nothing goes on in time.
    ///
    /// @param index of the tram or bus that cannot be taken
    /// @param from when the traveller can board another
    Optional<Onward> after(List<JourneyLeg> legs, int index, Instant from) {
        var on = new ArrayList<>(legs);
        var there = from;
        for (var i = index; i < legs.size(); i++) {
            var leg = legs.get(i);
            if (leg.isGivenUp()
                    || (i > index && leg.isTransit() && !leg.departAt().isBefore(there))) {
                return Optional.of(new Onward(on, Optional.empty(), there));
            }
            if (leg.isRide()) {
                shift(on, i, there);
                return Optional.of(new Onward(on, Optional.of(i), there));
            }
            if (leg.isTransit()) {
                var next = timetable.next(leg, there);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                on.set(i, next.get());
                there = next.get().arriveAt();
            } else {
                // Behind a stay one leaves as late as was planned.
                var leaves = there.isBefore(leg.departAt()) ? leg.departAt() : there;
                var walked = leaves.plus(Duration.between(leg.departAt(), leg.arriveAt()));
                on.set(i, leg.at(leaves, walked));
                there = walked;
            }
        }
        return Optional.of(new Onward(on, Optional.empty(), there));
    }

    /// Puts an on-demand ride, and the way on foot behind it, as late as its traveller is there.
    static void shift(List<JourneyLeg> legs, int ride, Instant there) {
        var from = there;
        for (var i = ride; i < legs.size() && from.isAfter(legs.get(i).departAt()); i++) {
            var leg = legs.get(i);
            if (leg.isTransit() || (i > ride && leg.isRide())) {
                return;
            }
            var until = from.plus(Duration.between(leg.departAt(), leg.arriveAt()));
            legs.set(i, leg.at(from, until));
            from = until;
        }
    }
}
