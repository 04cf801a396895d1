package jp.miyamichi.ticketing.fare.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.BaseFare;
import jp.miyamichi.ticketing.fare.Card;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Purchase;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Verdict;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;

/// Tells a traveller the cheapest products for a plan, or to buy none.
public final class Adviser {

    private final Fares fares;
    private final Catalogue catalogue;

    public Adviser(Fares fares, Catalogue catalogue) {
        this.fares = fares;
        this.catalogue = catalogue;
    }

    public AdviceAnswer advise(AdviceRequest request) {
        var rides = request.fares().rides();
        var rider = request.fares().rider();
        var outings = new ArrayList<Outing>();
        for (var i = 0; i < rides.size(); i++) {
            switch (fares.base(rides.get(i), rider)) {
                case BaseFare.Known known ->
                    outings.add(outing(new Planned.ByRide(rides.get(i)), i, Optional.of(known)));
                case BaseFare.Unknown(var reason) -> {
                    return new AdviceAnswer.Unpriced(i, reason);
                }
            }
        }
        for (var i = 0; i < request.admissions().size(); i++) {
            outings.add(outing(request.admissions().get(i), i, Optional.empty()));
        }
        outings.sort(Comparator.comparing(outing -> outing.planned().at()));
        return weigh(request, outings);
    }

    private Outing outing(Planned planned, int index, Optional<BaseFare.Known> base) {
        return new Outing(planned, index, fares.days().of(planned.at()), base);
    }

    private AdviceAnswer weigh(AdviceRequest request, List<Outing> outings) {
        var asked = request.fares();
        var search = new CheapestWay(fares.meter(asked.rider(), asked.medium()), asked.rider(), outings);
        var card = Card.fresh(asked.purse());
        try {
            var payAsYouGo = search.find(card, Shop.closed()).paid();
            var best = search.find(card, Shop.of(catalogue));
            var verdicts = new ArrayList<Verdict>();
            for (var product : catalogue.advisable()) {
                verdicts.addAll(verdicts(request, outings, product, search, payAsYouGo));
            }
            return new AdviceAnswer.Advice(
                    payAsYouGo,
                    best.paid(),
                    purchases(best),
                    verdicts,
                    outings.stream()
                            .flatMap(outing -> outing.base().stream())
                            .anyMatch(base -> base.why().estimated()));
        } catch (TooManyWays e) {
            return new AdviceAnswer.TooLarge(String.valueOf(e.getMessage()));
        }
    }

    /// One verdict for each day the product would be used, one in all where it would not.
    private static List<Verdict> verdicts(
            AdviceRequest request, List<Outing> outings, Product product, CheapestWay search, Yen payAsYouGo)
            throws TooManyWays {
        var rider = request.fares().rider();
        var onSale = outings.stream()
                .filter(outing -> product.price(rider, outing.day()).isPresent())
                .toList();
        if (onSale.isEmpty()) {
            return List.of(new Verdict.NotForSale(product));
        }
        var days = onSale.stream()
                .filter(outing -> outing.planned().isCoveredBy(product))
                .map(Outing::day)
                .distinct()
                .toList();
        var verdicts = new ArrayList<Verdict>();
        for (var day : days) {
            var with = search.find(Card.fresh(request.fares().purse()), Shop.insistingOn(product, day))
                    .paid();
            verdicts.add(compared(product, rider, day, with, payAsYouGo));
        }
        if (days.isEmpty()) {
            verdicts.add(compared(product, rider, onSale.getFirst().day(), Yen.of(Yen.AMOUNT_MAX), payAsYouGo));
        }
        return verdicts;
    }

    /// @param with what is paid where the product is bought and used; it may also be bought and left unused
    private static Verdict compared(Product product, Rider rider, LocalDate day, Yen with, Yen payAsYouGo) {
        var price = product.price(rider, day).orElseThrow();
        var paid = with.atMost(payAsYouGo.plus(price));
        return new Verdict.Compared(product, day, price, payAsYouGo.amount() - paid.amount());
    }

    private static List<Purchase> purchases(Way way) {
        var purchases = new ArrayList<Purchase>();
        for (var step : way.steps()) {
            if (step.choice() instanceof Way.Choice.Buy(var product, var start, var price)) {
                purchases.add(new Purchase(
                        product,
                        start.day(),
                        price,
                        used(way, product, start, true),
                        used(way, product, start, false)));
            }
        }
        return purchases;
    }

    /// The rides, or else the admissions, made on the product that was first used at `start`.
    private static List<Integer> used(Way way, Product product, Pass.Start start, boolean rides) {
        return way.steps().stream()
                .filter(step -> step.outing().planned() instanceof Planned.ByRide == rides)
                .filter(step -> switch (step.choice()) {
                    case Way.Choice.Pay() -> false;
                    case Way.Choice.Use(var p, var s) -> p.equals(product) && s.equals(start);
                    case Way.Choice.Buy(var p, var s, var _) -> p.equals(product) && s.equals(start);
                })
                .map(step -> step.outing().index())
                .toList();
    }
}
