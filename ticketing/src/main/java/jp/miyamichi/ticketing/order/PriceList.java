package jp.miyamichi.ticketing.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Offer;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;

/// Quotes wishes by the catalogue.
///
/// @param sandbox no money moves here, so unconfirmed prices are sold, marked
public record PriceList(Catalogue catalogue, ServiceDays days, boolean sandbox) {

    /// The price of `wishes` at `now`. Where a wish carries the price its buyer was shown and that is no longer the
    /// price, nothing is sold: both are answered.
    public QuoteAnswer quote(List<Wish> wishes, Instant now) {
        var lines = new ArrayList<Quote.Line>();
        var changes = new ArrayList<QuoteAnswer.Change>();
        var sandboxOnly = new LinkedHashSet<String>();
        for (var i = 0; i < wishes.size(); i++) {
            switch (offer(wishes.get(i), days.of(now))) {
                case Offer.NotForSale(var why) -> {
                    return new QuoteAnswer.NotSold(i, why);
                }
                case Offer.SandboxOnly(var price, var why) -> {
                    if (!sandbox) {
                        return new QuoteAnswer.NotSold(i, String.join("; ", why));
                    }
                    why.forEach(reason -> sandboxOnly.add(reason));
                    lines.add(line(wishes.get(i), price));
                }
                case Offer.ForSale(var price) -> lines.add(line(wishes.get(i), price));
            }
            noteChange(changes, i, lines.getLast());
        }
        return changes.isEmpty()
                ? new QuoteAnswer.Quoted(
                        new Quote(lines, Yen.sum(lines.stream().map(Quote.Line::yen)), List.copyOf(sandboxOnly)))
                : new QuoteAnswer.PriceChanged(changes);
    }

    public Product product(String id) {
        return catalogue
                .find(id)
                .orElseThrow(() -> new IllegalStateException("no product " + id + " in the catalogue"));
    }

    private static Quote.Line line(Wish wish, Yen price) {
        return new Quote.Line(wish, new Yen(Math.multiplyExact(price.amount(), wish.persons())));
    }

    private static void noteChange(List<QuoteAnswer.Change> changes, int index, Quote.Line line) {
        line.wish()
                .quoted()
                .filter(quoted -> !quoted.equals(line.yen()))
                .ifPresent(quoted -> changes.add(new QuoteAnswer.Change(index, quoted, line.yen())));
    }

    private Offer offer(Wish wish, LocalDate today) {
        var found = catalogue.find(wish.product());
        if (found.isEmpty()) {
            return new Offer.NotForSale("there is no product " + wish.product());
        }
        if (wish.day().isBefore(today) || !wish.day().isBefore(today.plusMonths(Validity.MONTHS_MAX))) {
            return new Offer.NotForSale(
                    "day must be from " + today + " and within " + Validity.MONTHS_MAX + " months, not " + wish.day());
        }
        var offer = found.get().offer(wish.rider(), wish.day());
        var needed = found.get().needs(wish.rider());
        return offer instanceof Offer.NotForSale || needed.isEmpty() ? offer : ifEligible(wish, needed, offer);
    }

    /// A right is its holder's own, so that nobody buys with it for others.
    private static Offer ifEligible(Wish wish, List<String> needed, Offer offer) {
        var what = wish.product() + " for " + wish.rider();
        if (wish.persons() > 1) {
            return new Offer.NotForSale(what + " is sold to each person for themselves: make it 1 person");
        }
        if (wish.eligibleUntil().filter(last -> !wish.day().isAfter(last)).isEmpty()) {
            return new Offer.NotForSale(
                    what + " needs '" + String.join("' and '", needed) + "' to be noted for you and good on "
                            + wish.day() + "; have it noted at the phone desk or a community centre first");
        }
        return offer;
    }
}
