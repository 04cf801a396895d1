package jp.miyamichi.service.journey;

import java.util.ArrayList;
import java.util.List;

/// What a journey is made of; it is written down once.
///
/// @param stays between the legs, in their order
public record Content(Party party, List<JourneyLeg> legs, List<Stay> stays, Purchase purchase, List<Advice> advice) {

    public Content {
        legs = List.copyOf(legs);
        stays = List.copyOf(stays);
        advice = List.copyOf(advice);
    }

    /// The same with other legs.
    Content with(List<JourneyLeg> changed) {
        return new Content(party, changed, stays, purchase, advice);
    }

    /// With that leg marked as given up.
    Content givingUp(int leg) {
        var marked = new ArrayList<>(legs);
        marked.set(
                leg, legs.get(leg).paid(JourneyLeg.Paid.GIVEN_UP, legs.get(leg).product()));
        return with(marked);
    }

    /// The first leg of the way that a leg belongs to: nothing before a stay is a connection of what comes behind it.
    int firstOfWay(int leg) {
        return stays.stream()
                .map(stay -> stay.after() + 1)
                .filter(first -> first <= leg)
                .reduce(0, Math::max);
    }

    /// The end of that way, not counted in.
    int endOfWay(int leg) {
        return stays.stream()
                .map(stay -> stay.after() + 1)
                .filter(end -> end > leg)
                .reduce(legs.size(), Math::min);
    }
}
