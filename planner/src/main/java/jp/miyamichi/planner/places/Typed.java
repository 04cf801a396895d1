package jp.miyamichi.planner.places;

import java.util.List;

/// A typed text, folded like the [Keys] it is compared with.
///
/// @param sound as it sounds: kana and Latin as they stand, kanji as kuromoji reads them
/// @param words the parts between spaces, or, where there are none, the words of a text in kanji
record Typed(String spelling, String sound, List<String> words, boolean hasKanji) {

    /// More words than this are cut off: no place has as many.
    private static final int WORDS_MAX = 8;

    static Typed of(String text) {
        var spaced = Spelling.words(text);
        if (!Spelling.hasKanji(text)) {
            return new Typed(Spelling.fold(text), Sound.of(text), firstOf(spaced), false);
        }
        var read = Readings.words(Spelling.today(text).replaceAll("\\s", ""));
        var words = spaced.size() > 1
                ? spaced
                : read.stream().map(word -> Spelling.fold(word.surface())).toList();
        return new Typed(Spelling.fold(text), Sound.of(Readings.join(read)), firstOf(words), true);
    }

    private static List<String> firstOf(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).limit(WORDS_MAX).toList();
    }

    boolean isEmpty() {
        return spelling.isEmpty();
    }
}
