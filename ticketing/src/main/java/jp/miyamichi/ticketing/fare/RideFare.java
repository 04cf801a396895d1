package jp.miyamichi.ticketing.fare;

import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// What one ride costs: `base − capOff − transferOff − welfarePoints − points = paid`, always to the yen.
///
/// @param points transport points that paid, `welfarePoints` welfare points that paid; one of the two at most
/// @param earned points the ride earns, to be spent later
public record RideFare(
        Yen base, Yen capOff, Yen transferOff, Yen welfarePoints, Yen points, Yen paid, Yen earned, List<Why> whys) {

    public RideFare {
        whys = List.copyOf(whys);
        var accounted = Yen.sum(List.of(capOff, transferOff, welfarePoints, points, paid).stream());
        if (!accounted.equals(base)) {
            throw new IllegalArgumentException(
                    "a fare of " + base.amount() + " yen accounts for " + accounted.amount());
        }
    }

    /// Some of the yen rest on a computed distance or an assumed amount.
    public boolean estimated() {
        return whys.stream().anyMatch(Why::estimated);
    }
}
