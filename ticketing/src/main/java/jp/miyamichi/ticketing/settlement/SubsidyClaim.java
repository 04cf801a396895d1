package jp.miyamichi.ticketing.settlement;

import java.time.YearMonth;
import jp.miyamichi.ticketing.Yen;

/// What a district may claim from the city for a month.
///
/// @param fares taken on board, and shares of tickets whose time ended in the month
/// @param estimated it rests on figures nobody has confirmed: to look at, not to send
public record SubsidyClaim(
        YearMonth month, String district, int rides, Yen cost, Yen fares, Yen claimed, boolean estimated) {

    static SubsidyClaim of(YearMonth month, SubsidyRule rule, int rides, Yen fares) {
        var cost = times(rule.costPerRide(), rides);
        var claimed = cost.above(fares).atMost(times(rule.subsidyPerRideMax(), rides));
        return new SubsidyClaim(month, rule.district(), rides, cost, fares, claimed, rule.isEstimated());
    }

    private static Yen times(Yen perRide, int rides) {
        return Yen.of(Math.multiplyExact(perRide.amount(), rides));
    }
}
