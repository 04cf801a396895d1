package jp.miyamichi.ticketing.fare.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Card;
import jp.miyamichi.ticketing.product.Product;

/// One way to pay for the plan so far: what it cost, and all that matters for the rest.
///
/// @param paid fares, gates and products
/// @param earned points to be spent later
/// @param last how it came here, empty at the start
record Way(State state, Yen paid, Yen earned, int bought, Optional<Step> last) {

    /// Two ways with the same state have the same future.
    ///
    /// @param mayBuy the shop still sells
    record State(Card card, List<Pass> passes, boolean mayBuy) {

        State {
            passes = List.copyOf(passes);
        }
    }

    record Step(Way before, Outing outing, Choice choice) {}

    sealed interface Choice {

        record Pay() implements Choice {}

        record Use(Product product, Pass.Start start) implements Choice {}

        record Buy(Product product, Pass.Start start, Yen price) implements Choice {}
    }

    /// Less paid first, then more points earned, then fewer products.
    static final Comparator<Way> CHEAPER = Comparator.comparing(Way::paid)
            .thenComparing(Way::earned, Comparator.reverseOrder())
            .thenComparingInt(Way::bought);

    /// At the end the points still on the card count like those earned.
    static final Comparator<Way> CHEAPER_AT_THE_END = Comparator.comparing(Way::paid)
            .thenComparing(Way::pointsAtTheEnd, Comparator.reverseOrder())
            .thenComparingInt(Way::bought);

    static Way start(Card card) {
        return new Way(new State(card, List.of(), true), Yen.ZERO, Yen.ZERO, 0, Optional.empty());
    }

    Way paying(Outing outing, Yen fare, Yen points, Card card) {
        return new Way(
                new State(card, state.passes(), state.mayBuy()),
                paid.plus(fare),
                earned.plus(points),
                bought,
                Optional.of(new Step(this, outing, new Choice.Pay())));
    }

    Way using(Outing outing, Pass pass) {
        var passes = new ArrayList<>(state.passes());
        passes.set(passes.indexOf(pass), pass.used());
        var after = new State(state.card(), passes, state.mayBuy());
        var choice = new Choice.Use(pass.product(), pass.start());
        return new Way(after, paid, earned, bought, Optional.of(new Step(this, outing, choice)));
    }

    /// The product bought and used at once.
    ///
    /// @param last nothing more may be bought
    Way buying(Outing outing, Product product, Yen price, boolean last) {
        var pass = Pass.startingAt(product, outing);
        var passes = new ArrayList<>(state.passes());
        passes.add(pass.used());
        var after = new State(state.card(), passes, !last);
        var choice = new Choice.Buy(product, pass.start(), price);
        return new Way(after, paid.plus(price), earned, bought + 1, Optional.of(new Step(this, outing, choice)));
    }

    /// The same way, with a state that leaves out what no longer matters.
    Way remembering(State smaller) {
        return new Way(smaller, paid, earned, bought, last);
    }

    /// From first to last.
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var step = last; step.isPresent(); step = step.get().before().last()) {
            steps.add(step.get());
        }
        return steps.reversed();
    }

    private Yen pointsAtTheEnd() {
        var purse = state.card().purse();
        return purse.points().plus(purse.welfare()).plus(earned);
    }
}
