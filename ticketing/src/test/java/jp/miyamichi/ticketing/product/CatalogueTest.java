package jp.miyamichi.ticketing.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.order.Office;
import jp.miyamichi.ticketing.order.PriceList;
import jp.miyamichi.ticketing.order.QuoteAnswer;
import jp.miyamichi.ticketing.order.Wish;
import org.junit.jupiter.api.Test;

/// What the region sells, and what it may not sell for money yet.
class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.ofRegion("utsunomiya");

    @Test
    void everyProductOfTheRegionIsThere() {
        assertThat(CATALOGUE.products())
                .extracting(Product::id)
                .containsExactly(
                        "lrt-1-day",
                        "lrt-1-day-gyoza",
                        "oya-1-day",
                        "on-demand-ride",
                        "kiyohara-8-rides",
                        "kiyohara-month",
                        "oya-green-slow-mobility",
                        "rental-cycle-day",
                        "stadium-return");
    }

    @Test
    void everyNameIsWrittenInTheScriptOfItsReaders() {
        var labels = CATALOGUE.products().stream()
                .flatMap(product -> Stream.concat(
                        Stream.of(product.label()),
                        product.terms().coupons().stream().map(CouponKind::label)))
                .toList();
        assertThat(labels).hasSizeGreaterThan(9).allSatisfy(label -> {
            assertThat(label.others()).containsOnlyKeys("zh-Hans", "zh-Hant", "ko");
            assertThat(label.in("zh-Hans")).matches(".*\\p{IsHan}.*").doesNotMatch(".*[ぁ-んァ-ヶ].*");
            assertThat(label.in("zh-Hant")).matches(".*\\p{IsHan}.*").doesNotMatch(".*[ぁ-んァ-ヶ车轻观馆门区驳电动张单].*");
            assertThat(label.in("ko")).matches(".*[가-힣].*").doesNotMatch(".*[\\p{IsHan}ぁ-んァ-ヶ].*");
        });
    }

    @Test
    void aNameNobodyTranslatedIsShownInEnglish() {
        assertThat(new Label("券", "ticket").in("ko")).isEqualTo("ticket");
        assertThatThrownBy(() -> new Label("券", "ticket", Map.of("ko", "")))
                .hasMessageContaining("leave a language out");
    }

    @Test
    void nothingIsSoldForMoneyWhileNobodyIsKnownToSellIt() {
        for (var product : CATALOGUE.products()) {
            assertThat(product.offer(Rider.ADULT, Office.TODAY)).isInstanceOf(Offer.SandboxOnly.class);
        }
    }

    @Test
    void aLastKnownPriceIsSaidToBeUnconfirmed() {
        var oya = (Offer.SandboxOnly) CATALOGUE.find("oya-1-day").orElseThrow().offer(Rider.ADULT, Office.TODAY);
        assertThat(oya.price()).isEqualTo(Yen.of(2_000));
        assertThat(oya.why().getFirst()).contains("not confirmed");
        assertThat(CATALOGUE.find("oya-1-day").orElseThrow().price(Rider.ADULT, Office.TODAY))
                .isEmpty();
    }

    @Test
    void aRealSaleRefusesWhatTheSandboxSells() {
        var days = Fares.read(RuleFolder.ofRegion("utsunomiya")).days();
        var wish = List.of(new Wish("lrt-1-day", Rider.ADULT, Office.TODAY, 1, Optional.empty(), Optional.empty()));
        assertThat(new PriceList(CATALOGUE, days, true).quote(wish, Office.NOON))
                .isInstanceOf(QuoteAnswer.Quoted.class);
        assertThat(new PriceList(CATALOGUE, days, false).quote(wish, Office.NOON))
                .isInstanceOf(QuoteAnswer.NotSold.class);
    }

    @Test
    void daysLieAheadAndWithinSixMonths() {
        var days = Fares.read(RuleFolder.ofRegion("utsunomiya")).days();
        for (var day : new String[] {"2026-11-23", "2027-05-24"}) {
            var wish = new Wish("lrt-1-day", Rider.ADULT, LocalDate.parse(day), 1, Optional.empty(), Optional.empty());
            assertThat(new PriceList(CATALOGUE, days, true).quote(List.of(wish), Office.NOON))
                    .isInstanceOf(QuoteAnswer.NotSold.class);
        }
    }

    @Test
    void sharesAddUpToTheWhole() {
        var terms = Terms.unknown();
        assertThatThrownBy(() -> new Terms(
                        terms.areas(),
                        terms.saleFrom(),
                        terms.saleUntil(),
                        terms.capacity(),
                        terms.refund(),
                        terms.coupons(),
                        terms.things(),
                        List.of(new Share("a", 50), new Share("b", 49)),
                        terms.eligibility(),
                        terms.seller(),
                        false))
                .hasMessageContaining("99");
    }
}
