package jp.miyamichi.service.signage;

import jp.miyamichi.region.Names;

/// A language of the signs. Names are known in Japanese and English only: readers of Chinese are shown the characters,
/// readers of Korean the letters.
enum Tongue {
    JA(0, "ja", "日本語", "ja"),
    EN(1, "en", "English", "en"),
    ZH_HANS(2, "zh-Hans", "中文", "ja"),
    KO(3, "ko", "한국어", "en");

    private final int turn;
    private final String tag;
    private final String itself;
    private final String names;

    Tongue(int turn, String tag, String itself, String names) {
        this.turn = turn;
        this.tag = tag;
        this.itself = itself;
        this.names = names;
    }

    /// Its place among the languages: the column of its sentences, and when a sign turns to it.
    int turn() {
        return turn;
    }

    /// For the attribute `lang`.
    String tag() {
        return tag;
    }

    /// The language's name for itself.
    String itself() {
        return itself;
    }

    String name(Names of) {
        return of.in(names);
    }

    /// In which language [#name] answers.
    String nameTag(Names of) {
        return of.en().isBlank() ? "ja" : names;
    }
}
