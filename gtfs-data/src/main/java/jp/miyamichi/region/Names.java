package jp.miyamichi.region;

/// How a thing is called: in Japanese, its reading in kana, and in English. An unknown reading or translation is empty.
public record Names(String ja, String kana, String en) {

    public Names {
        if (ja.isBlank()) {
            throw new IllegalArgumentException("a name needs its Japanese form");
        }
    }

    /// The name in `language` (`ja` or `en`), in Japanese where no translation is known.
    public String in(String language) {
        return language.equals("en") && !en.isBlank() ? en : ja;
    }
}
