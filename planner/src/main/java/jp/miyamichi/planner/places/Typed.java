package jp.miyamichi.planner.places;

import java.util.List;

/// A typed text, folded like the [Keys] it is compared with.
///
/// @param sound as it sounds: kana and Latin as they stand, kanji as kuromoji reads them
/// @param words the parts between spaces, or, where there are none, the words of a text in kanji; each once
record Typed(String spelling, String sound, List<String> words, boolean hasKanji) {

    /// A text of more words than this is not searched word by word: no place has as many.
    private static final int WORDS_MAX = 8;

    static Typed of(String text) {
        var spaced = Spelling.words(text);
        if (!Spelling.hasKanji(text)) {
            return new Typed(Spelling.fold(text), Sound.of(text), distinct(spaced), false);
        }
        var read = Readings.words(Spelling.today(text).replaceAll("\\s", ""));
        var words = spaced.size() > 1
                ? spaced
                : read.stream().map(word -> Spelling.fold(word.surface())).toList();
        return new Typed(Spelling.fold(text), Sound.of(Readings.join(read)), distinct(words), true);
    }

    private static List<String> distinct(List<String> words) {
        var distinct = words.stream().filter(word -> !word.isEmpty()).distinct().toList();
        return distinct.size() > WORDS_MAX ? List.of() : distinct;
    }

    boolean isEmpty() {
        return spelling.isEmpty();
    }
}
