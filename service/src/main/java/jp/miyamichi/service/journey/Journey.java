package jp.miyamichi.service.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.ticketing.order.OrderId;

/// A booked journey as it stands.
///
/// @param fingerprint of the wish it was made from
/// @param until when the traveller's yes is needed, or the time of what is being done is over
public record Journey(
        JourneyId id,
        PersonId traveller,
        String fingerprint,
        JourneyState state,
        Ending ending,
        Content content,
        List<Step> steps,
        Instant until,
        Instant createdAt) {

    public Journey {
        steps = List.copyOf(steps);
        if (state == JourneyState.UNDOING && ending == Ending.NONE) {
            throw new IllegalArgumentException("journey " + id + " is undone without a reason");
        }
    }

    Journey in(JourneyState next) {
        return new Journey(id, traveller, fingerprint, next, ending, content, steps, until, createdAt);
    }

    Journey undoing(Ending why) {
        return new Journey(id, traveller, fingerprint, JourneyState.UNDOING, why, content, steps, until, createdAt);
    }

    Journey until(Instant time) {
        return new Journey(id, traveller, fingerprint, state, ending, content, steps, time, createdAt);
    }

    Journey with(Step changed) {
        var all = new ArrayList<>(steps);
        all.set(changed.position(), changed);
        return new Journey(id, traveller, fingerprint, state, ending, content, all, until, createdAt);
    }

    Journey with(Content changed) {
        return new Journey(id, traveller, fingerprint, state, ending, changed, steps, until, createdAt);
    }

    public Optional<Step> find(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    /// The newest of that leg: a ride may have been replaced.
    public Optional<Step> find(Step.Kind kind, int leg) {
        return steps.reversed().stream()
                .filter(step -> step.kind() == kind && step.leg() == leg)
                .findFirst();
    }

    /// The order of what is paid now, where there is one.
    public Optional<OrderId> paidOrder() {
        return find(Step.Kind.HOLD_TICKETS).map(step -> new OrderId(step.command()));
    }

    /// The order of what is paid to the driver, where there is one.
    public Optional<OrderId> onBoardOrder() {
        return onBoardOrder(steps.size());
    }

    /// The same as it was before a step: giving up a leg makes the order anew.
    Optional<OrderId> onBoardOrder(int position) {
        return steps.subList(0, position).reversed().stream()
                .filter(step -> step.kind() == Step.Kind.GIVE_UP_LEG
                        && !step.reference().isEmpty())
                .findFirst()
                .map(step -> new OrderId(UUID.fromString(step.reference())))
                .or(() -> find(Step.Kind.ORDER_ON_BOARD).map(step -> new OrderId(step.command())));
    }

    /// What was given back of it so far.
    public long refundedYen() {
        return find(Step.Kind.HOLD_TICKETS)
                .flatMap(Step::refundedYen)
                .orElseGet(() -> steps.stream()
                        .flatMap(step -> step.refundedYen().stream())
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /// The same journey with another ride to be found for a leg.
    Journey replanning(int leg) {
        var all = new ArrayList<>(steps);
        all.add(Step.planned(id, all.size(), Step.Kind.HOLD_RIDE, leg));
        all.add(Step.planned(id, all.size(), Step.Kind.CONFIRM_RIDE, leg));
        return new Journey(id, traveller, fingerprint, JourneyState.REPLANNING, ending, content, all, until, createdAt);
    }

    /// The same journey without a ride that was cancelled by itself. It carries on with what else is ridden, or ends.
    Journey givingUp(int leg) {
        var left = with(content.givingUp(leg));
        if (left.content().legs().stream().noneMatch(JourneyLeg::isRidden)) {
            return left.undoing(Ending.RIDE_CANCELLED);
        }
        var all = new ArrayList<>(steps);
        all.add(Step.planned(id, all.size(), Step.Kind.GIVE_UP_LEG, leg));
        return new Journey(
                id, traveller, fingerprint, JourneyState.REPLANNING, ending, left.content(), all, until, createdAt);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /// Who it is for, as orders and bookings name them.
    public String actor() {
        return "person:" + traveller;
    }
}
