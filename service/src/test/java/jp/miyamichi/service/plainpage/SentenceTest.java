package jp.miyamichi.service.plainpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.miyamichi.region.Names;
import jp.miyamichi.service.busyhours.BusyHoursPage;
import jp.miyamichi.service.signage.Signage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sentences of the plain pages, and how they are written.
class SentenceTest {

    private static final Pattern READ = Pattern.compile("\\{[^{}|]+\\|[\\p{IsHiragana}ー]+}");
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");
    private static final Pattern VALUE = Pattern.compile("\\{[a-z]+}");

    private static String written(String sentence, String value) {
        var page = new Markup();
        Sentence.write(page, sentence, Map.of("n", value));
        return page.end().strip();
    }

    @Test
    void aWordCarriesItsReading() {
        assertThat(written("{時刻|じこく}どおり", "")).isEqualTo("<ruby>時刻<rt>じこく</rt></ruby>どおり");
    }

    @Test
    void whereNoReadingCanStandOnlyTheWordsAre() {
        assertThat(Sentence.plain("{n}{年|ねん}の$", Map.of("n", "2026"))).isEqualTo("2026年の$");
    }

    @ParameterizedTest
    @CsvSource({
        "1, ぷん", "2, ふん", "3, ぷん", "4, ぷん", "5, ふん", "6, ぷん", "7, ふん", "8, ぷん", "9, ふん", "10, ぷん", "14, ぷん", "25, ふん"
    })
    void minutesAreReadAsTheirNumberAsks(String minutes, String reading) {
        assertThat(written("あと{n}{分|ふん}", minutes))
                .isEqualTo("あと" + minutes + "<ruby>分<rt>" + reading + "</rt></ruby>");
    }

    @Test
    void aValueCannotBecomeATag() {
        assertThat(written("{n}", "<script>")).isEqualTo("&lt;script&gt;");
    }

    @Test
    void aValueThatNobodyGaveIsNoticed() {
        assertThatThrownBy(() -> written("{time}から", "9:00")).hasMessageContaining("{time}");
    }

    @ParameterizedTest
    @ValueSource(classes = {Signage.class, BusyHoursPage.class})
    void everyKanjiOfOurOwnEasyWordsHasItsReading(Class<?> pages) {
        WordBook.beside(pages)
                .all()
                .forEach((id, sentence) -> assertThat(bare(sentence.get(Tongue.JA_EASY.column())))
                        .as(id)
                        .doesNotContainPattern(KANJI));
    }

    @Test
    void onSignsEveryKanjiHasItsReading() {
        WordBook.beside(Signage.class)
                .all()
                .forEach((id, sentence) -> assertThat(bare(sentence.get(Tongue.JA.column())))
                        .as(id)
                        .doesNotContainPattern(KANJI));
    }

    private static String bare(String sentence) {
        return READ.matcher(sentence).replaceAll("");
    }

    @ParameterizedTest
    @ValueSource(classes = {Signage.class, BusyHoursPage.class})
    void everyLanguageSaysTheSameValues(Class<?> pages) {
        var all = WordBook.beside(pages).all();
        all.forEach((id, sentence) -> assertThat(
                        sentence.stream().map(SentenceTest::values).distinct().toList())
                .as(id)
                .hasSize(1));
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(all.values())
                .allSatisfy(texts -> assertThat(texts).doesNotContain("").hasSize(6));
        assertThat(List.of(Tongue.values())).hasSize(6);
    }

    private static List<String> values(String sentence) {
        return VALUE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void aSignTurnsBetweenFourLanguages() {
        assertThat(Tongue.turning()).containsExactly(Tongue.JA, Tongue.EN, Tongue.ZH_HANS, Tongue.KO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja-JP,ja;q=0.9 | JA",
                "fr-FR,ko;q=0.5 | KO",
                "zh-HK | ZH_HANT",
                "zh-CN,en | ZH_HANS",
                "fr | EN",
                "'' | JA"
            })
    void aBrowserIsAnsweredInTheFirstLanguageThatIsSpokenHere(String asked, Tongue tongue) {
        assertThat(Tongue.asked(asked)).isEqualTo(tongue);
    }

    @Test
    void aNameIsSaidInItsReadersLanguageWhereItIsKnownInIt() {
        var museum = new Names("大谷資料館", "おおやしりょうかん", "Oya History Museum", Map.of("ko", "오야 자료관"));
        assertThat(Tongue.KO.name(museum)).isEqualTo("오야 자료관");
        assertThat(Tongue.KO.nameTag(museum)).isEqualTo("ko");
        assertThat(Tongue.ZH_HANS.name(museum)).isEqualTo("大谷資料館");
        assertThat(Tongue.ZH_HANS.nameTag(museum)).isEqualTo("ja");
        assertThat(Tongue.KO.name(new Names("大谷寺", "", ""))).isEqualTo("大谷寺");
    }
}
