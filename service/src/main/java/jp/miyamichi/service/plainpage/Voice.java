package jp.miyamichi.service.plainpage;

import java.util.Map;
import jp.miyamichi.region.Names;

/// Writes into a page in one language.
public record Voice(Markup page, WordBook words, Tongue tongue) {

    /// Stands for a place in a sentence.
    private static final String PLACE = "{stop}";

    public void say(String id) {
        say(id, Map.of());
    }

    /// A sentence with values in it, by their names.
    public void say(String id, Map<String, String> values) {
        Sentence.write(page, words.say(tongue, id), values);
    }

    /// A whole element with a sentence in it.
    public void in(String element, String id, String... attributes) {
        page.open(element, attributes);
        say(id);
        page.close(element);
    }

    /// A sentence about a number, as a part of its own.
    public void part(String id, long number, String style) {
        page.text(" ").open("span", "class", style);
        say(id, Map.of("n", Long.toString(number)));
        page.close("span");
    }

    /// A sentence with a place in it.
    ///
    /// @param values of the other braces
    public void place(String id, Names place, Map<String, String> values) {
        var sentence = words.say(tongue, id);
        var at = sentence.indexOf(PLACE);
        Sentence.write(page, sentence.substring(0, at), values);
        name(place);
        Sentence.write(page, sentence.substring(at + PLACE.length()), values);
    }

    /// A sentence as bare text: its words without readings.
    public String plain(String id, Map<String, String> values) {
        return Sentence.plain(words.say(tongue, id), values);
    }

    /// A name with its reading where one is known; readings are never guessed.
    public void name(Names names) {
        if (tongue.isJapanese() && !names.kana().isBlank() && !names.kana().equals(names.ja())) {
            Sentence.ruby(page, names.ja(), names.kana());
        } else {
            page.in("span", tongue.name(names), "lang", tongue.nameTag(names));
        }
    }
}
