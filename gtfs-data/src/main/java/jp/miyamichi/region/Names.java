package jp.miyamichi.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;

/// How a thing is called: in Japanese, its reading in kana, and in English. An unknown reading or translation is empty.
///
/// @param others in further languages, by their tag, as `zh-Hans`; only those that are known
public record Names(
        String ja,
        String kana,
        String en,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<String, String> others) {

    public Names {
        if (ja.isBlank()) {
            throw new IllegalArgumentException("a name needs its Japanese form");
        }
        others = Map.copyOf(others);
    }

    public Names(String ja, String kana, String en) {
        this(ja, kana, en, Map.of());
    }

    /// The name in `language` (`ja` or `en`), in Japanese where no translation is known.
    public String in(String language) {
        return language.equals("en") && !en.isBlank() ? en : ja;
    }
}
