package jp.miyamichi.service.plainpage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.region.Names;

/// A language of the plain pages. Stops are known in Japanese and English only: readers of Chinese are shown the
/// characters, readers of Korean the letters.
public enum Tongue {
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

    public static List<Tongue> turning() {
        return TURNING;
    }

    /// The one of that tag.
    public static Optional<Tongue> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }

    /// What a browser asks for, as the rider's pages choose: the first that is spoken here, else English. A
    /// machine that asks for none is answered in Japanese.
    ///
    /// @param acceptLanguage the header's value
    public static Tongue asked(String acceptLanguage) {
        return Arrays.stream(acceptLanguage.split(","))
                .flatMap(each -> of(spoken(each.strip())).stream())
                .findFirst()
                .orElse(acceptLanguage.isBlank() ? JA : EN);
    }

    /// Hong Kong, Macau and Taiwan read traditional characters.
    private static String spoken(String asked) {
        var name = asked.replaceFirst(";.*", "").toLowerCase(Locale.ROOT);
        var main = name.replaceFirst("-.*", "");
        if (!main.equals("zh")) {
            return main;
        }
        return name.matches(".*(hant|tw|hk|mo).*") ? "zh-Hant" : "zh-Hans";
    }

    /// The column of its sentences.
    int column() {
        return column;
    }

    /// For the attribute `lang`.
    public String tag() {
        return tag;
    }

    /// The language's name for itself.
    public String itself() {
        return itself;
    }

    /// Whether names carry their reading.
    public boolean isJapanese() {
        return this == JA || this == JA_EASY;
    }

    public String name(Names of) {
        return Optional.ofNullable(of.others().get(tag)).orElseGet(() -> of.in(names));
    }

    /// In which language [#name] answers.
    public String nameTag(Names of) {
        if (of.others().containsKey(tag)) {
            return tag;
        }
        return of.en().isBlank() ? "ja" : names;
    }
}
