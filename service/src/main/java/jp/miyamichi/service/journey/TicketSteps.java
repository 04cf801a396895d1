package jp.miyamichi.service.journey;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderRequest;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.PayAnswer;
import jp.miyamichi.ticketing.order.QuoteAnswer;
import jp.miyamichi.ticketing.order.Wish;

/// The steps at the ticket office: orders held, made to be paid on board, paid, given up and refunded.
final class TicketSteps implements StepWork {

    private final Supplier<TicketOffice> office;
    private final Refunds refunds;

    TicketSteps(Supplier<TicketOffice> office, Refunds refunds) {
        this.office = office;
        this.refunds = refunds;
    }

    @Override
    public Outcome act(Journey journey, Step step) {
        var purchase = journey.content().purchase();
        return switch (step.kind()) {
            case HOLD_TICKETS -> made(step, office.get().counter().hold(request(journey, step, purchase.now())));
            case ORDER_ON_BOARD ->
                made(step, office.get().counter().confirmUnpaid(request(journey, step, purchase.onBoard())));
            case PAY -> pay(journey, step);
            case HOLD_RIDE, CONFIRM_RIDE, GIVE_UP_LEG ->
                throw new IllegalArgumentException("nothing is ordered by " + step.kind());
        };
    }

    private static OrderRequest request(Journey journey, Step step, List<Wish> wishes) {
        return new OrderRequest(new OrderId(step.command()), journey.actor(), wishes);
    }

    private static Outcome made(Step step, HoldAnswer answer) {
        return switch (answer) {
            case HoldAnswer.Made(var order) ->
                new Outcome.Done(order.state() == OrderState.HELD ? step.keptUntil(order.heldUntil()) : step);
            case HoldAnswer.IdTaken _ -> throw new IllegalStateException("order " + step.command() + " is another's");
            case HoldAnswer.SoldOut(var product) -> new Outcome.Refused(product + " is sold out for this day");
            case HoldAnswer.NotOnBoard(var product) -> new Outcome.Refused(product + " cannot be paid on board");
            case QuoteAnswer.NotSold(var _, var why) -> new Outcome.Refused(why);
            case QuoteAnswer.PriceChanged _ -> new Outcome.Refused("the price has changed meanwhile; book again");
        };
    }

    /// The payment the traveller began stands in the step as `<id> <method>`.
    private Outcome pay(Journey journey, Step step) {
        var order = journey.paidOrder().orElseThrow();
        var chosen = step.reference().split(" ", 2);
        var checkout = office.get().checkout();
        var answer = chosen.length < 2
                ? checkout.ask(order)
                : checkout.pay(
                        order,
                        UUID.fromString(chosen[0]),
                        office.get().payments().provider().name(),
                        chosen[1],
                        office.get().pageOf(order));
        return switch (answer) {
            case PayAnswer.Paid _ -> new Outcome.Done(step.noting(""));
            case PayAnswer.ContinueAt(var _, var page) -> new Outcome.Later(step.noting("challenge " + page));
            case PayAnswer.Silent _ -> new Outcome.Later(step.noting("silent"));
            case PayAnswer.Waiting _ -> new Outcome.Later(step.noting("started"));
            case PayAnswer.Declined _ -> new Outcome.Later(step.noting("declined"));
            case PayAnswer.AnotherIsLive(var live) ->
                new Outcome.Noted(step.referring(live.id() + " " + live.method()));
            case PayAnswer.IdTaken _ -> new Outcome.Later(step.referring("").noting("declined"));
            case PayAnswer.NotPayable(var state) -> new Outcome.Refused("the order is " + state.word());
            case PayAnswer.NoSuchOrder _ -> throw new IllegalStateException("order " + order + " is gone");
        };
    }

    @Override
    public Outcome undo(Journey journey, Step step) {
        return switch (step.kind()) {
            case HOLD_TICKETS -> refunds.takenBack(journey, step, new OrderId(step.command()));
            case ORDER_ON_BOARD -> {
                if (step.is(Step.State.PLANNED)) {
                    // Made even where it never was: whoever was cut off in making it finds it given up.
                    act(journey, step);
                }
                yield refunds.takenBack(journey, step, new OrderId(step.command()));
            }
            case PAY -> new Outcome.Done(step);
            case HOLD_RIDE, CONFIRM_RIDE, GIVE_UP_LEG ->
                throw new IllegalArgumentException("nothing is ordered by " + step.kind());
        };
    }
}
