package jp.miyamichi.service.signage;

import java.util.List;
import jp.miyamichi.region.Names;

/// A language of the signs. Names are known in Japanese and English only: readers of Chinese are shown the characters,
/// readers of Korean the letters.
enum Tongue {
    JA(0, "ja", "日本語", "ja"),
    JA_EASY(1, "ja-simple", "やさしい日本語", "ja"),
    EN(2, "en", "English", "en"),
    ZH_HANS(3, "zh-Hans", "简体中文", "ja"),
    ZH_HANT(4, "zh-Hant", "繁體中文", "ja"),
    KO(5, "ko", "한국어", "en");

    /// What a sign turns between: with more than four a reader waits too long for theirs. Who opens the page that
    /// stands still is shown all.
    private static final List<Tongue> TURNING = List.of(JA, EN, ZH_HANS, KO);

    private final int column;
    private final String tag;
    private final String itself;
    private final String names;

    Tongue(int column, String tag, String itself, String names) {
        this.column = column;
        this.tag = tag;
        this.itself = itself;
        this.names = names;
    }

    static List<Tongue> turning() {
        return TURNING;
    }

    /// The column of its sentences.
    int column() {
        return column;
    }

    /// For the attribute `lang`.
    String tag() {
        return tag;
    }

    /// The language's name for itself.
    String itself() {
        return itself;
    }

    /// Whether names carry their reading.
    boolean isJapanese() {
        return this == JA || this == JA_EASY;
    }

    String name(Names of) {
        return of.in(names);
    }

    /// In which language [#name] answers.
    String nameTag(Names of) {
        return of.en().isBlank() ? "ja" : names;
    }
}
