package jp.miyamichi.planner.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The search over the places of the Utsunomiya tables, as people would type them.
class UtsunomiyaPlacesTest {

    private static List<Place> places = List.of();
    private static PlaceSearch search = new PlaceSearch(List.of());

    @BeforeAll
    static void compileTheRegion(@TempDir Path data) {
        places = RegionCompiler.build(Path.of("../gtfs-data/regions/utsunomiya"), data, Optional.empty())
                .places();
        search = new PlaceSearch(places);
    }

    private static List<String> find(String text, int limit) {
        return search.find(text, limit).stream()
                .map(place -> place.names().ja())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宇都宮駅",
                "宇都宮駅東口",
                "東武宇都宮駅",
                "岡本駅",
                "河内地区市民センター",
                "清原地区市民センター",
                "城山地区市民センター",
                "済生会宇都宮病院",
                "大谷資料館",
                "大谷寺",
                "ベルモール"
            })
    void aPlaceIsFoundFirstByItsName(String name) {
        assertThat(find(name, 10)).first().isEqualTo(name);
        assertThat(search.locate(name, Locale.JAPANESE))
                .hasValueSatisfying(place -> assertThat(place.name()).isEqualTo(name));
    }

    @Test
    void theStationComesBeforeItsEastSide() {
        assertThat(find("宇都宮駅", 10)).startsWith("宇都宮駅", "宇都宮駅東口");
    }

    @ParameterizedTest
    @ValueSource(strings = {"大谷", "おおや", "oya", "ohya", "ootani"})
    void oyaIsFoundHoweverItIsRead(String typed) {
        assertThat(find(typed, 10)).contains("大谷資料館", "大谷寺", "大谷町");
    }

    /// The number is how far down the place may stand.
    @ParameterizedTest
    @CsvSource(textBlock = """
            # kanji, to the end or not
            宇都宮,                      宇都宮駅,                      1
            宇都宮駅東,                  宇都宮駅東口,                  1
            清原,                        清原地区市民センター,          1
            平石,                        平石,                          1
            峰,                          峰,                            1
            東武宇都宮,                  東武宇都宮駅,                  1
            県庁,                        栃木県庁,                      1
            けんちょう,                  栃木県庁,                      1
            kencho,                      栃木県庁,                      1
            県庁前,                      県庁前,                        1
            病院,                        済生会宇都宮病院,              3
            市役所,                      宇都宮市役所,                  1
            済生会,                      済生会宇都宮病院,              1
            動物園,                      宇都宮動物園,                  1
            二荒山神社,                  宇都宮二荒山神社,              1
            森林公園,                    宇都宮市森林公園,              1
            陽東三丁目,                  陽東３丁目,                    1
            道の駅,                      道の駅うつのみや ろまんちっく村, 1
            ゆいの杜,                    ゆいの杜中央,                  3
            資料館,                      大谷資料館,                    3
            東口,                        宇都宮駅東口,                  3
            FKD,                         FKDインターパーク店,           1
            # kanji with kana still being typed, other kanji, other forms
            宇都宮駅ひ,                  宇都宮駅東口,                  1
            宇都宮えき,                  宇都宮駅,                      1
            清原地区市民せんたー,        清原地区市民センター,          1
            ＦＫＤ,                      FKDインターパーク店,           1
            濟生会宇都宮病院,            済生会宇都宮病院,              1
            御幸が原,                    御幸ケ原町,                    3
            芳賀高根沢工業団地,          芳賀・高根沢工業団地,          1
            ﾍﾞﾙﾓｰﾙ,                      ベルモール,                    1
            大矢資料館,                  大谷資料館,                    1
            # the whole name of a bus stop, the hospital beside it next
            済生会病院,                  済生会病院,                    1
            済生会病院,                  済生会宇都宮病院,              2
            saiseikai hospital,          済生会病院,                    1
            saiseikai hospital,          済生会宇都宮病院,              2
            saiseikai hopsital,          済生会宇都宮病院,              2
            岡本駅東口,                  岡本駅東口,                    1
            # kanji missing, wrong, extra, in another order
            済生会宇都病院,              済生会宇都宮病院,              1
            宇都宮済生会,                済生会宇都宮病院,              1
            河内市民センター,            河内地区市民センター,          1
            大谷史料館,                  大谷資料館,                    1
            大谷時,                      大谷寺,                        1
            栃木県率博物館,              栃木県立博物館,                1
            # kana
            うつのみ,                    宇都宮駅,                      1
            ウツノミヤエキ,              宇都宮駅,                      1
            うつのみやえきひ,            宇都宮駅東口,                  1
            きよはらちくしみ,            清原地区市民センター,          1
            さいせいかい,                済生会宇都宮病院,              1
            おおやじ,                    大谷寺,                        1
            ふたあらやま,                宇都宮二荒山神社,              1
            ひがししゅくごう,            東宿郷,                        1
            べるもる,                    ベルモール,                    1
            うつみのや,                  宇都宮駅,                      1
            ろまんちっく,                道の駅うつのみや ろまんちっく村, 1
            # romaji
            utsunomiya,                  宇都宮駅,                      1
            utunomiya,                   宇都宮駅,                      1
            utsunomya,                   宇都宮駅,                      3
            kiyohara,                    清原地区市民センター,          1
            berumoru,                    ベルモール,                    1
            saiseikai,                   済生会宇都宮病院,              1
            oya siryokan,                大谷資料館,                    1
            ooyashiryoukan,              大谷資料館,                    1
            hiraisi,                     平石,                          1
            youtou,                      陽東３丁目,                    1
            tobiyama,                    飛山城跡,                      3
            shiroyama,                   城山地区市民センター,          1
            # English, with and without errors
            bell mall,                   ベルモール,                    1
            bel mal,                     ベルモール,                    1
            oya history museum,          大谷資料館,                    1
            oya musem,                   大谷資料館,                    1
            utsunomiya station,          宇都宮駅,                      1
            utsunomiya staton,           宇都宮駅,                      1
            station east,                宇都宮駅東口,                  1
            saiseikai utsunomiya hopsital, 済生会宇都宮病院,            1
            gren stadium,                グリーンスタジアム前,          1
            kawachi community centre,    河内地区市民センター,          1
            romantic village,            道の駅うつのみや ろまんちっく村, 1
            tochigi museum,              栃木県立博物館,                1
            """)
    void whatPeopleTypeFindsWhatTheyMean(String typed, String meant, int within) {
        assertThat(find(typed, within)).contains(meant);
    }

    /// Every name of the thirty most important places, with each of its characters once left out, once replaced and
    /// once swapped with the next (replacements drawn with a fixed seed). Reached with the stops of the LRT: all of
    /// 2,538. The bar is lower, because later feeds bring more names that are alike.
    @Test
    void oneTypingErrorInANameStillFindsThePlaceAmongTheFirstFive() {
        var random = new Random(20_261_123);
        var missed = new ArrayList<String>();
        var tried = 0;
        for (var place : Importance.mostImportantFirst(places).subList(0, 30)) {
            for (var name : List.of(place.names().kana(), place.names().en())) {
                for (var typed : withOneError(name, random)) {
                    tried++;
                    if (!search.find(typed, 5).contains(place)) {
                        missed.add(typed + " for " + name);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
        assertThat(1 - missed.size() / (double) tried)
                .as("missed of %d: %s", tried, missed)
                .isGreaterThanOrEqualTo(0.98);
    }

    private static List<String> withOneError(String name, RandomGenerator random) {
        var letters = name.codePoints().anyMatch(Character::isIdeographic) || name.charAt(0) > 127
                ? "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん"
                : "abcdefghijklmnopqrstuvwxyz";
        return IntStream.range(0, name.length())
                .boxed()
                .flatMap(i -> Stream.of(
                        name.substring(0, i) + name.substring(i + 1),
                        name.substring(0, i) + letters.charAt(random.nextInt(letters.length())) + name.substring(i + 1),
                        i + 1 < name.length()
                                ? name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2)
                                : name))
                .filter(Predicate.not(name::equals))
                .distinct()
                .toList();
    }
}
