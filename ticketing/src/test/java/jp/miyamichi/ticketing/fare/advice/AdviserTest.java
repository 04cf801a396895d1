package jp.miyamichi.ticketing.fare.advice;

import static jp.miyamichi.ticketing.fare.advice.Products.catalogue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Drawn;
import jp.miyamichi.ticketing.fare.FareRequest;
import jp.miyamichi.ticketing.fare.Medium;
import jp.miyamichi.ticketing.fare.Purse;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Advice;
import jp.miyamichi.ticketing.fare.advice.AdviceAnswer.Verdict;
import jp.miyamichi.ticketing.product.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AdviserTest {

    /// The two day passes of the region's catalogue.
    private static final Catalogue UTSUNOMIYA = new Catalogue(Catalogue.ofRegion("utsunomiya").products().stream()
            .filter(product -> Set.of("lrt-1-day", "oya-1-day").contains(product.id()))
            .toList());

    private static final String[] TO_THE_END_AND_BACK = {
        "lrt 宇都宮駅東口>芳賀・高根沢工業団地 10:00-10:45", "lrt 芳賀・高根沢工業団地>宇都宮駅東口 14:00-14:45"
    };

    @Test
    void buyingNothingIsAnAnswer() {
        assertThat(advice(UTSUNOMIYA, Rider.ADULT, TO_THE_END_AND_BACK))
                .isEqualTo("pay 800, best 800; lrt-1-day 2026-11-24 -200, oya-1-day not for sale");
    }

    @Test
    void theDayTicketIsBoughtWhereItSaves() {
        assertThat(advice(
                        UTSUNOMIYA,
                        Rider.ADULT,
                        TO_THE_END_AND_BACK[0],
                        TO_THE_END_AND_BACK[1],
                        "lrt 宇都宮駅東口>清陵高校前 16:00-16:20"))
                .isEqualTo("pay 1100, best 1000: lrt-1-day 2026-11-24 for rides [0, 1, 2];"
                        + " lrt-1-day 2026-11-24 +100, oya-1-day not for sale");
        assertThat(advice(
                        UTSUNOMIYA,
                        Rider.CHILD,
                        TO_THE_END_AND_BACK[0],
                        TO_THE_END_AND_BACK[1],
                        "lrt 宇都宮駅東口>清陵高校前 16:00-16:20"))
                .isEqualTo("pay 550, best 500: lrt-1-day 2026-11-24 for rides [0, 1, 2];"
                        + " lrt-1-day 2026-11-24 +50, oya-1-day not for sale");
    }

    @Test
    void eachDayIsWeighedByItself() {
        assertThat(advice(
                        catalogue("lrt-day lrt day 500"),
                        Rider.ADULT,
                        "lrt 300 10:00-10:20",
                        "lrt 300 12:00-12:20",
                        "2026-11-25 lrt 400 10:00-10:20",
                        "2026-11-26 lrt 400 10:00-10:20",
                        "2026-11-27 lrt 200 00:10-00:20"))
                .isEqualTo("pay 1600, best 1400:"
                        + " lrt-day 2026-11-24 for rides [0, 1] lrt-day 2026-11-26 for rides [3, 4];"
                        + " lrt-day 2026-11-24 +100, lrt-day 2026-11-25 -100, lrt-day 2026-11-26 +100");
    }

    @Test
    void aTiePaysAsItGoes() {
        assertThat(advice(catalogue("lrt-day lrt day 600"), Rider.ADULT, "lrt 300 10:00-10:20", "lrt 300 12:00-12:20"))
                .isEqualTo("pay 600, best 600; lrt-day 2026-11-24 +0");
    }

    @Test
    void aRideOnAPassGivesNoTransferSoTappingMayBeCheaper() {
        assertThat(advice(
                        catalogue("lrt-day lrt day 500"),
                        Rider.ADULT,
                        "lrt 400 08:00-08:20",
                        "lrt 400 10:00-10:20",
                        "lrt 150 17:00-17:10",
                        "ondemand 300 17:20-17:40"))
                .isEqualTo("pay 1050, best 750: lrt-day 2026-11-24 for rides [0, 1]; lrt-day 2026-11-24 +300");
    }

    @Test
    void theCardSeesTheRideBeforeTheOneOnThePass() {
        assertThat(advice(
                        catalogue("lrt-day lrt day 100"),
                        Rider.ADULT,
                        "bus 250 17:00-17:10",
                        "lrt 300 17:15-17:25",
                        "bus 250 17:30-17:40"))
                .isEqualTo("pay 600, best 400: lrt-day 2026-11-24 for rides [1]; lrt-day 2026-11-24 +200");
    }

    @Test
    void pointsThatWouldHavePaidSpeakAgainstBuying() {
        var welfare = new Purse(Yen.ZERO, Optional.empty(), Yen.of(900), OptionalInt.empty());
        var request = new FareRequest(
                Rider.ADULT, Medium.TOTRA, welfare, Drawn.rides("lrt 400 10:00-10:20", "lrt 400 12:00-12:20"));
        assertThat(draw(new Adviser(Drawn.UTSUNOMIYA, catalogue("lrt-day lrt day 500"))
                        .advise(new AdviceRequest(request, List.of()))))
                .isEqualTo("pay 0, best 0; lrt-day 2026-11-24 -500");
    }

    @Test
    void productsCombine() {
        assertThat(advice(
                        catalogue("lrt-day lrt day 500", "three-hours bus 3h 350", "book ondemand 3x 600"),
                        Rider.ADULT,
                        "lrt 400 07:00-07:20",
                        "bus 300 08:30-08:50",
                        "bus 300 11:30-11:50",
                        "bus 100 11:51-12:10",
                        "lrt 400 14:00-14:20",
                        "ondemand 300 16:00-16:20",
                        "ondemand 300 18:00-18:20",
                        "2026-11-26 ondemand 300 18:00-18:20"))
                .isEqualTo("pay 2300, best 1550:"
                        + " lrt-day 2026-11-24 for rides [0, 4] three-hours 2026-11-24 for rides [1, 2]"
                        + " book 2026-11-24 for rides [5, 6, 7];"
                        + " lrt-day 2026-11-24 +300, three-hours 2026-11-24 +150,"
                        + " book 2026-11-24 +300, book 2026-11-26 -300");
    }

    @Test
    void gatesCountTowardsAProductThatOpensThem() {
        var request = new FareRequest(
                Rider.ADULT, Medium.TOTRA, Purse.EMPTY, Drawn.rides("bus 400 10:00-10:30", "bus 400 15:30-15:59"));
        var museum = new Planned.Admission("MUSEUM", Drawn.at(Drawn.DAY, "11:00"), Yen.of(800));
        var zoo = new Planned.Admission("ZOO", Drawn.at(Drawn.DAY, "13:00"), Yen.of(500));
        var answer = new Adviser(Drawn.UTSUNOMIYA, catalogue("oya bus,MUSEUM day 1400"))
                .advise(new AdviceRequest(request, List.of(museum, zoo)));
        assertThat(draw(answer))
                .isEqualTo("pay 2100, best 1900: oya 2026-11-24 for rides [0, 1] gates [0]; oya 2026-11-24 +200");
    }

    @Test
    void aProductThatCoversNothingPlannedLosesItsPrice() {
        assertThat(advice(UTSUNOMIYA, Rider.ADULT, "bus 250 10:00-10:20"))
                .isEqualTo("pay 250, best 250; lrt-1-day 2026-11-24 -1000, oya-1-day not for sale");
    }

    @Test
    void aProductWithoutAPriceForThisRiderOrDayIsNotForSale() {
        assertThat(advice(UTSUNOMIYA, Rider.DISABLED, TO_THE_END_AND_BACK))
                .isEqualTo("pay 400, best 400; lrt-1-day not for sale, oya-1-day not for sale");
        assertThat(advice(UTSUNOMIYA, Rider.ADULT, "2023-11-02 lrt 平石>峰 10:00-10:10"))
                .contains("lrt-1-day not for sale");
        assertThat(advice(UTSUNOMIYA, Rider.ADULT, "2023-12-10 bus 460 10:00-10:30"))
                .contains("oya-1-day 2023-12-10 -2000");
    }

    @Test
    void theOyaPassCoversItsStopsOnly() {
        assertThat(advice(UTSUNOMIYA, Rider.ADULT, "2023-12-10 bus 宇都宮駅西口>大谷観音前 17:00-17:30"))
                .isEqualTo("unpriced 0");
        var oya = UTSUNOMIYA.products().get(1);
        assertThat(oya.covers(Drawn.ride("bus 宇都宮駅西口>大谷観音前 17:00-17:30"))).isTrue();
        assertThat(oya.covers(Drawn.ride("bus 宇都宮駅西口>済生会病院 17:00-17:30"))).isFalse();
        assertThat(oya.covers(Drawn.ride("bus 済生会病院>大谷観音前 17:00-17:30"))).isFalse();
        assertThat(oya.covers(Drawn.ride("lrt 宇都宮駅西口>大谷観音前 17:00-17:30"))).isFalse();
    }

    @Test
    void theWholeCatalogueFindsTheSameDayTicket() {
        assertThat(advice(
                        Catalogue.ofRegion("utsunomiya"),
                        Rider.ADULT,
                        TO_THE_END_AND_BACK[0],
                        TO_THE_END_AND_BACK[1],
                        "lrt 宇都宮駅東口>平石 18:00-18:20",
                        "lrt 平石>宇都宮駅東口 19:00-19:20"))
                .startsWith("pay 1200, best 1000: lrt-1-day 2026-11-24 for rides [0, 1, 2, 3]")
                .contains("lrt-1-day-gyoza 2026-11-24 -100")
                .contains("oya-1-day not for sale")
                .doesNotContain("on-demand-ride");
    }

    @Test
    void aMonthlyPassIsGoodUntilTheDayBeforeAMonthLater() {
        assertThat(advice(
                        catalogue("month lrt 1m 500"),
                        Rider.ADULT,
                        "2026-11-02 lrt 200 10:00-10:20",
                        "2026-12-01 lrt 200 10:00-10:20",
                        "2026-12-02 lrt 200 10:00-10:20"))
                .startsWith("pay 600, best 600");
        assertThat(advice(
                        catalogue("month lrt 1m 300"),
                        Rider.ADULT,
                        "2026-11-02 lrt 200 10:00-10:20",
                        "2026-12-01 lrt 200 10:00-10:20",
                        "2026-12-02 lrt 200 10:00-10:20"))
                .startsWith("pay 600, best 500: month 2026-11-02 for rides [0, 1]");
    }

    @Test
    void estimatedFaresMakeEstimatedAdvice() {
        var certain = request("lrt 宇都宮駅東口>平石 10:00-10:20");
        var estimated = request("lrt 駅東公園前>平石 10:00-10:20");
        var adviser = new Adviser(Drawn.UTSUNOMIYA, UTSUNOMIYA);
        assertThat(((Advice) adviser.advise(certain)).estimated()).isFalse();
        assertThat(((Advice) adviser.advise(estimated)).estimated()).isTrue();
    }

    @Test
    void twoHundredRidesAreTheMost() {
        var many = new FareRequest(
                Rider.ADULT, Medium.TOTRA, Purse.EMPTY, Collections.nCopies(201, Drawn.ride("bus 0 17:00-17:00")));
        assertThatThrownBy(() -> new AdviceRequest(many, List.of()))
                .hasMessageContaining("200")
                .hasMessageContaining("201");
        var gate = new Planned.Admission("MUSEUM", Drawn.at(Drawn.DAY, "11:00"), Yen.of(800));
        assertThatThrownBy(() -> new AdviceRequest(request().fares(), Collections.nCopies(51, gate)))
                .hasMessageContaining("50")
                .hasMessageContaining("51");
    }

    @Test
    @Tag("long")
    void aMonthOfManyRidesIsStillAnswered() {
        var rides = new String[200];
        for (var i = 0; i < rides.length; i++) {
            rides[i] = "%s %s 2%02d0 %02d:00-%02d:20"
                    .formatted(Drawn.DAY.plusDays(i / 8), i % 2 == 0 ? "lrt" : "bus", i % 3, 8 + i % 8, 8 + i % 8);
        }
        assertThat(advice(
                        catalogue("lrt-day lrt day 700", "bus-day bus day 700", "both lrt,bus day 1000"),
                        Rider.ADULT,
                        rides))
                .startsWith("pay ");
    }

    @Test
    @Tag("long")
    void aPlanWithTooManyWaysIsRefusedInsteadOfGuessed() {
        var products = new String[20];
        var rides = new String[20];
        for (var i = 0; i < 20; i++) {
            products[i] = "book-%d bus 9x 100".formatted(i);
            rides[i] = "bus 100 %02d:00-%02d:20".formatted(4 + i, 4 + i);
        }
        assertThat(advice(catalogue(products), Rider.ADULT, rides))
                .isEqualTo("this plan has more than 50000 ways to be paid; ask for fewer days at once");
    }

    private static AdviceRequest request(String... rides) {
        return new AdviceRequest(
                new FareRequest(Rider.ADULT, Medium.TOTRA, Purse.EMPTY, Drawn.rides(rides)), List.of());
    }

    private static String advice(Catalogue catalogue, Rider rider, String... rides) {
        var request = new FareRequest(rider, Medium.TOTRA, Purse.EMPTY, Drawn.rides(rides));
        return draw(new Adviser(Drawn.UTSUNOMIYA, catalogue).advise(new AdviceRequest(request, List.of())));
    }

    private static String draw(AdviceAnswer answer) {
        return switch (answer) {
            case Advice advice ->
                "pay " + advice.payAsYouGo().amount() + ", best "
                        + advice.cheapest().amount()
                        + (advice.buy().isEmpty() ? "" : ":")
                        + advice.buy().stream().map(AdviserTest::draw).collect(Collectors.joining())
                        + "; "
                        + advice.verdicts().stream().map(AdviserTest::draw).collect(Collectors.joining(", "));
            case AdviceAnswer.Unpriced(var ride, var _) -> "unpriced " + ride;
            case AdviceAnswer.TooLarge(var reason) -> reason;
        };
    }

    private static String draw(AdviceAnswer.Purchase purchase) {
        return " " + purchase.product().id() + " " + purchase.day() + " for rides " + purchase.rides()
                + (purchase.admissions().isEmpty() ? "" : " gates " + purchase.admissions());
    }

    private static String draw(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Compared(var product, var day, var _, var saving) ->
                "%s %s %+d".formatted(product.id(), day, saving);
            case Verdict.NotForSale(var product) -> product.id() + " not for sale";
        };
    }
}
