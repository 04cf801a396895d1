package jp.miyamichi.ticketing.fare.advice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;

/// A product in the traveller's hand.
///
/// @param start its first use
/// @param usesLeft counts only for products by uses
record Pass(Product product, Start start, int usesLeft) {

    record Start(Instant at, LocalDate day) {}

    /// A pass bought for use at `first`, not used yet.
    static Pass startingAt(Product product, Outing first) {
        return new Pass(
                product,
                new Start(first.planned().at(), first.day()),
                product.validity().amount());
    }

    boolean admits(Outing outing) {
        return outing.planned().isCoveredBy(product) && isGoodAt(outing);
    }

    /// Still good when `outing` begins. The last hour is inside.
    boolean isGoodAt(Outing outing) {
        var validity = product.validity();
        return switch (validity.kind()) {
            case SERVICE_DAY -> start.day().equals(outing.day());
            case HOURS -> !outing.planned().at().isAfter(start.at().plus(Duration.ofHours(validity.amount())));
            case MONTHS -> outing.day().isBefore(start.day().plusMonths(validity.amount()));
            case USES -> usesLeft > 0;
        };
    }

    Pass used() {
        return product.validity().kind() == Validity.Kind.USES ? new Pass(product, start, usesLeft - 1) : this;
    }
}
