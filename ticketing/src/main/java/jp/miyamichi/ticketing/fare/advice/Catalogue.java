package jp.miyamichi.ticketing.fare.advice;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashSet;
import java.util.List;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.RuleYaml;

/// The products of a region, each id once.
public record Catalogue(List<Product> products) {

    /// Advice weighs every combination, so a catalogue stays small.
    public static final int PRODUCTS_MAX = 50;

    public Catalogue {
        products = List.copyOf(products);
        if (products.size() > PRODUCTS_MAX) {
            throw new IllegalArgumentException("at most " + PRODUCTS_MAX + " products, not " + products.size());
        }
        var ids = new HashSet<String>();
        for (var product : products) {
            if (!ids.add(product.id())) {
                throw new IllegalArgumentException("product " + product.id() + " stands here twice");
            }
        }
    }

    public static Catalogue read(RuleFolder folder) {
        return new Catalogue(RuleYaml.read(folder, "products.yaml", new TypeReference<List<Product>>() {}));
    }
}
