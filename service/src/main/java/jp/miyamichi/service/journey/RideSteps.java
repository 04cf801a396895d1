package jp.miyamichi.service.journey;

import java.util.Optional;
import java.util.UUID;

/// The steps at dispatch: an offer found and written down, held, promised, given back.
final class RideSteps implements StepWork {

    private final Rides rides;

    RideSteps(Rides rides) {
        this.rides = rides;
    }

    @Override
    public Outcome act(Journey journey, Step step) {
        var service = service(journey, step);
        if (step.kind() == Step.Kind.CONFIRM_RIDE) {
            var held = held(journey, step);
            return promised(step, rides.confirm(step.command(), journey.traveller(), service, held), Optional.empty());
        }
        if (step.reference().isEmpty()) {
            return switch (rides.offer(wish(journey, step.leg()))) {
                case Rides.Answer.Promised(var offer, var promise, var _) ->
                    new Outcome.Noted(step.referring(offer.toString()).promising(promise));
                case Rides.Answer.Refused(var why, var _) -> new Outcome.Refused(why);
            };
        }
        var answer = rides.hold(step.command(), journey.traveller(), service, UUID.fromString(step.reference()));
        return promised(step, answer, Optional.of(step));
    }

    private static Rides.Wish wish(Journey journey, int leg) {
        var content = journey.content();
        var first = content.firstOfWay(leg);
        var way = content.legs().subList(first, content.endOfWay(leg));
        return new RideWish(journey.traveller(), content.party(), way).of(leg - first);
    }

    private static Outcome promised(Step step, Rides.Answer answer, Optional<Step> kept) {
        return switch (answer) {
            case Rides.Answer.Promised(var booking, var promise, var until) -> {
                var done = step.referring(booking.toString()).promising(promise);
                yield new Outcome.Done(kept.isPresent() ? done.keptUntil(until) : done);
            }
            case Rides.Answer.Refused(var why, var _) -> new Outcome.Refused(why);
        };
    }

    private static String service(Journey journey, Step step) {
        return journey.content().legs().get(step.leg()).service().orElseThrow();
    }

    private static UUID held(Journey journey, Step step) {
        return UUID.fromString(journey.steps().subList(0, step.position()).reversed().stream()
                .filter(before -> before.kind() == Step.Kind.HOLD_RIDE && before.leg() == step.leg())
                .findFirst()
                .orElseThrow()
                .reference());
    }

    /// Giving the booking back belongs to its first step; the yes to it needs no taking back.
    @Override
    public Outcome undo(Journey journey, Step step) {
        if (step.kind() == Step.Kind.CONFIRM_RIDE || step.reference().isEmpty()) {
            return new Outcome.Done(step);
        }
        var command = journey.id().derive("cancel-ride " + step.position());
        var booking = UUID.fromString(step.reference());
        return rides.cancel(command, journey.traveller(), service(journey, step), booking)
                .<Outcome>map(Outcome.Kept::new)
                .orElseGet(() -> new Outcome.Done(step));
    }
}
