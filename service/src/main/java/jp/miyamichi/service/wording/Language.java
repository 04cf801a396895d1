package jp.miyamichi.service.wording;

import java.util.List;
import java.util.Locale;

/// The languages the service speaks: sentences in the first two, names of what is sold in all.
public enum Language {
    JA("ja"),
    EN("en"),
    ZH_HANS("zh-Hans"),
    ZH_HANT("zh-Hant"),
    KO("ko");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// The language of a tag; the caller has checked that it is one of them.
    public static Language of(String code) {
        return List.of(values()).stream()
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElse(JA);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    public String code() {
        return code;
    }
}
