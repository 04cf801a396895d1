package jp.miyamichi.service.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProductWordsTest {

    private static final Catalogue CATALOGUE = Catalogue.ofRegion("utsunomiya");

    static List<Product> products() {
        return CATALOGUE.products();
    }

    private static String about(Product product, String language) {
        return ProductWords.about(CATALOGUE, product, language).orElseThrow();
    }

    private static Product product(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    private static Product product(String id, Validity validity) {
        var sold = product(id);
        return new Product(
                id,
                sold.label(),
                validity,
                sold.covers(),
                sold.admissions(),
                sold.bestPrice(),
                sold.prices(),
                sold.terms());
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyProductHasASentenceInSixLanguagesEachInItsOwnScript(Product product) {
        var languages = Stream.of("ja", "en", "zh-Hans", "zh-Hant", "ko", ProductWords.EASY);
        assertThat(languages.map(language -> about(product, language)).distinct())
                .hasSize(6)
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("%").hasSizeLessThan(300));
        assertThat(about(product, "en")).matches("[\\p{ASCII}]+\\.");
        assertThat(about(product, "zh-Hans") + about(product, "zh-Hant"))
                .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]");
        assertThat(about(product, "ko")).containsPattern("\\p{IsHangul}").doesNotContainPattern("\\p{IsHan}");
        assertThat(about(product, ProductWords.EASY).replaceAll("\\{[^|}]+\\|\\p{IsHiragana}+}", ""))
                .as("every character without a reading")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void itSaysWhereItIsGoodAndWhatItLetsInto() {
        assertThat(about(product("oya-1-day"), "ja")).isEqualTo("宇都宮駅西口と大谷の間の路線バス、大谷資料館の入館、大谷寺の拝観に、えらんだ1日使えます。");
        assertThat(about(product("oya-1-day"), "en"))
                .isEqualTo("Good on the day you choose for buses between Utsunomiya Station west exit and Oya,"
                        + " entry to the Oya History Museum and entry to Oya-ji temple.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVICE_DAY | 1 | ライトライン全線に、えらんだ1日使えます。",
                "HOURS | 24 | ライトライン全線に、使い始めてから24時間使えます。",
                "MONTHS | 3 | ライトライン全線に、使い始めてから3か月使えます。",
                "USES | 8 | ライトライン全線に8回使えます。",
                "USES | 1 | ライトライン全線に1回使えます。"
            })
    void itChangesWithHowLongTheProductIsGood(Validity.Kind kind, int amount, String sentence) {
        assertThat(about(product("lrt-1-day", new Validity(kind, amount)), "ja"))
                .isEqualTo(sentence);
    }

    @Test
    void nothingIsSaidOfAnAreaThatNobodyHasPutIntoWords() {
        var wordless = new Catalogue(CATALOGUE.products());
        assertThat(ProductWords.about(wordless, product("lrt-1-day"), "ja")).isEmpty();
    }
}
