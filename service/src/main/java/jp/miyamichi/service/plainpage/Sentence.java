package jp.miyamichi.service.plainpage;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a sentence in which `{漢字|かんじ}` is a word with its reading and `{n}` is a value.
final class Sentence {

    private static final Pattern BRACE = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}|]+))?}");

    /// 分 is read ふん or ぷん after the last digit of the number before it.
    private static final String PUN = ".*[134680]";

    private Sentence() {}

    /// @param values by their names
    static void write(Markup page, String sentence, Map<String, String> values) {
        var brace = BRACE.matcher(sentence);
        var end = 0;
        var last = "";
        while (brace.find()) {
            page.text(sentence.substring(end, brace.start()));
            if (brace.group(2) == null) {
                last = value(values, brace.group(1));
                page.text(last);
            } else {
                var reading = brace.group(1).equals("分") && last.matches(PUN) ? "ぷん" : brace.group(2);
                ruby(page, brace.group(1), reading);
            }
            end = brace.end();
        }
        page.text(sentence.substring(end));
    }

    /// Without readings, where none can stand: titles, choices, labels.
    static String plain(String sentence, Map<String, String> values) {
        return BRACE.matcher(sentence)
                .replaceAll(brace -> Matcher.quoteReplacement(
                        brace.group(2) == null ? value(values, brace.group(1)) : brace.group(1)));
    }

    static void ruby(Markup page, String word, String reading) {
        page.open("ruby").text(word).in("rt", reading).close("ruby");
    }

    private static String value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no value for {" + name + "}"));
    }
}
