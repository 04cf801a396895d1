package jp.miyamichi.ticketing.order;

import java.time.LocalDate;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;

/// One ticket somebody wishes to buy.
///
/// @param day the service day of its first use; seats are counted on it
/// @param persons how many it admits, all of the same category
/// @param quoted what the buyer was shown for all of them, empty where only a quote is asked for
/// @param eligibleUntil last day of the right a product may require, as proven elsewhere
public record Wish(
        String product,
        Rider rider,
        LocalDate day,
        int persons,
        Optional<Yen> quoted,
        Optional<LocalDate> eligibleUntil) {

    public static final int PERSONS_MAX = 50;

    /// The same wish of somebody who holds every right it needs until that day.
    public Wish provenUntil(LocalDate last) {
        return new Wish(product, rider, day, persons, quoted, Optional.of(last));
    }

    /// The same wish with nothing said of its buyer.
    Wish unproven() {
        return new Wish(product, rider, day, persons, quoted, Optional.empty());
    }

    public Wish {
        if (!product.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("product must be 1..40 of a-z, 0-9 and -, not '" + product + "'");
        }
        if (persons < 1 || persons > PERSONS_MAX) {
            throw new IllegalArgumentException("persons must be 1.." + PERSONS_MAX + ", not " + persons);
        }
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            throw new IllegalArgumentException("day must be in 2000..2999, not " + day);
        }
    }
}
