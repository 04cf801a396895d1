package jp.miyamichi.ticketing.fare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.ticketing.Yen;

/// The points on a rider's card before a ride.
///
/// @param points transport points that may be spent; what these rides earn comes later and is not in here
/// @param pointsMovedOn the day points were last earned or spent; where unknown they count as good
/// @param welfareFiscalYear the year in whose April the grant began; where unknown the points count as good
public record Purse(Yen points, Optional<LocalDate> pointsMovedOn, Yen welfare, OptionalInt welfareFiscalYear) {

    /// The most points a balance may hold, in yen.
    public static final Yen BALANCE_MAX = Yen.of(1_000_000);

    public static final Purse EMPTY = new Purse(Yen.ZERO, Optional.empty(), Yen.ZERO, OptionalInt.empty());

    public Purse {
        if (!BALANCE_MAX.covers(points) || !BALANCE_MAX.covers(welfare)) {
            throw new IllegalArgumentException("a balance of points must be at most " + BALANCE_MAX.amount());
        }
    }

    Purse spending(Yen welfareSpent, Yen pointsSpent) {
        return new Purse(points.minus(pointsSpent), pointsMovedOn, welfare.minus(welfareSpent), welfareFiscalYear);
    }

    /// The points' year begins anew.
    Purse movedOn(LocalDate day) {
        return new Purse(points, Optional.of(day), welfare, welfareFiscalYear);
    }

    /// Without the day of points there are none of.
    Purse essence() {
        return points.isZero() ? new Purse(points, Optional.empty(), welfare, welfareFiscalYear) : this;
    }
}
