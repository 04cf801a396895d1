package jp.miyamichi.ticketing.fare.advice;

import static jp.miyamichi.ticketing.fare.advice.Products.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.Drawn;
import jp.miyamichi.ticketing.fare.FareAnswer;
import jp.miyamichi.ticketing.fare.FareRequest;
import jp.miyamichi.ticketing.fare.Medium;
import jp.miyamichi.ticketing.fare.Purse;
import jp.miyamichi.ticketing.fare.RandomRides;
import jp.miyamichi.ticketing.fare.Ride;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The search against trying everything: each ride is paid or made on one of the products, in every combination.
class AdviceIsExactTest {

    private static final Catalogue CATALOGUE = catalogue(
            "lrt-day lrt day 500",
            "three-hours bus,lrt 3h 450",
            "book ondemand,bus 2x 350",
            "all lrt,bus,ondemand day 800");

    @Property(tries = 400)
    void nothingCheaperCanBeFoundByTryingEverything(
            @ForAll Medium medium, @ForAll("purses") Purse purse, @ForAll("rides") List<Ride> rides) {
        var request = new FareRequest(Rider.ADULT, medium, purse, rides);
        var advice = advise(request, CATALOGUE);
        assertThat(advice.cheapest().amount())
                .isEqualTo(new BruteForce(request, CATALOGUE.products()).cheapest(Optional.empty()));
        assertThat(advice.payAsYouGo().amount())
                .isEqualTo(new BruteForce(request, List.of()).cheapest(Optional.empty()));
    }

    @Property(tries = 200)
    void eachVerdictIsWhatTheProductAloneWouldDo(@ForAll("purses") Purse purse, @ForAll("rides") List<Ride> rides) {
        var request = new FareRequest(Rider.ADULT, Medium.TOTRA, purse, rides);
        var advice = advise(request, CATALOGUE);
        for (var verdict : advice.verdicts()) {
            if (verdict instanceof AdviceAnswer.Verdict.Compared(var product, var day, var price, var savingYen)) {
                var useless = advice.payAsYouGo().amount() + price.amount();
                var used = new BruteForce(request, List.of(product)).cheapest(Optional.of(day));
                assertThat(savingYen).isEqualTo(advice.payAsYouGo().amount() - Math.min(used, useless));
            }
        }
    }

    @Property(tries = 200)
    void thePurchasesAddUpToTheCheapestPrice(@ForAll("purses") Purse purse, @ForAll("rides") List<Ride> rides) {
        var request = new FareRequest(Rider.ADULT, Medium.TOTRA, purse, rides);
        var advice = advise(request, CATALOGUE);
        var tapped = new ArrayList<Ride>(rides);
        var prices = 0L;
        for (var purchase : advice.buy()) {
            prices += purchase.price().amount();
            purchase.rides().forEach(ride -> tapped.remove(rides.get(ride)));
        }
        assertThat(prices + BruteForce.paid(request, tapped))
                .isEqualTo(advice.cheapest().amount());
    }

    private static AdviceAnswer.Advice advise(FareRequest request, Catalogue catalogue) {
        return (AdviceAnswer.Advice)
                new Adviser(Drawn.UTSUNOMIYA, catalogue).advise(new AdviceRequest(request, List.of()));
    }

    @Provide
    Arbitrary<List<Ride>> rides() {
        return RandomRides.days(5);
    }

    @Provide
    Arbitrary<Purse> purses() {
        return RandomRides.purses();
    }

    /// Written without the search's ideas: no states, no card between rides, only whole lists of tapped rides.
    private record BruteForce(FareRequest request, List<Product> products) {

        private record Bought(Product product, Instant at, LocalDate day, int uses) {}

        /// The cheapest of all ways, or of those that buy exactly one product, for first use on `day`.
        long cheapest(Optional<LocalDate> day) {
            return from(0, new ArrayList<>(), new ArrayList<>(), day);
        }

        private long from(int index, List<Ride> tapped, List<Bought> bought, Optional<LocalDate> day) {
            if (index == request.rides().size()) {
                return day.isPresent()
                                && !(bought.size() == 1
                                        && bought.getFirst().day().equals(day.get()))
                        ? Long.MAX_VALUE
                        : paid(request, tapped) + prices(bought);
            }
            var ride = request.rides().get(index);
            var withTap = new ArrayList<>(tapped);
            withTap.add(ride);
            var least = from(index + 1, withTap, bought, day);
            for (var product : products) {
                if (product.covers(ride)) {
                    least = Math.min(least, from(index + 1, tapped, using(product, ride, bought), day));
                }
            }
            return least;
        }

        /// With one use more of the product in hand, or a new one where none is good.
        private static List<Bought> using(Product product, Ride ride, List<Bought> bought) {
            var after = new ArrayList<>(bought);
            var day = Drawn.UTSUNOMIYA.days().of(ride.boardedAt());
            for (var i = 0; i < after.size(); i++) {
                var pass = after.get(i);
                if (pass.product().equals(product) && good(pass, ride.boardedAt(), day)) {
                    after.set(i, new Bought(product, pass.at(), pass.day(), pass.uses() + 1));
                    return after;
                }
            }
            after.add(new Bought(product, ride.boardedAt(), day, 1));
            return after;
        }

        private static boolean good(Bought pass, Instant at, LocalDate day) {
            var amount = pass.product().validity().amount();
            return switch (pass.product().validity().kind()) {
                case SERVICE_DAY -> pass.day().equals(day);
                case HOURS -> Duration.between(pass.at(), at).compareTo(Duration.ofHours(amount)) <= 0;
                case MONTHS -> day.isBefore(pass.day().plusMonths(amount));
                case USES -> pass.uses() < amount;
            };
        }

        private long prices(List<Bought> bought) {
            return bought.stream()
                    .mapToLong(pass -> pass.product()
                            .price(request.rider(), pass.day())
                            .orElseThrow()
                            .amount())
                    .sum();
        }

        static long paid(FareRequest request, List<Ride> tapped) {
            var answer =
                    Drawn.UTSUNOMIYA.price(new FareRequest(request.rider(), request.medium(), request.purse(), tapped));
            return ((FareAnswer.Priced) answer).total().amount();
        }
    }
}
