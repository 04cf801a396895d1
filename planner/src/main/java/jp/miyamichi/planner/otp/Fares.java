package jp.miyamichi.planner.otp;

import java.util.List;
import jp.miyamichi.planner.Leg;
import org.opentripplanner.model.plan.TransitLeg;

/// The fares a feed publishes for one leg, for each rider category. Only yen are told: a feed in another currency
/// has no fare here rather than a wrong one.
final class Fares {

    /// How the region compiler marks a product whose price no source tells.
    private static final String ESTIMATED = "-estimated";

    private Fares() {}

    static List<Leg.Fare> of(TransitLeg leg) {
        return leg.fareOffers().stream()
                .map(offer -> offer.fareProduct())
                .filter(product -> product.price().currency().getCurrencyCode().equals("JPY"))
                .map(product -> new Leg.Fare(
                        product.name(),
                        product.price().minorUnitAmount(),
                        product.category() == null
                                ? ""
                                : product.category().id().getId(),
                        product.id().getId().endsWith(ESTIMATED)))
                .distinct()
                .toList();
    }
}
