package jp.miyamichi.service.journey;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.RefundAnswer;
import jp.miyamichi.ticketing.order.RefundRequest;

/// Gives back what was ordered for a journey. Each line has one request for all time, so whoever asks again gives
/// nothing back twice.
record Refunds(Supplier<TicketOffice> office) {

    static final Back NONE = new Back(0, "");

    /// @param kept why some of it is not given back; empty where all is
    record Back(long yen, String kept) {

        Back and(Back other) {
            return new Back(yen + other.yen, kept.isEmpty() ? other.kept : kept);
        }
    }

    /// Each ticket by its own rule: one that was used does not keep the others.
    Back of(Journey journey, Order order, List<OrderLine> lines) {
        var back = 0L;
        var kept = "";
        for (var line : lines) {
            var request = new RefundRequest(
                    journey.id().derive("refund " + line.id()), order.id(), order.actor(), Set.of(line.id()));
            switch (office.get().checkout().refund(request)) {
                case RefundAnswer.Granted(var _, var yen, var _) -> back += yen.amount();
                case RefundAnswer.Refused(var why) -> kept = why;
                case RefundAnswer.IdTaken _ -> kept = "it is being given back by another request";
            }
        }
        return new Back(back, kept);
    }

    /// The whole order given up, or given back where it is paid.
    StepWork.Outcome takenBack(Journey journey, Step step, OrderId id) {
        var orders = office.get().orders();
        var found = orders.find(id);
        if (found.filter(order -> order.state().isHalfDone() || order.state() == OrderState.UNPAID)
                .isPresent()) {
            office.get().checkout().giveUp(id);
            found = orders.find(id);
        }
        if (found.isEmpty()) {
            return new StepWork.Outcome.Done(step);
        }
        return switch (found.get().state()) {
            case PAID -> refunded(step, of(journey, found.get(), found.get().lines()));
            case EXPIRED, CANCELLED, REFUNDED -> new StepWork.Outcome.Done(step);
            case HELD, AUTHORISED, ISSUED, UNPAID -> new StepWork.Outcome.Later(step);
        };
    }

    private static StepWork.Outcome refunded(Step step, Back back) {
        return back.kept().isEmpty()
                ? new StepWork.Outcome.Done(step.noting(Step.refunded(back.yen(), "")))
                : new StepWork.Outcome.Kept(Step.refunded(back.yen(), back.kept()));
    }
}
