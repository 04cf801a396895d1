package jp.miyamichi.ticketing.fare.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;

/// Best price after travel: singles bought here count towards a day product, and once they have paid for it the rest of
/// the day is free. What a card's reader charged is not known here and does not count; whoever shows progress says so.
public final class BestPrice {

    private final ServiceDays days;

    public BestPrice(ServiceDays days) {
        this.days = days;
    }

    /// A single bought here.
    ///
    /// @param charged what it cost after the best price, [#charge]
    public record Single(Ride ride, Yen charged) {}

    /// How far a day's singles have come.
    ///
    /// @param counted what they cost together, never more than `price`
    public record Progress(Product product, LocalDate day, Yen counted, Yen price) {

        public Yen toGo() {
            return price.minus(counted);
        }

        public boolean isReached() {
            return toGo().isZero();
        }
    }

    /// Empty where the product's operator does not allow it, or it has no price for this rider on that day.
    public Optional<Progress> progress(Product product, Rider rider, LocalDate day, List<Single> bought) {
        if (!product.bestPrice() || product.validity().kind() != Validity.Kind.SERVICE_DAY) {
            return Optional.empty();
        }
        return product.price(rider, day).map(price -> {
            var counted = Yen.sum(bought.stream()
                    .filter(single -> counts(product, day, single.ride()))
                    .map(Single::charged));
            return new Progress(product, day, counted.atMost(price), price);
        });
    }

    /// What the next single costs: its fare, or what is left to the product's price.
    public Yen charge(Product product, Rider rider, Ride next, Yen fare, List<Single> bought) {
        var day = days.of(next.boardedAt());
        return progress(product, rider, day, bought)
                .filter(_ -> counts(product, day, next))
                .map(progress -> fare.atMost(progress.toGo()))
                .orElse(fare);
    }

    private boolean counts(Product product, LocalDate day, Ride ride) {
        return days.of(ride.boardedAt()).equals(day) && product.covers(ride);
    }
}
