package jp.miyamichi.service.signage;

import jp.miyamichi.region.Names;
import jp.miyamichi.service.plainpage.Markup;

/// Writes into a page in one language.
record Voice(Markup page, Tongue tongue) {

    /// Stands for a place in a sentence.
    private static final String PLACE = "{stop}";

    void say(String id) {
        Sentence.write(page, SignWords.say(tongue, id), "");
    }

    /// A sentence about a number, as a part of its own.
    void part(String id, long number, String style) {
        page.text(" ").open("span", "class", style);
        Sentence.write(page, SignWords.say(tongue, id), Long.toString(number));
        page.close("span");
    }

    /// A sentence with a place in it.
    ///
    /// @param value of the other brace, if there is one
    void place(String id, Names place, String value) {
        var sentence = SignWords.say(tongue, id);
        var at = sentence.indexOf(PLACE);
        Sentence.write(page, sentence.substring(0, at), value);
        name(place);
        Sentence.write(page, sentence.substring(at + PLACE.length()), value);
    }

    /// A name with its reading where one is known; readings are never guessed.
    void name(Names names) {
        if (tongue.isJapanese() && !names.kana().isBlank() && !names.kana().equals(names.ja())) {
            Sentence.ruby(page, names.ja(), names.kana());
        } else {
            page.in("span", tongue.name(names), "lang", tongue.nameTag(names));
        }
    }
}
