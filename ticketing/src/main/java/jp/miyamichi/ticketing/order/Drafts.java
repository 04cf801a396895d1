package jp.miyamichi.ticketing.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.product.CouponKind;

/// Turns a quote into the sale that is to be written.
public final class Drafts {

    private final PriceList prices;
    private final Supplier<UUID> ids;

    public Drafts(PriceList prices, Supplier<UUID> ids) {
        this.prices = prices;
        this.ids = ids;
    }

    /// Seats only, for `hold`.
    public Sale held(OrderRequest request, Quote quote, Instant now, Duration hold) {
        return sale(request, quote, OrderState.HELD, now, now.plus(hold), Optional.empty());
    }

    /// Tickets now, money on board.
    public Sale unpaid(OrderRequest request, Quote quote, Instant now) {
        return sale(request, quote, OrderState.UNPAID, now, now, Optional.empty());
    }

    /// Tickets now, for money that lies in `account` of the ledger, or for nothing.
    public Sale paid(OrderRequest request, Quote quote, Instant now, String account) {
        return sale(
                request,
                quote,
                OrderState.PAID,
                now,
                now,
                quote.total().isZero() ? Optional.empty() : Optional.of(new Sale.Received(ids.get(), account)));
    }

    private Sale sale(
            OrderRequest request,
            Quote quote,
            OrderState state,
            Instant now,
            Instant until,
            Optional<Sale.Received> received) {
        var seats = seats(quote);
        var places = List.copyOf(seats.keySet());
        var lines = new ArrayList<Sale.Line>();
        for (var line : quote.lines()) {
            var wish = line.wish();
            var product = prices.product(wish.product());
            var place = places.indexOf(key(wish));
            lines.add(new Sale.Line(
                    ids.get(),
                    wish,
                    line.yen(),
                    place < 0 ? Optional.empty() : Optional.of(place),
                    state.hasTickets()
                            ? Optional.of(Grant.of(product, wish.day(), now, prices.days()))
                            : Optional.empty(),
                    state.hasTickets()
                            ? product.terms().coupons().stream()
                                    .map(CouponKind::id)
                                    .toList()
                            : List.of()));
        }
        return new Sale(request, state, prices.sandbox(), now, until, lines, List.copyOf(seats.values()), received);
    }

    /// In one order for everybody, so that two buyers of the same products cannot block each other for good.
    private Map<String, Sale.Seats> seats(Quote quote) {
        var seats = new TreeMap<String, Sale.Seats>();
        for (var line : quote.lines()) {
            var wish = line.wish();
            prices.product(wish.product())
                    .terms()
                    .capacity()
                    .ifPresent(capacity -> seats.merge(
                            key(wish),
                            new Sale.Seats(wish.product(), wish.day(), wish.persons(), capacity),
                            (a, b) -> new Sale.Seats(a.product(), a.day(), a.persons() + b.persons(), capacity)));
        }
        return new LinkedHashMap<>(seats);
    }

    private static String key(Wish wish) {
        return wish.product() + " " + wish.day();
    }
}
