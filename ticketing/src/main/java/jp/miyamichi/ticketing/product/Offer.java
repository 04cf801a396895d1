package jp.miyamichi.ticketing.product;

import java.util.List;
import jp.miyamichi.ticketing.Yen;

/// Whether a product is sold to a rider for a day.
public sealed interface Offer {

    /// For money, and in the sandbox as well.
    record ForSale(Yen price) implements Offer {}

    /// Only where no money moves.
    ///
    /// @param why what must be known before it can be sold, never empty
    record SandboxOnly(Yen price, List<String> why) implements Offer {

        public SandboxOnly {
            why = List.copyOf(why);
        }
    }

    record NotForSale(String why) implements Offer {}
}
