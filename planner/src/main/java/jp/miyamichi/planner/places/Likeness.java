package jp.miyamichi.planner.places;

import java.util.Collection;

/// How unlike a typed text and a place are: the share of wrong characters in the closest of the place's keys.
final class Likeness {

    /// Words typed one by one count for less than the same error in a whole name.
    private static final double WORD_BY_WORD = 0.3;

    private Likeness() {}

    /// 0 is alike; infinite is more errors than are forgiven. What was typed in kanji is compared as written only:
    /// with an error on top, too much sounds like it.
    static double distance(Typed typed, Keys keys) {
        var spelled = closest(typed.spelling(), keys.names());
        var heard = typed.hasKanji() ? Double.POSITIVE_INFINITY : closest(typed.sound(), keys.sounds());
        var whole = Math.min(spelled, heard);
        return Math.min(whole, wordByWord(typed, keys));
    }

    private static double closest(String typed, Collection<String> keys) {
        var least = Double.POSITIVE_INFINITY;
        for (var key : keys) {
            least = Math.min(least, Edits.share(typed, key));
        }
        return least;
    }

    private static double wordByWord(Typed typed, Keys keys) {
        if (typed.words().size() < 2 || keys.words().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        var most = typed.words().stream()
                .mapToDouble(word -> closest(word, keys.words()))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return most + WORD_BY_WORD;
    }
}
