package jp.miyamichi.service.journey;

import java.util.List;
import java.util.function.Supplier;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderRequest;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.Wish;

/// Gives back what was paid for one leg, by the rule of each ticket, and lets what the driver would take be without it.
/// The step's reference is the order that took the place of the one paid on board, where others still ride on it.
final class GiveUpStep implements StepWork {

    private final Supplier<TicketOffice> office;
    private final Refunds refunds;

    GiveUpStep(Supplier<TicketOffice> office, Refunds refunds) {
        this.office = office;
        this.refunds = refunds;
    }

    @Override
    public Outcome act(Journey journey, Step step) {
        var legs = journey.content().legs();
        var paid = new LegWishes(legs, journey.content().purchase().now());
        var back = journey.paidOrder()
                .flatMap(id -> office.get().orders().find(id))
                .map(order -> refunds.of(journey, order, paid.needlessWithout(step.leg(), order)))
                .orElse(Refunds.NONE);
        var onBoard = new LegWishes(legs, journey.content().purchase().onBoard());
        if (onBoard.needlessWithout(step.leg()).isEmpty()) {
            return outcome(step, back);
        }
        var order = journey.onBoardOrder(step.position())
                .flatMap(id -> office.get().orders().find(id));
        if (order.filter(each -> each.state() == OrderState.PAID).isPresent()) {
            var collected = refunds.of(journey, order.get(), onBoard.needlessWithout(step.leg(), order.get()));
            return outcome(step, back.and(collected));
        }
        return remade(journey, step, onBoard.needed(), back);
    }

    /// The order to be paid on board is made again without the leg, before the former one is given up.
    private Outcome remade(Journey journey, Step step, List<Wish> needed, Refunds.Back back) {
        var then = step;
        if (!needed.isEmpty()) {
            var request = new OrderRequest(new OrderId(step.command()), journey.actor(), needed);
            if (!(office.get().counter().confirmUnpaid(request) instanceof HoldAnswer.Made)) {
                return new Outcome.Kept(Step.refunded(back.yen(), "what is paid on board could not be lowered"));
            }
            then = step.referring(step.command().toString());
        }
        journey.onBoardOrder(step.position()).ifPresent(office.get().checkout()::giveUp);
        return outcome(then, back);
    }

    private static Outcome outcome(Step step, Refunds.Back back) {
        if (!back.kept().isEmpty()) {
            return new Outcome.Kept(Step.refunded(back.yen(), back.kept()));
        }
        return new Outcome.Done(back.yen() > 0 ? step.noting(Step.refunded(back.yen(), "")) : step);
    }

    /// What was given back stays so; an order that was made anew is given up with the journey.
    @Override
    public Outcome undo(Journey journey, Step step) {
        return step.reference().isEmpty()
                ? new Outcome.Done(step)
                : refunds.takenBack(journey, step, new OrderId(step.command()));
    }
}
