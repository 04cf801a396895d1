package jp.miyamichi.planner.places;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.dict.ToStringUtil;

/// How a name sounds, as a key that kana and every common romanisation fold to alike: おおや, オーヤ, `ōya`, `ooya`, `ohya`
/// and `oya` are one key, and so are `shi` and `si`, `tsu` and `tu`, `shimbashi` and `sinbasi`.
///
/// Length (long vowels, doubled consonants) is dropped, because travellers write it or not. Kanji have no sound here:
/// [Readings] turns them into kana first.
final class Sound {

    private record Rule(Pattern from, String to) {
        Rule(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }

    /// In this order. The first two are for a syllable whose vowel is not typed yet.
    private static final List<Rule> RULES = List.of(
            new Rule("sh$", "s"),
            new Rule("(ch|ts|c)$", "t"),
            new Rule("oh(?![aeiou])", "o"),
            new Rule("shi", "si"),
            new Rule("sh", "sy"),
            new Rule("[tc]?chi", "ti"),
            new Rule("[tc]?ch|cy", "ty"),
            new Rule("ts", "t"),
            new Rule("d?ji|di", "zi"),
            new Rule("j$", "z"),
            new Rule("jy?", "zy"),
            new Rule("dz?u", "zu"),
            new Rule("f", "h"),
            new Rule("m(?=[bmp])", "n"),
            new Rule("c", "k"),
            new Rule("l", "r"),
            new Rule("v", "b"),
            new Rule("o[ou]+", "o"),
            new Rule("(.)\\1+", "$1"));

    private static final Pattern SILENT = Pattern.compile("[^a-z0-9]");

    private Sound() {}

    static String of(String text) {
        var romanised = Spelling.today(ToStringUtil.getRomanization(Spelling.katakana(Spelling.today(text))));
        var key = SILENT.matcher(romanised).replaceAll("");
        for (var rule : RULES) {
            key = rule.from().matcher(key).replaceAll(rule.to());
        }
        return key;
    }
}
