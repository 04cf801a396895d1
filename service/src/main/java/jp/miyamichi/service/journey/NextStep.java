package jp.miyamichi.service.journey;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a journey needs next. The same answer for whoever asks: the traveller's request, or the one who recovers.
public sealed interface NextStep {

    /// Nothing now; the traveller or time will tell.
    record Wait() implements NextStep {}

    record Act(Step step) implements NextStep {}

    record Undo(Step step) implements NextStep {}

    record Become(JourneyState state) implements NextStep {}

    record TakeBack(Ending why) implements NextStep {}

    /// @param over the journey's time is over
    static NextStep of(Journey journey, boolean over) {
        return of(journey.state(), journey.ending(), journey.steps(), over);
    }

    static NextStep of(JourneyState state, Ending ending, List<Step> steps, boolean over) {
        return switch (state) {
            case HOLDING -> forward(steps, step -> step.kind().isBeforeTheYes(), over, JourneyState.HELD);
            case HELD -> over ? new TakeBack(Ending.TOO_LATE) : new Wait();
            case CONFIRMING -> forward(steps, NextStep::followsTheYes, over, afterPromises(steps));
            case PAYING -> paying(steps);
            case REPLANNING -> replanning(steps);
            case UNDOING -> backward(steps).<NextStep>map(Undo::new).orElseGet(() -> new Become(ending.state()));
            case CONFIRMED, REFUSED, EXPIRED, CANCELLED -> new Wait();
        };
    }

    private static boolean followsTheYes(Step step) {
        return !step.kind().isBeforeTheYes() && step.kind() != Step.Kind.PAY;
    }

    private static NextStep forward(List<Step> steps, Predicate<Step> mine, boolean over, JourneyState then) {
        if (steps.stream().anyMatch(step -> step.is(Step.State.REFUSED))) {
            return new TakeBack(Ending.NOT_POSSIBLE);
        }
        var next = steps.stream()
                .filter(mine)
                .filter(step -> step.is(Step.State.PLANNED))
                .findFirst();
        if (next.isEmpty()) {
            return new Become(then);
        }
        return over ? new TakeBack(Ending.TOO_LATE) : new Act(next.get());
    }

    private static JourneyState afterPromises(List<Step> steps) {
        return pay(steps).isPresent() ? JourneyState.PAYING : JourneyState.CONFIRMED;
    }

    /// The order's own hold says how long may be paid: the provider may still have the money when our time is over.
    private static NextStep paying(List<Step> steps) {
        var pay = pay(steps).orElseThrow(() -> new IllegalStateException("a journey without payment is being paid"));
        return switch (pay.state()) {
            case PLANNED -> new Act(pay);
            case DONE -> new Become(JourneyState.CONFIRMED);
            case REFUSED -> new TakeBack(Ending.TOO_LATE);
            case UNDONE, KEPT -> throw new IllegalStateException("a payment cannot be taken back while it is made");
        };
    }

    /// The new ride is promised before the one it replaces is given back.
    private static NextStep replanning(List<Step> steps) {
        if (steps.stream().anyMatch(step -> step.is(Step.State.REFUSED))) {
            return new TakeBack(Ending.DISRUPTED);
        }
        var planned = steps.stream().filter(step -> step.is(Step.State.PLANNED)).findFirst();
        if (planned.isPresent()) {
            return new Act(planned.get());
        }
        return steps.reversed().stream()
                .filter(step -> step.is(Step.State.DONE) && (isReplaced(step, steps) || isGivenUp(step, steps)))
                .findFirst()
                .<NextStep>map(Undo::new)
                .orElseGet(() -> new Become(JourneyState.CONFIRMED));
    }

    private static boolean isReplaced(Step step, List<Step> steps) {
        return step.leg() >= 0
                && steps.subList(step.position() + 1, steps.size()).stream()
                        .anyMatch(later ->
                                later.kind() == step.kind() && later.leg() == step.leg() && later.is(Step.State.DONE));
    }

    private static boolean isGivenUp(Step step, List<Step> steps) {
        return (step.kind() == Step.Kind.HOLD_RIDE || step.kind() == Step.Kind.CONFIRM_RIDE)
                && steps.stream().anyMatch(other -> other.kind() == Step.Kind.GIVE_UP_LEG && other.leg() == step.leg());
    }

    private static Optional<Step> pay(List<Step> steps) {
        return steps.stream().filter(step -> step.kind() == Step.Kind.PAY).findFirst();
    }

    /// The last step that may have been taken. One still planned may have been, just before somebody died.
    private static Optional<Step> backward(List<Step> steps) {
        return steps.reversed().stream()
                .filter(step -> step.is(Step.State.DONE) || step.is(Step.State.PLANNED))
                .findFirst();
    }
}
