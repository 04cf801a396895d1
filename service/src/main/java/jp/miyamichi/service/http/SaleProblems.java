package jp.miyamichi.service.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.PayAnswer;
import jp.miyamichi.ticketing.order.QuoteAnswer;
import jp.miyamichi.ticketing.order.Wish;

/// What the ticket office's refusals are over HTTP.
final class SaleProblems {

    private SaleProblems() {}

    /// @param wishes what was asked for, with the prices its buyer was shown
    static Problem of(HoldAnswer answer, List<Wish> wishes) {
        return switch (answer) {
            case HoldAnswer.Made _ -> throw new IllegalArgumentException("an order that was made is no problem");
            case HoldAnswer.IdTaken _ ->
                Problem.of(Problem.Kind.CONFLICT, "This order id belongs to another order. Choose a new one.");
            case HoldAnswer.SoldOut(var product) ->
                Problem.of(
                        Problem.Kind.SOLD_OUT,
                        product + " is sold out for this day. Choose another day, or fewer persons.");
            case HoldAnswer.NotOnBoard(var product) ->
                Problem.of(Problem.Kind.NOT_POSSIBLE, product + " cannot be paid on board. Pay it now.");
            case QuoteAnswer.NotSold(var line, var why) ->
                new Problem(
                        Problem.Kind.NOT_POSSIBLE,
                        why + ". Choose another.",
                        Optional.of("lines[" + line + "]"),
                        Map.of());
            case QuoteAnswer.PriceChanged changed -> changed(changed, wishes);
        };
    }

    /// The sums of the whole order: lines whose price stayed count in both.
    private static Problem changed(QuoteAnswer.PriceChanged changed, List<Wish> wishes) {
        var old = wishes.stream()
                .flatMap(wish -> wish.quoted().stream())
                .mapToLong(Yen::amount)
                .sum();
        var more = changed.changes().stream()
                .mapToLong(change -> change.now().amount() - change.quoted().amount())
                .sum();
        return Problem.of(
                        Problem.Kind.CONFLICT, "The price has changed. Show both sums, and order again by the new one.")
                .with(Map.of("oldYen", old, "newYen", old + more));
    }

    static Problem of(PayAnswer answer) {
        return switch (answer) {
            case PayAnswer.IdTaken _ ->
                Problem.of(Problem.Kind.CONFLICT, "This payment id belongs to another payment. Choose a new one.");
            case PayAnswer.AnotherIsLive _ ->
                Problem.of(Problem.Kind.CONFLICT, "Another payment of this order is under way. Wait for its result.");
            case PayAnswer.NoSuchOrder _ -> Problem.notFound("order", "There is no such order. Order again.");
            case PayAnswer.NotPayable(var state) ->
                Problem.of(Problem.Kind.CONFLICT, "The order is " + state.word() + " and cannot be paid. Order again.");
            case PayAnswer.Paid _,
                    PayAnswer.ContinueAt _,
                    PayAnswer.Waiting _,
                    PayAnswer.Silent _,
                    PayAnswer.Declined _ -> throw new IllegalArgumentException("a payment under way is no problem");
        };
    }
}
