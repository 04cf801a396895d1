package jp.miyamichi.service.people;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a name is said, as two people write the same: in hiragana without spaces (`みやのはなこ`).
public record ReadingOfName(String text) {

    public static final int LENGTH_MAX = 40;

    private static final Pattern FORM = Pattern.compile("[ぁ-ゖーa-z]{1," + LENGTH_MAX + "}");
    private static final int FROM_KATAKANA = 'ア' - 'あ';

    public ReadingOfName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a reading is 1 to " + LENGTH_MAX + " hiragana or Latin letters");
        }
    }

    /// What somebody typed: katakana of either width, hiragana or Latin letters, with or without spaces.
    public static Optional<ReadingOfName> typed(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s・.'-]", "")
                .toLowerCase(java.util.Locale.ROOT);
        var hiragana = new StringBuilder();
        plain.chars().forEach(letter -> hiragana.append(hiragana(letter)));
        return FORM.matcher(hiragana).matches()
                ? Optional.of(new ReadingOfName(hiragana.toString()))
                : Optional.empty();
    }

    private static char hiragana(int letter) {
        return (char) (letter >= 'ァ' && letter <= 'ヶ' ? letter - FROM_KATAKANA : letter);
    }

    /// Nothing of the name, so that it never shows in a log.
    @Override
    public String toString() {
        return "(reading)";
    }
}
