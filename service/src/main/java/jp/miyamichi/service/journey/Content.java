package jp.miyamichi.service.journey;

import java.util.List;

/// What a journey is made of; it is written down once.
public record Content(Party party, List<JourneyLeg> legs, Purchase purchase, List<Advice> advice) {

    public Content {
        legs = List.copyOf(legs);
        advice = List.copyOf(advice);
    }
}
