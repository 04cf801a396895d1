package jp.miyamichi.ticketing.fare;

import java.util.Map;

/// What a rule or product is called where a person reads it.
///
/// @param others in further languages, by their tag, as `zh-Hans`
public record Label(String ja, String en, Map<String, String> others) {

    public Label {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs its Japanese and its English form");
        }
        others = Map.copyOf(others);
        if (others.containsValue("")) {
            throw new IllegalArgumentException("leave a language out rather than write nothing: " + others);
        }
    }

    public Label(String ja, String en) {
        this(ja, en, Map.of());
    }

    /// In English where the language is not among those it is known in.
    public String in(String language) {
        return language.equals("ja") ? ja : others.getOrDefault(language, en);
    }
}
