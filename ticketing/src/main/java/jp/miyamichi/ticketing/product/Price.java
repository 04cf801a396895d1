package jp.miyamichi.ticketing.product;

import java.util.HashMap;
import java.util.Map;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Rider;

/// What a product costs each rider category; a category not named cannot buy it.
///
/// A price whose fact is an assumption is an estimate: the last known one carried on, or a figure of ours. Nobody is
/// charged real money by it.
public record Price(Map<Rider, Yen> yen, Fact fact) {

    public Price {
        if (yen.isEmpty()) {
            throw new IllegalArgumentException("yen: give a price for at least one rider");
        }
        yen = Map.copyOf(new HashMap<>(yen));
    }

    public boolean isEstimated() {
        return fact.assumption();
    }
}
