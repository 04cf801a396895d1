package jp.miyamichi.ticketing.product;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.RuleYaml;

/// The products of a region, each id once.
///
/// @param areas what their tickets are good for; empty where nobody has put it into words
public record Catalogue(List<Product> products, List<CoveredArea> areas) {

    /// Advice weighs every combination, so a catalogue stays small.
    public static final int PRODUCTS_MAX = 50;

    public Catalogue {
        products = List.copyOf(products);
        areas = List.copyOf(areas);
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

    /// Products whose areas nobody has put into words.
    public Catalogue(List<Product> products) {
        this(products, List.of());
    }

    public static Catalogue read(RuleFolder folder) {
        return new Catalogue(
                RuleYaml.read(folder, "products.yaml", new TypeReference<List<Product>>() {}),
                RuleYaml.read(folder, "areas.yaml", new TypeReference<List<CoveredArea>>() {}));
    }

    /// What a product is good for, in the order of its areas; empty where one of them has no words.
    public List<Label> goodFor(Product product) {
        var labels = product.terms().areas().stream()
                .flatMap(code -> areas.stream().filter(area -> area.area().equals(code)))
                .map(CoveredArea::label)
                .toList();
        return labels.size() == product.terms().areas().size() ? labels : List.of();
    }

    /// The catalogue of a region whose data comes with the program, for example `utsunomiya`.
    public static Catalogue ofRegion(String region) {
        return read(RuleFolder.ofRegion(region));
    }

    /// With another price of a product, which holds before those it has; other products stay as they are.
    ///
    /// @throws IllegalArgumentException if there is no such product
    public Catalogue with(String product, Price price) {
        if (find(product).isEmpty()) {
            throw new IllegalArgumentException("there is no product " + product);
        }
        return new Catalogue(
                products.stream()
                        .map(each -> each.id().equals(product) ? each.with(price) : each)
                        .toList(),
                areas);
    }

    public Optional<Product> find(String id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    /// What a plan may be better off with. Advice does not ask who somebody is, so what needs a right is left out. A
    /// single ride is the fare itself, and a rented cycle replaces no ride.
    public List<Product> advisable() {
        return products.stream()
                .filter(product -> product.terms().eligibility().isEmpty())
                .filter(Product::replacesFares)
                .toList();
    }
}
