package jp.miyamichi.ticketing.fare.advice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.Rider;

/// Something to buy instead of paying ride by ride.
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
        List<Price> prices) {

    public Product {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("id must be 1..40 of a-z, 0-9 and -, not '" + id + "'");
        }
        covers = List.copyOf(covers);
        admissions = Set.copyOf(admissions);
        prices = List.copyOf(prices);
        if (covers.isEmpty() && admissions.isEmpty()) {
            throw new IllegalArgumentException("product " + id + " covers nothing; give covers or admissions");
        }
    }

    /// What it costs each rider category; a category not named cannot buy it.
    public record Price(Map<Rider, Yen> yen, Fact fact) {

        public Price {
            if (yen.isEmpty()) {
                throw new IllegalArgumentException("yen: give a price for at least one rider");
            }
            yen = Map.copyOf(new HashMap<>(yen));
        }
    }

    /// The price for use on `day`, empty where it is not for sale then.
    public Optional<Yen> price(Rider rider, LocalDate day) {
        return prices.stream()
                .filter(price -> price.fact().holdsOn(day))
                .findFirst()
                .flatMap(price -> Optional.ofNullable(price.yen().get(rider)));
    }

    /// A product is its id: the search compares products often.
    @Override
    public boolean equals(Object other) {
        return other instanceof Product product && id.equals(product.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    boolean covers(Planned planned) {
        return switch (planned) {
            case Planned.ByRide(var ride) -> covers.stream().anyMatch(coverage -> coverage.includes(ride));
            case Planned.Admission admission -> admissions.contains(admission.place());
        };
    }
}
