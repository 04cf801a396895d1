package jp.miyamichi.service.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.service.access.PersonId;

/// What dispatch is asked for the on-demand legs of a journey, each with what it must reach, or else what it follows.
record RideWish(PersonId traveller, Party party, List<JourneyLeg> legs) {

    /// @param index of an on-demand leg
    Rides.Wish of(int index) {
        var leg = legs.get(index);
        var before = legs.subList(0, index).reversed();
        var arrives = met(before).map(transit -> transit.arriveAt().plus(onFoot(before)));
        var after = legs.subList(index + 1, legs.size());
        var when = met(after)
                .<When>map(transit -> new When.ToCatch(
                        transit.trip().orElseThrow(), transit.departAt().minus(onFoot(after))))
                .or(() -> met(before)
                        .map(transit -> new When.AfterArrival(transit.trip().orElseThrow(), arrives.orElseThrow())))
                .orElseGet(() -> new When.DepartAt(leg.departAt()));
        return new Rides.Wish(traveller, leg.service().orElseThrow(), leg.from(), leg.to(), party, when, arrives);
    }

    /// The tram or bus the ride meets on that side, the nearest leg first.
    static Optional<JourneyLeg> met(List<JourneyLeg> side) {
        return side.stream()
                .filter(leg -> leg.isTransit() || leg.isRide())
                .findFirst()
                .filter(JourneyLeg::isTransit);
    }

    static Duration onFoot(List<JourneyLeg> side) {
        return side.stream()
                .takeWhile(leg -> !leg.isTransit() && !leg.isRide())
                .map(leg -> Duration.between(leg.departAt(), leg.arriveAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
