package jp.miyamichi.ticketing.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;

/// Something to buy instead of paying ride by ride, or a single ride bought beforehand.
///
/// @param covers the rides it is good for
/// @param admissions the places it lets its holder into
/// @param bestPrice the operator allows singles bought here to count towards it
/// @param prices by the days they hold; on a day without one the product is not for sale
public record Product(
        String id,
        Label label,
        Validity validity,
        List<Coverage> covers,
        Set<String> admissions,
        boolean bestPrice,
        List<Price> prices,
        Terms terms) {

    public Product {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("id must be 1..40 of a-z, 0-9 and -, not '" + id + "'");
        }
        covers = List.copyOf(covers);
        admissions = Set.copyOf(admissions);
        prices = List.copyOf(prices);
        if (covers.isEmpty() && admissions.isEmpty() && terms.things().isEmpty()) {
            throw new IllegalArgumentException("product " + id + " covers nothing; give covers, admissions or things");
        }
    }

    /// The confirmed price for use on `day`, empty where none is known then. Estimates are no basis for advice.
    public Optional<Yen> price(Rider rider, LocalDate day) {
        return priceOn(day)
                .filter(price -> !price.isEstimated())
                .flatMap(price -> Optional.ofNullable(price.yen().get(rider)));
    }

    /// Whether and how it is sold to `rider` for use on `day`.
    public Offer offer(Rider rider, LocalDate day) {
        if (!terms.isOnSale(day)) {
            return new Offer.NotForSale(id + " is not on sale for " + day);
        }
        var price = priceOn(day);
        if (price.isEmpty()) {
            return new Offer.NotForSale("no price of " + id + " is known for " + day);
        }
        var yen = Optional.ofNullable(price.get().yen().get(rider));
        if (yen.isEmpty()) {
            return new Offer.NotForSale(id + " has no price for " + rider);
        }
        var missing = new ArrayList<>(terms.missing());
        if (price.get().isEstimated()) {
            missing.addFirst("the price is not confirmed for " + day);
        }
        return missing.isEmpty() ? new Offer.ForSale(yen.get()) : new Offer.SandboxOnly(yen.get(), missing);
    }

    /// The rights that `rider` must hold on the day of use, by their ids; none for most.
    public List<String> needs(Rider rider) {
        var needed = new ArrayList<String>();
        terms.eligibility().map(Eligibility::id).ifPresent(needed::add);
        if (rider == Rider.DISABLED) {
            needed.add(Eligibility.HALF_FARE);
        }
        return needed;
    }

    private Optional<Price> priceOn(LocalDate day) {
        return prices.stream().filter(price -> price.fact().holdsOn(day)).findFirst();
    }

    /// With a price that holds before those it has.
    Product with(Price price) {
        var all = new ArrayList<>(List.of(price));
        all.addAll(prices);
        return new Product(id, label, validity, covers, admissions, bestPrice, all, terms);
    }

    /// A product is its id: the search for advice compares products often.
    @Override
    public boolean equals(Object other) {
        return other instanceof Product product && id.equals(product.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public boolean covers(Ride ride) {
        return covers.stream().anyMatch(coverage -> coverage.includes(ride));
    }

    boolean replacesFares() {
        var single = validity.kind() == Validity.Kind.USES && validity.amount() == 1;
        return !single && !(covers.isEmpty() && admissions.isEmpty());
    }
}
