package jp.miyamichi.ticketing.fare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;

/// Charges one ride after another: published fare, cap, transfer discount, welfare points, transport points, payment,
/// points earned. That order never changes.
public final class FareMeter {

    private final FareRules rules;
    private final Rider rider;
    private final Medium medium;

    FareMeter(FareRules rules, Rider rider, Medium medium) {
        this.rules = rules;
        this.rider = rider;
        this.medium = medium;
    }

    /// A ride charged, and what the card remembers after it.
    public record Charged(RideFare fare, Card card) {}

    public Charged charge(Card card, Ride ride, BaseFare.Known base) {
        var cap = cap(ride, base.yen());
        var capped = base.yen().minus(moved(cap));
        var transfer = card.before().flatMap(before -> transfer(before, ride, capped));
        var due = capped.minus(moved(transfer));
        var welfare = welfare(card.purse(), ride, due);
        var rest = due.minus(moved(welfare));
        var points = points(card.purse(), ride, rest);
        var paid = rest.minus(moved(points));
        var earned = earn(ride, paid);

        var whys = new ArrayList<Why>();
        whys.add(base.why());
        Stream.of(cap, transfer, welfare, points).flatMap(Optional::stream).forEach(whys::add);
        whys.add(Why.certain(Why.Step.PAID, paid, "支払い " + Why.ja(paid), "to pay: " + Why.en(paid)));
        earned.ifPresent(whys::add);
        var fare = new RideFare(
                base.yen(), moved(cap), moved(transfer), moved(welfare), moved(points), paid, moved(earned), whys);
        return new Charged(fare, new Card(Optional.of(ride), left(card.purse(), ride, fare)));
    }

    /// The card without what can no longer change a fare from `now` on, so that cards with the same future are equal.
    public Card essence(Card card, Instant now) {
        var window = Duration.ofMinutes(rules.transfers().stream()
                .mapToInt(TransferDiscount::withinMinutes)
                .max()
                .orElse(0));
        return new Card(
                card.before().filter(ride -> !ride.alightedAt().plus(window).isBefore(now)),
                card.purse().essence());
    }

    private Optional<Why> cap(Ride ride, Yen fare) {
        var alighting = rules.days().clock(ride.alightingJudgedAt());
        return inForce(rules.caps(), ride, cap -> cap.speaksOf(ride, medium, alighting))
                .flatMap(cap -> cap.takeOff(fare, rider, alighting));
    }

    private Optional<Why> transfer(Ride before, Ride ride, Yen fare) {
        return inForce(rules.transfers(), ride, rule -> rule.speaksOf(before, ride, rider, medium))
                .flatMap(rule -> rule.takeOff(fare, before, ride, rider));
    }

    private Optional<Why> welfare(Purse purse, Ride ride, Yen due) {
        return inForce(rules.points().welfare(), ride, rule -> rule.speaksOf(ride, medium))
                .flatMap(rule -> rule.meet(due, purse, rules.days().of(ride.boardedAt())));
    }

    private Optional<Why> points(Purse purse, Ride ride, Yen due) {
        return inForce(rules.points().transport(), ride, rule -> rule.speaksOf(ride, medium))
                .flatMap(rule -> rule.meet(due, purse, rules.days().of(ride.boardedAt())));
    }

    private Optional<Why> earn(Ride ride, Yen paid) {
        return inForce(rules.points().transport(), ride, rule -> rule.speaksOf(ride, medium))
                .flatMap(rule -> rule.earn(paid));
    }

    private Purse left(Purse purse, Ride ride, RideFare fare) {
        var day = rules.days().of(ride.boardedAt());
        var expired = inForce(rules.points().transport(), ride, rule -> !rule.areGood(purse, day))
                .isPresent();
        var left = purse.spending(fare.welfarePoints(), expired ? purse.points() : fare.points());
        var moved = !fare.points().isZero() || !fare.earned().isZero();
        return moved ? left.movedOn(day) : left;
    }

    private static Yen moved(Optional<Why> why) {
        return why.map(Why::yen).orElse(Yen.ZERO);
    }

    private <R extends Rule> Optional<R> inForce(List<R> all, Ride ride, Predicate<R> fits) {
        return Rule.inForce(all, rules.days().of(ride.boardedAt()), fits);
    }
}
