package jp.miyamichi.service.signage;

import java.util.regex.Pattern;
import jp.miyamichi.service.plainpage.Markup;

/// Writes a sentence in which `{漢字|かんじ}` is a word with its reading and `{n}` is the value.
final class Sentence {

    private static final Pattern BRACE = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}|]+))?}");

    /// 分 is read ふん or ぷん after the last digit of the number before it.
    private static final String PUN = ".*[134680]";

    private Sentence() {}

    static void write(Markup page, String sentence, String value) {
        var brace = BRACE.matcher(sentence);
        var end = 0;
        while (brace.find()) {
            page.text(sentence.substring(end, brace.start()));
            if (brace.group(2) == null) {
                page.text(value);
            } else {
                var reading = brace.group(1).equals("分") && value.matches(PUN) ? "ぷん" : brace.group(2);
                ruby(page, brace.group(1), reading);
            }
            end = brace.end();
        }
        page.text(sentence.substring(end));
    }

    static void ruby(Markup page, String word, String reading) {
        page.open("ruby").text(word).in("rt", reading).close("ruby");
    }
}
