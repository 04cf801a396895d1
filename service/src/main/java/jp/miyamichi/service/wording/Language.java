package jp.miyamichi.service.wording;

import java.util.Locale;

/// The languages the service speaks.
public enum Language {
    JA,
    EN;

    /// `ja` or `en`; the caller has checked that it is one of them.
    public static Language of(String code) {
        return code.equals("en") ? EN : JA;
    }

    public Locale locale() {
        return this == EN ? Locale.ENGLISH : Locale.JAPANESE;
    }

    public String code() {
        return this == EN ? "en" : "ja";
    }
}
