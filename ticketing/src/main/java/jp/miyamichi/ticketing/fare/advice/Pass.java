package jp.miyamichi.ticketing.fare.advice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A product in the traveller's hand.
///
/// @param start its first use
/// @param usesLeft counts only for products by uses
record Pass(Product product, Start start, int usesLeft) {

    record Start(Instant at, LocalDate day) {}

    /// A pass to be used first at `first`.
    static Pass startingAt(Product product, Outing first) {
        return new Pass(
                product,
                new Start(first.planned().at(), first.day()),
                product.validity().amount());
    }

    boolean admits(Outing outing) {
        return product.covers(outing.planned()) && isGoodAt(outing);
    }

    /// Good when `outing` begins. The last hour is inside.
    private boolean isGoodAt(Outing outing) {
        var validity = product.validity();
        return hasBegunAt(outing)
                && switch (validity.kind()) {
                    case SERVICE_DAY -> start.day().equals(outing.day());
                    case HOURS -> !outing.planned().at().isAfter(start.at().plus(Duration.ofHours(validity.amount())));
                    case USES -> usesLeft > 0;
                };
    }

    private boolean hasBegunAt(Outing outing) {
        return !outing.planned().at().isBefore(start.at());
    }

    /// Can be good at `outing` or later.
    boolean isWorthKeeping(Outing outing) {
        return isGoodAt(outing) || !hasBegunAt(outing);
    }

    Pass used() {
        return product.validity().kind() == Validity.Kind.USES ? new Pass(product, start, usesLeft - 1) : this;
    }
}
