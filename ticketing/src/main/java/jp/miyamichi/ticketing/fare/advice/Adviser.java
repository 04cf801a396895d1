package jp.miyamichi.ticketing.fare.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.BaseFare;
import jp.miyamichi.ticketing.fare.Card;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Purchase;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Verdict;

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
        var payAsYouGo = search.find(card, List.of(), List.of());
        var best = search.find(card, List.of(), catalogue.products());
        if (payAsYouGo.isEmpty() || best.isEmpty()) {
            return new AdviceAnswer.TooLarge("this plan has more than " + CheapestWay.STATES_MAX
                    + " ways to be paid; ask for fewer days at once");
        }
        var verdicts = new ArrayList<Verdict>();
        for (var product : catalogue.products()) {
            verdicts.addAll(
                    verdicts(request, outings, product, search, payAsYouGo.get().paid()));
        }
        return new AdviceAnswer.Advice(
                payAsYouGo.get().paid(),
                best.get().paid(),
                purchases(best.get()),
                verdicts,
                outings.stream()
                        .flatMap(outing -> outing.base().stream())
                        .anyMatch(base -> base.why().estimated()));
    }

    /// One verdict for each day the product would be used, one in all where it would not.
    private List<Verdict> verdicts(
            AdviceRequest request, List<Outing> outings, Product product, CheapestWay search, Yen payAsYouGo) {
        var rider = request.fares().rider();
        var onSale = outings.stream()
                .filter(outing -> product.price(rider, outing.day()).isPresent())
                .toList();
        if (onSale.isEmpty()) {
            return List.of(new Verdict.NotForSale(product));
        }
        var firstUses = onSale.stream()
                .filter(outing -> product.covers(outing.planned()))
                .collect(Collectors.groupingBy(Outing::day, TreeMap::new, Collectors.toList()));
        if (firstUses.isEmpty()) {
            var day = onSale.getFirst().day();
            var price = product.price(rider, day).orElseThrow();
            return List.of(new Verdict.Compared(product, day, price, -price.amount()));
        }
        return firstUses.entrySet().stream()
                .map(uses -> {
                    var price = product.price(rider, uses.getKey()).orElseThrow();
                    var rest = cheapestWith(request, product, uses.getValue(), search);
                    return (Verdict) new Verdict.Compared(
                            product,
                            uses.getKey(),
                            price,
                            payAsYouGo.amount() - rest.plus(price).amount());
                })
                .toList();
    }

    /// What is paid besides the product, which is used first at the best of `firstUses`.
    private static Yen cheapestWith(
            AdviceRequest request, Product product, List<Outing> firstUses, CheapestWay search) {
        var starts = product.validity().kind() == Validity.Kind.SERVICE_DAY ? firstUses.subList(0, 1) : firstUses;
        return starts.stream()
                .map(first -> List.of(Pass.startingAt(product, first)))
                .map(held -> search.find(Card.fresh(request.fares().purse()), held, List.of())
                        .orElseThrow())
                .map(Way::paid)
                .min(Comparator.naturalOrder())
                .orElseThrow();
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
