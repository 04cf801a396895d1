package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/// Where orders are made: quoted, held, sold at once, or confirmed to be paid on board.
public final class Counter {

    /// How long seats wait for a buyer to choose how to pay.
    public static final Duration HOLD = Duration.ofMinutes(10);

    private final Orders orders;
    private final PriceList prices;
    private final Drafts drafts;
    private final InstantSource clock;

    public Counter(Orders orders, PriceList prices, Drafts drafts, InstantSource clock) {
        this.orders = orders;
        this.prices = prices;
        this.drafts = drafts;
        this.clock = clock;
    }

    public QuoteAnswer quote(List<Wish> wishes) {
        return prices.quote(wishes, clock.instant());
    }

    /// Takes the seats until the hold ends. An order that costs nothing is sold at once.
    public HoldAnswer hold(OrderRequest request) {
        return make(
                request,
                (quote, now) -> quote.total().isZero()
                        ? drafts.paid(request, quote, now, "")
                        : drafts.held(request, quote, now, HOLD));
    }

    /// Sells against money that lies in `account` of the ledger already, such as `cash:desk-1`.
    public HoldAnswer sell(OrderRequest request, String account) {
        return make(request, (quote, now) -> drafts.paid(request, quote, now, account));
    }

    /// Gives the tickets now; the driver takes the money.
    public HoldAnswer confirmUnpaid(OrderRequest request) {
        for (var wish : request.wishes()) {
            var product = prices.catalogue().find(wish.product());
            if (product.isPresent() && !product.get().terms().payOnBoard()) {
                return new HoldAnswer.NotOnBoard(wish.product());
            }
        }
        return make(request, (quote, now) -> drafts.unpaid(request, quote, now));
    }

    /// What the driver took for an order confirmed unpaid.
    public CollectAnswer collect(Collection collection) {
        return orders.collect(collection);
    }

    /// A command asked again finds its order, whatever prices have become meanwhile.
    private HoldAnswer make(OrderRequest request, BiFunction<Quote, Instant, Sale> draft) {
        var now = clock.instant();
        return switch (prices.quote(request.wishes(), now)) {
            case QuoteAnswer.Quoted(var quote) -> orders.make(draft.apply(quote, now));
            case QuoteAnswer.NotSold refused -> orders.known(request).orElse(refused);
            case QuoteAnswer.PriceChanged changed -> orders.known(request).orElse(changed);
        };
    }
}
