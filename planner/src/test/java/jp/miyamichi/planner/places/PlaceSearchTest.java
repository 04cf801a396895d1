package jp.miyamichi.planner.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.miyamichi.region.Place;
import org.junit.jupiter.api.Test;

/// A few places with the traps of a real city: names that begin alike, a stop and a facility of one name, readings
/// nobody would guess, and places whose reading the region does not know.
class PlaceSearchTest {

    private final PlaceSearch search = new PlaceSearch(ListedPlaces.of("""
            TOWN    | 大谷町                 |                        |
            TOWN    | 御幸ケ原町             |                        |
            CIVIC   | ゆうあいひろば         | ゆうあいひろば         | Yuai Plaza
            STOP    | ゆうあいひろば         | ゆうあいひろば         | Yuai Plaza         | bus:7
            SIGHT   | 大谷資料館             | おおやしりょうかん     | Oya History Museum
            SIGHT   | 大谷寺（大谷観音）     | おおやじ               | Oyaji Temple
            STOP    | 大谷橋                 | おおやばし             |                    | bus:3
            HEALTH  | 済生会宇都宮病院       |                        |
            STOP    | 宇都宮駅東口           | うつのみやえきひがしぐち | Utsunomiya Station East | lrt:01
            STATION | 宇都宮駅               | うつのみやえき         | Utsunomiya Station
            STATION | 東武宇都宮駅           | とうぶうつのみやえき   | Tobu Utsunomiya Station
            SIGHT   | 宇都宮美術館           | うつのみやびじゅつかん | Utsunomiya Museum of Art
            STOP    | 芳賀・高根沢工業団地   | はが・たかねざわこうぎょうだんち |            | lrt:19
            SHOP    | ベルモール             | べるもーる             | Bell Mall
            """));

    private List<String> find(String text) {
        return search.find(text, 10).stream().map(place -> place.names().ja()).toList();
    }

    @Test
    void theExactNameComesBeforeNamesThatBeginWithIt() {
        assertThat(find("宇都宮駅")).startsWith("宇都宮駅", "宇都宮駅東口").contains("東武宇都宮駅");
    }

    @Test
    void stationsComeBeforeSightsAndSightsBeforeStopsAndTowns() {
        assertThat(find("宇都宮")).startsWith("宇都宮駅", "宇都宮駅東口", "宇都宮美術館");
        assertThat(find("大谷")).containsExactly("大谷寺（大谷観音）", "大谷資料館", "大谷橋", "大谷町");
    }

    @Test
    void ofOneNameTheStopComesFirst() {
        assertThat(search.find("ゆうあいひろば", 2))
                .extracting(Place::kind)
                .containsExactly(Place.Kind.STOP, Place.Kind.CIVIC);
        assertThat(search.exactly("ゆうあいひろば").flatMap(Place::stopId)).contains("bus:7");
    }

    @Test
    void aFacilityIsMeantByTheEndOfItsNameBeforeAStopThatBeginsWithIt() {
        var capital = new PlaceSearch(ListedPlaces.of("""
                STOP    | 県庁前             | けんちょうまえ             |                             | bus:1
                STOP    | 病院前             | びょういんまえ             |                             | bus:2
                CIVIC   | 栃木県庁           | とちぎけんちょう           | Tochigi Prefectural Office
                HEALTH  | 済生会宇都宮病院   | さいせいかいうつのみやびょういん |
                SHOP    | ホテル宇都宮       | ほてるうつのみや           |
                STATION | 宇都宮駅           | うつのみやえき             |
                STATION | 東武宇都宮駅       | とうぶうつのみやえき       |
                STOP    | 宇都宮駅西口       | うつのみやえきにしぐち     |                             | bus:3
                """));
        for (var typed : List.of("県庁", "けんちょう", "kencho")) {
            assertThat(capital.find(typed, 2).stream()
                            .map(place -> place.names().ja()))
                    .as(typed)
                    .containsExactly("栃木県庁", "県庁前");
        }
        assertThat(capital.find("病院", 1).getFirst().names().ja()).isEqualTo("済生会宇都宮病院");
        assertThat(capital.find("県庁前", 1).getFirst().names().ja()).isEqualTo("県庁前");
        assertThat(capital.find("宇都宮", 1).getFirst().names().ja()).isEqualTo("宇都宮駅");
        assertThat(capital.find("宇都宮駅", 3).stream().map(place -> place.names().ja()))
                .containsExactly("宇都宮駅", "宇都宮駅西口", "東武宇都宮駅");
    }

    @Test
    void ofStopsThatMatchAlikeThoseOfTheFirstFeedComeFirst() {
        var lines = new PlaceSearch(ListedPlaces.of("""
                STOP    | 宇都宮駅東口       |                        | Utsunomiya Station East | lrt:01
                STOP    | 岡本駅東口         |                        | Okamoto Station East    | bus:1
                STATION | 宇都宮駅           |                        | Utsunomiya Station
                STATION | 岡本駅             |                        | Okamoto Station
                """));
        assertThat(lines.find("station east", 5).stream().map(Place::stopId).flatMap(Optional::stream))
                .containsExactly("lrt:01", "bus:1");
        assertThat(lines.find("岡本駅東口", 5)).first().extracting(Place::id).isEqualTo("place-2");
    }

    @Test
    void aNameIsFoundWhileItIsBeingTyped() {
        for (var typed : List.of("う", "うつのみ", "うつのみy", "宇都宮えき", "宇都宮駅ひ", "宇都宮駅h", "utsunomiyaekih")) {
            assertThat(find(typed)).as(typed).contains("宇都宮駅東口");
        }
        assertThat(find("宇都宮駅ひ")).startsWith("宇都宮駅東口");
    }

    @Test
    void everyRomanisationOfASoundIsTheSame() {
        for (var typed : List.of("oya", "ohya", "ooya", "ōya", "Ôya", "OYA", "おおや", "オーヤ", "ｵｵﾔ")) {
            assertThat(find(typed)).as(typed).startsWith("大谷寺（大谷観音）", "大谷資料館", "大谷橋", "大谷町");
        }
        for (var typed : List.of("utsunomiya bijutsukan", "utunomiyabizyutukan", "Utsunomiya bizyutsukann")) {
            assertThat(find(typed)).as(typed).startsWith("宇都宮美術館");
        }
    }

    @Test
    void aReadingTheRegionDoesNotGiveIsGuessed() {
        assertThat(find("さいせいかい")).containsExactly("済生会宇都宮病院");
        assertThat(find("saiseikai")).containsExactly("済生会宇都宮病院");
        assertThat(find("みゆきがはら")).startsWith("御幸ケ原町");
    }

    @Test
    void aCommonMisreadingFindsThePlaceToo() {
        assertThat(find("ootani")).contains("大谷資料館", "大谷町");
    }

    @Test
    void anotherKanjiOfTheSameSoundIsForgiven() {
        assertThat(find("大矢資料館")).startsWith("大谷資料館");
    }

    @Test
    void oneMissingExtraOrWrongKanjiIsForgiven() {
        for (var typed : List.of("済生会宇都病院", "済生会宇都宮宮病院", "済世会宇都宮病院", "済生会病院", "宇都宮済生会")) {
            assertThat(find(typed)).as(typed).startsWith("済生会宇都宮病院");
        }
    }

    @Test
    void typingErrorsInLatinAndKanaAreForgiven() {
        for (var typed : List.of("bel mall", "bell mlal", "berumolu", "べるもる", "ベルモルー", "べろもーる")) {
            assertThat(find(typed)).as(typed).startsWith("ベルモール");
        }
        assertThat(find("oya histroy musem")).startsWith("大谷資料館");
    }

    @Test
    void widthCaseSpacesAndOldKanjiMakeNoDifference() {
        assertThat(find("ﾍﾞﾙﾓｰﾙ")).startsWith("ベルモール");
        assertThat(find("ＢＥＬＬ　ＭＡＬＬ")).startsWith("ベルモール");
        assertThat(find("濟生會宇都宮病院")).startsWith("済生会宇都宮病院");
        assertThat(find("宇都宮驛 東口")).startsWith("宇都宮駅東口");
        assertThat(find("御幸が原町")).startsWith("御幸ケ原町");
        assertThat(find("芳賀高根沢")).startsWith("芳賀・高根沢工業団地");
    }

    @Test
    void wordsMayComeInAnyOrder() {
        assertThat(find("museum utsunomiya")).startsWith("宇都宮美術館");
        assertThat(find("資料館 大谷")).startsWith("大谷資料館");
    }

    @Test
    void nothingIsFoundForBlankTextOrForNoName() {
        for (var text : List.of("", "  ", "　", "・・・", "zzzzzzzz", "量子力学")) {
            assertThat(find(text)).as("'%s'", text).isEmpty();
        }
        assertThat(new PlaceSearch(List.of()).find("宇都宮", 10)).isEmpty();
    }

    @Test
    void limitsAreKeptAndNamed() {
        assertThat(search.find("宇都宮", 2)).hasSize(2);
        assertThat(search.find("東".repeat(100), 50)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.find("東".repeat(101), 10))
                .withMessageContaining("at most 100 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.find("東", 51))
                .withMessageContaining("1..50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.find("東", 0))
                .withMessageContaining("1..50");
    }

    @Test
    void aPlaceIsMeantByItsIdItsStopIdOrItsWholeName() {
        for (var name : List.of("lrt:01", "place-9", "宇都宮駅東口", "宇都宮駅 東口", "utsunomiya station east", "うつのみやえきひがしぐち")) {
            assertThat(search.exactly(name).map(Place::id)).as(name).contains("place-9");
        }
        assertThat(search.exactly("大谷寺").map(Place::id)).contains("place-6");
        for (var name : List.of("宇都宮駅東", "lrt:1", "", " ", "東".repeat(101))) {
            assertThat(search.exactly(name)).as(name).isEmpty();
        }
    }

    @Test
    void aPlaceOrAPointIsLocated() {
        var east = search.locate("宇都宮駅東口", Locale.JAPANESE).orElseThrow();
        assertThat(east.name()).isEqualTo("宇都宮駅東口");
        assertThat(east.stopId()).contains("lrt:01");
        var point = search.locate(" 36.5591, 139.8985 ", Locale.JAPANESE).orElseThrow();
        assertThat(point.at().lat()).isEqualTo(36.5591);
        assertThat(point.at().lon()).isEqualTo(139.8985);
        assertThat(point.stopId()).isEmpty();
        assertThat(search.locate("３６．５，１３９．９", Locale.JAPANESE)).isPresent();
        assertThat(search.locate("-36,-139", Locale.JAPANESE)).isPresent();
    }

    @Test
    void whatIsNoPointOnEarthIsNotLocated() {
        for (var text : List.of("91,0", "0,181", "36.5", "36.5,", "1e1,139", "NaN,0", "36.5 139.9", "36.5,139.9,0")) {
            assertThat(search.locate(text, Locale.JAPANESE)).as(text).isEmpty();
        }
    }

    @Test
    void manyThreadsFindTheSame() throws Exception {
        var typed = List.of("宇都宮駅ひ", "oya", "べるもる", "済生会病院", "bel mall");
        var alone = typed.stream().map(this::find).toList();
        Callable<List<List<String>>> all = () -> typed.stream().map(this::find).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together =
                    threads.invokeAll(Stream.generate(() -> all).limit(50).toList());
            for (var found : together) {
                assertThat(found.get()).isEqualTo(alone);
            }
        }
    }
}
