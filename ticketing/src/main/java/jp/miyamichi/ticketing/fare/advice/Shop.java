package jp.miyamichi.ticketing.fare.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;

/// What the search may buy on its way.
///
/// @param onlyOn sells for first use on this day only
/// @param once exactly one product must be bought
record Shop(List<Product> products, Optional<LocalDate> onlyOn, boolean once) {

    Shop {
        products = List.copyOf(products);
    }

    static Shop closed() {
        return new Shop(List.of(), Optional.empty(), false);
    }

    static Shop of(Catalogue catalogue) {
        return new Shop(catalogue.advisable(), Optional.empty(), false);
    }

    /// Makes the search buy this one product for this day, whether it pays or not.
    static Shop insistingOn(Product product, LocalDate day) {
        return new Shop(List.of(product), Optional.of(day), true);
    }

    Optional<Yen> price(Product product, Rider rider, Outing outing) {
        return outing.planned().isCoveredBy(product)
                        && onlyOn.map(outing.day()::equals).orElse(true)
                ? product.price(rider, outing.day())
                : Optional.empty();
    }
}
