package jp.miyamichi.service.http;

import java.util.Map;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.PayAnswer;
import jp.miyamichi.ticketing.order.QuoteAnswer;

/// What the ticket office's refusals are over HTTP.
final class SaleProblems {

    private SaleProblems() {}

    static Problem of(HoldAnswer answer) {
        return switch (answer) {
            case HoldAnswer.Made _ -> throw new IllegalArgumentException("an order that was made is no problem");
            case HoldAnswer.IdTaken _ ->
                Problem.of(Problem.Kind.CONFLICT, "This order id belongs to another order. Choose a new one.");
            case HoldAnswer.SoldOut(var product) ->
                Problem.of(
                        Problem.Kind.SOLD_OUT, product + " is sold out for this day. Choose another day, or fewer persons.");
            case HoldAnswer.NotOnBoard(var product) ->
                Problem.of(Problem.Kind.NOT_POSSIBLE, product + " cannot be paid on board. Pay it now.");
            case QuoteAnswer.NotSold(var line, var why) ->
                new Problem(
                        Problem.Kind.NOT_POSSIBLE, why + ". Choose another.", Optional.of("lines[" + line + "]"), Map.of());
            case QuoteAnswer.PriceChanged changed -> changed(changed);
        };
    }

    private static Problem changed(QuoteAnswer.PriceChanged changed) {
        var old = Yen.sum(changed.changes().stream().map(QuoteAnswer.Change::quoted));
        var now = Yen.sum(changed.changes().stream().map(QuoteAnswer.Change::now));
        return Problem.of(Problem.Kind.CONFLICT, "The price has changed. Show both sums, and order again by the new one.")
                .with(Map.of("oldYen", old.amount(), "newYen", now.amount()));
    }

    static Problem of(PayAnswer answer) {
        return switch (answer) {
            case PayAnswer.IdTaken _ ->
                Problem.of(Problem.Kind.CONFLICT, "This payment id belongs to another payment. Choose a new one.");
            case PayAnswer.AnotherIsLive _ ->
                Problem.of(Problem.Kind.CONFLICT, "Another payment of this order is under way. Wait for its result.");
            case PayAnswer.NoSuchOrder _ ->
                Problem.notFound("order", "There is no such order. Order again.");
            case PayAnswer.NotPayable(var state) ->
                Problem.of(Problem.Kind.CONFLICT, "The order is " + state.word() + " and cannot be paid. Order again.");
            case PayAnswer.Paid _, PayAnswer.ContinueAt _, PayAnswer.Waiting _, PayAnswer.Declined _ ->
                throw new IllegalArgumentException("a payment under way is no problem");
        };
    }
}
