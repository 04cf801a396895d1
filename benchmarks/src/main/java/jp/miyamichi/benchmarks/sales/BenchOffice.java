package jp.miyamichi.benchmarks.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.order.Drafts;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderRequest;
import jp.miyamichi.ticketing.order.PriceList;
import jp.miyamichi.ticketing.order.QuoteAnswer;
import jp.miyamichi.ticketing.order.Sale;
import jp.miyamichi.ticketing.order.Wish;
import jp.miyamichi.ticketing.product.Capacity;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Price;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Terms;
import jp.miyamichi.ticketing.product.Validity;

/// Two made-up products, quoted and drafted as in the real office: one that everybody wants on the same day, one that
/// is bought for many days.
public final class BenchOffice {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final int DAYS = 150;
    private static final Yen PRICE = Yen.of(1_000);

    private final PriceList prices;
    private final Drafts drafts;
    private final AtomicLong number = new AtomicLong();
    private final Supplier<UUID> ids;

    public BenchOffice(int hotStripes, Supplier<UUID> ids) {
        this.ids = ids;
        prices = new PriceList(
                catalogue(hotStripes),
                Fares.read(RuleFolder.ofRegion("utsunomiya")).days(),
                true);
        drafts = new Drafts(prices, ids);
    }

    public static Catalogue catalogue(int hotStripes) {
        return new Catalogue(List.of(product("spread", 1), product("hot", hotStripes)));
    }

    private static Product product(String id, int stripes) {
        var terms = new Terms(
                List.of("lrt"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Capacity(Capacity.SEATS_MAX, stripes)),
                Optional.empty(),
                List.of(),
                List.of(id),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
        var price = new Price(
                Map.of(Rider.ADULT, PRICE),
                new Fact("made up for the benchmark", Optional.empty(), Optional.empty(), false));
        return new Product(
                id,
                new Label(id, id),
                new Validity(Validity.Kind.SERVICE_DAY, 1),
                List.of(),
                Set.of(),
                false,
                List.of(price),
                terms);
    }

    public Sale spread() {
        return sale("spread", TODAY.plusDays(number.getAndIncrement() % DAYS));
    }

    Sale hot() {
        return sale("hot", TODAY);
    }

    private Sale sale(String product, LocalDate day) {
        var request = new OrderRequest(
                new OrderId(ids.get()),
                "bench",
                List.of(new Wish(product, Rider.ADULT, day, 1, Optional.of(PRICE), Optional.empty())));
        return switch (prices.quote(request.wishes(), NOW)) {
            case QuoteAnswer.Quoted(var quote) -> drafts.paid(request, quote, NOW, "psp:sandbox");
            case QuoteAnswer.NotSold(var _, var why) -> throw new IllegalStateException(why);
            case QuoteAnswer.PriceChanged changed -> throw new IllegalStateException(changed.toString());
        };
    }
}
