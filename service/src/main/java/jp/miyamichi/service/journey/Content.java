package jp.miyamichi.service.journey;

import java.util.ArrayList;
import java.util.List;

/// What a journey is made of; it is written down once.
public record Content(Party party, List<JourneyLeg> legs, Purchase purchase, List<Advice> advice) {

    public Content {
        legs = List.copyOf(legs);
        advice = List.copyOf(advice);
    }

    /// The same with other legs.
    Content with(List<JourneyLeg> changed) {
        return new Content(party, changed, purchase, advice);
    }

    /// With that leg marked as given up.
    Content givingUp(int leg) {
        var marked = new ArrayList<>(legs);
        marked.set(
                leg, legs.get(leg).paid(JourneyLeg.Paid.GIVEN_UP, legs.get(leg).product()));
        return with(marked);
    }
}
