package jp.miyamichi.ticketing.fare.advice;

import static jp.miyamichi.ticketing.fare.advice.Products.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Drawn;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;
import org.junit.jupiter.api.Test;

class BestPriceTest {

    private static final Product DAY_TICKET = product("lrt-day lrt day 1000");

    private final BestPrice bestPrice = new BestPrice(Drawn.UTSUNOMIYA.days());

    @Test
    void theLastSinglesCostOnlyWhatIsLeftToTheDayTicket() {
        assertThat(charges("lrt 400 10:00-10:20", "lrt 400 12:00-12:20", "lrt 400 14:00-14:20", "lrt 400 16:00-16:20"))
                .containsExactly(400L, 400L, 200L, 0L);
    }

    @Test
    void otherDaysAndOtherModesDoNotCount() {
        assertThat(charges(
                        "lrt 900 10:00-10:20",
                        "bus 900 12:00-12:20",
                        "2026-11-25 lrt 900 00:10-00:20",
                        "2026-11-25 lrt 900 10:00-10:20"))
                .containsExactly(900L, 900L, 100L, 900L);
    }

    @Test
    void progressIsVisible() {
        var bought = List.of(single("lrt 400 10:00-10:20", 400), single("bus 250 12:00-12:20", 250));
        var progress =
                bestPrice.progress(DAY_TICKET, Rider.ADULT, Drawn.DAY, bought).orElseThrow();
        assertThat(progress.counted()).isEqualTo(Yen.of(400));
        assertThat(progress.toGo()).isEqualTo(Yen.of(600));
        assertThat(progress.isReached()).isFalse();
        var reached = bestPrice
                .progress(DAY_TICKET, Rider.ADULT, Drawn.DAY, List.of(single("lrt 400 10:00-10:20", 1_200)))
                .orElseThrow();
        assertThat(reached.counted()).isEqualTo(Yen.of(1_000));
        assertThat(reached.isReached()).isTrue();
    }

    @Test
    void withoutTheOperatorsWordNothingCounts() {
        var official =
                Catalogue.read(RuleFolder.ofRegion("utsunomiya")).products().getFirst();
        var ride = Drawn.ride("lrt 400 16:00-16:20");
        var bought = List.of(single("lrt 900 10:00-10:20", 900));
        assertThat(bestPrice.progress(official, Rider.ADULT, Drawn.DAY, bought)).isEmpty();
        assertThat(bestPrice.charge(official, Rider.ADULT, ride, Yen.of(400), bought))
                .isEqualTo(Yen.of(400));
    }

    @Test
    void onlyDayProductsForThisRiderCount() {
        assertThat(bestPrice.progress(product("hours lrt 3h 1000"), Rider.ADULT, Drawn.DAY, List.of()))
                .isEmpty();
        assertThat(bestPrice.progress(DAY_TICKET, Rider.CHILD, Drawn.DAY, List.of()))
                .isEmpty();
    }

    private static BestPrice.Single single(String ride, long charged) {
        return new BestPrice.Single(Drawn.ride(ride), Yen.of(charged));
    }

    private List<Long> charges(String... rides) {
        var bought = new ArrayList<BestPrice.Single>();
        for (var ride : Drawn.rides(rides)) {
            var fare = ride.baseYen().orElseThrow();
            bought.add(new BestPrice.Single(ride, bestPrice.charge(DAY_TICKET, Rider.ADULT, ride, fare, bought)));
        }
        return bought.stream().map(single -> single.charged().amount()).toList();
    }
}
