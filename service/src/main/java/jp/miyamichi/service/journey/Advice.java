package jp.miyamichi.service.journey;

import java.util.List;
import jp.miyamichi.ticketing.fare.Rider;

/// The cheapest way to pay for the rides of one traveller of a kind, whatever they chose.
///
/// @param products to buy for it; none where paying on board is cheapest
public record Advice(Rider rider, long onBoardYen, long cheapestYen, List<String> products, boolean estimated) {

    public Advice {
        products = List.copyOf(products);
    }
}
