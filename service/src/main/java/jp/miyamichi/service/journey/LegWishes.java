package jp.miyamichi.service.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderLine;
import jp.miyamichi.ticketing.order.Wish;

/// Which of the ordered tickets serve which legs. A ticket chosen by the traveller serves every leg on it; singles were
/// ordered leg by leg, in the order of the legs and for each in the order of the riders.
record LegWishes(List<JourneyLeg> legs, List<Wish> wishes) {

    /// What is still needed: everything, unless legs were given up.
    List<Wish> needed() {
        return IntStream.range(0, wishes.size())
                .filter(wish -> isNeeded(wish))
                .mapToObj(wishes::get)
                .toList();
    }

    /// The positions of what was for that leg and serves no other any more.
    List<Integer> needlessWithout(int leg) {
        return IntStream.range(0, wishes.size())
                .filter(wish -> !isNeeded(wish) && served(wish).contains(leg))
                .boxed()
                .toList();
    }

    /// Of an order made of these wishes, or of what was left of them: the lines that are for that leg and no other any
    /// more. Equal ones are told apart from the last, so that each is named once.
    List<OrderLine> needlessWithout(int leg, Order order) {
        return needlessWithout(leg).stream()
                .flatMap(wish -> line(wishes.get(wish), order, equalAfter(wish)).stream())
                .distinct()
                .toList();
    }

    private static Optional<OrderLine> line(Wish wish, Order order, long fromTheLast) {
        return order.lines().reversed().stream()
                .filter(line -> line.product().equals(wish.product())
                        && line.rider() == wish.rider()
                        && line.day().equals(wish.day()))
                .skip(fromTheLast)
                .findFirst();
    }

    private long equalAfter(int wish) {
        var one = wishes.get(wish);
        return wishes.subList(wish + 1, wishes.size()).stream()
                .filter(other -> other.product().equals(one.product())
                        && other.rider() == one.rider()
                        && other.day().equals(one.day()))
                .count();
    }

    private boolean isNeeded(int wish) {
        return served(wish).stream().anyMatch(leg -> !legs.get(leg).isGivenUp());
    }

    /// Counted from 0.
    private List<Integer> served(int wish) {
        var product = wishes.get(wish).product();
        var onIt = IntStream.range(0, legs.size())
                .filter(leg -> legs.get(leg).product().filter(product::equals).isPresent())
                .boxed()
                .toList();
        var same = IntStream.range(0, wishes.size())
                .filter(each -> wishes.get(each).product().equals(product))
                .boxed()
                .toList();
        var riders = (int)
                same.stream().map(each -> wishes.get(each).rider()).distinct().count();
        return same.size() == onIt.size() * riders ? List.of(onIt.get(same.indexOf(wish) / riders)) : onIt;
    }
}
