package jp.miyamichi.ticketing.fare;

import java.util.Map;
import jp.miyamichi.ticketing.Yen;

/// One fare for every ride of a kind.
///
/// @param yen by rider; for a rider not named here this rule says nothing
record FlatFare(Label label, Map<Rider, Yen> yen, Fact fact) implements Rule {

    FlatFare {
        yen = Rule.amounts(yen);
    }
}
