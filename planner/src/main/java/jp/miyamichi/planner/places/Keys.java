package jp.miyamichi.planner.places;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.miyamichi.region.Place;

/// Everything one place may be found by, folded.
///
/// @param names whole names as written: Japanese, kana, English
/// @param sounds whole names as they sound, from the reading the region gives or else the likeliest
/// @param guesses as they may sound, too
/// @param nameParts names from a later character (Japanese) or word (English) on
/// @param soundParts readings from a later syllable on
/// @param ends what a facility may be called for short, as written and as it sounds: who types 県庁 asks for 栃木県庁
/// @param words single words of the English name
record Keys(
        Set<String> names,
        Set<String> sounds,
        Set<String> guesses,
        Set<String> nameParts,
        Set<String> soundParts,
        Set<String> ends,
        Set<String> words) {

    private static final Pattern ASIDE = Pattern.compile("[(（][^)）]*[)）]");

    /// Characters that never begin a syllable.
    private static final String TAIL = "ぁぃぅぇぉっゃゅょゎんー";

    static Keys of(Place place) {
        var ja = place.names().ja();
        var kana = Spelling.fold(place.names().kana());
        var en = place.names().en();
        var plain = Spelling.today(withoutAside(ja));
        var likeliest = Readings.words(plain);
        var reading = kana.isEmpty() ? Spelling.fold(Readings.join(likeliest)) : kana;
        var nameParts = set(Stream.concat(tails(Spelling.fold(ja)), laterWords(Spelling.words(en))));
        var soundParts = set(tails(reading).map(Sound::of));
        return new Keys(
                set(Stream.of(ja, withoutAside(ja), kana, en).map(Spelling::fold)),
                set(Stream.of(reading, en).map(Sound::of)),
                set(Stream.concat(Stream.of(Readings.join(likeliest)), Readings.others(likeliest).stream())
                        .map(Sound::of)),
                nameParts,
                soundParts,
                isFacility(place) ? set(Stream.concat(nameParts.stream(), soundParts.stream())) : Set.of(),
                set(Spelling.words(en).stream()));
    }

    /// The name without what stands in brackets: 大谷寺（大谷観音） is 大谷寺.
    static String withoutAside(String name) {
        return ASIDE.matcher(name).replaceAll("");
    }

    private static boolean isFacility(Place place) {
        return switch (place.kind()) {
            case CIVIC, HEALTH, SIGHT, SHOP -> true;
            case STOP, STATION, OTHER, TOWN -> false;
        };
    }

    private static Stream<String> tails(String folded) {
        return Stream.iterate(1, i -> i < folded.length(), i -> i + 1)
                .filter(i -> TAIL.indexOf(folded.charAt(i)) < 0)
                .map(folded::substring);
    }

    private static Stream<String> laterWords(List<String> words) {
        return Stream.iterate(1, i -> i < words.size(), i -> i + 1)
                .map(i -> String.join("", words.subList(i, words.size())));
    }

    private static Set<String> set(Stream<String> keys) {
        return keys.filter(key -> !key.isEmpty()).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
}
