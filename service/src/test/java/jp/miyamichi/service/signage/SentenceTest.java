package jp.miyamichi.service.signage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jp.miyamichi.service.plainpage.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The sentences of the signs, and how they are written.
class SentenceTest {

    private static final Pattern READ = Pattern.compile("\\{[^{}|]+\\|[\\p{IsHiragana}ー]+}");
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    private static String written(String sentence, String value) {
        var page = new Markup();
        Sentence.write(page, sentence, value);
        return page.end().strip();
    }

    @Test
    void aWordCarriesItsReading() {
        assertThat(written("{時刻|じこく}どおり", "")).isEqualTo("<ruby>時刻<rt>じこく</rt></ruby>どおり");
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

    @ParameterizedTest
    @EnumSource(
            value = Tongue.class,
            names = {"JA", "JA_EASY"})
    void everyKanjiOfOurOwnWordsHasItsReading(Tongue tongue) {
        SignWords.all()
                .forEach((id, sentence) -> assertThat(KANJI.matcher(READ.matcher(sentence.get(tongue.column()))
                                        .replaceAll(""))
                                .find())
                        .as(id)
                        .isFalse());
    }

    @Test
    void everyLanguageSaysTheSameValues() {
        var value = Pattern.compile("\\{[a-z]+}");
        SignWords.all()
                .forEach((id, sentence) -> assertThat(sentence.stream()
                                .map(text -> value.matcher(text)
                                        .results()
                                        .map(found -> found.group())
                                        .toList())
                                .distinct()
                                .toList())
                        .as(id)
                        .hasSize(1));
        assertThat(SignWords.all()).hasSizeGreaterThan(10);
        assertThat(SignWords.all().values())
                .allSatisfy(texts -> assertThat(texts).doesNotContain("").hasSize(6));
        assertThat(List.of(Tongue.values())).hasSize(6);
    }

    @Test
    void aSignTurnsBetweenFourLanguages() {
        assertThat(Tongue.turning()).containsExactly(Tongue.JA, Tongue.EN, Tongue.ZH_HANS, Tongue.KO);
    }
}
