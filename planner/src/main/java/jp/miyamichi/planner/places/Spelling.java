package jp.miyamichi.planner.places;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The written form of a name without what writers do not agree on: width, case, spaces, punctuation, hiragana or
/// katakana, accents, old or new kanji, ヶ or が, 三丁目 or 3丁目.
final class Spelling {

    /// Old or rare forms, each followed by the form in use today.
    private static final String KANJI =
            "澤沢邊辺邉辺廣広國国櫻桜驛駅學学龍竜瀧滝齋斎齊斉濟済會会縣県區区寶宝嶋島﨑崎髙高圓円藏蔵舊旧眞真橫横黑黒德徳惠恵" + "榮栄濱浜濵浜豐豊鐵鉄觀観靜静條条團団體体醫医藥薬應応樂楽號号關関莊荘壽寿禮礼淺浅冨富峯峰";

    private static final Pattern KE = Pattern.compile("(?<=\\p{IsHan})[ヶケヵカがガ](?=\\p{IsHan})");
    private static final Pattern NO = Pattern.compile("(?<=\\p{IsHan})[ノ之](?=\\p{IsHan})");
    private static final Pattern CHOME = Pattern.compile("(?<!十)([一二三四五六七八九])丁目");
    private static final Pattern DASH = Pattern.compile("(?<=[\\p{IsHiragana}\\p{IsKatakana}])[-‐‑–—―−~〜]");
    private static final Pattern SILENT = Pattern.compile("[^\\p{L}\\p{N}ー]");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    private Spelling() {}

    static String fold(String text) {
        var plain = CHOME.matcher(today(text)).replaceAll(found -> "一二三四五六七八九".indexOf(found.group(1)) + 1 + "丁目");
        plain = NO.matcher(KE.matcher(plain).replaceAll("ゖ")).replaceAll("の");
        plain = DASH.matcher(plain).replaceAll("ー");
        return hiragana(SILENT.matcher(plain).replaceAll(""));
    }

    /// The parts between spaces and punctuation, each folded.
    static List<String> words(String text) {
        return GAP.splitAsStream(today(text))
                .map(Spelling::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Compatibility forms, capitals, accents and old kanji replaced; nothing dropped.
    static String today(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(Spelling::today)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int today(int character) {
        if (Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN) {
            return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                    .codePointAt(0);
        }
        var old = KANJI.indexOf(character);
        return old >= 0 && old % 2 == 0 ? KANJI.codePointAt(old + 1) : character;
    }

    static boolean hasKanji(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    static String hiragana(String text) {
        return shifted(text, 'ァ', 'ヶ', 'ぁ' - 'ァ');
    }

    static String katakana(String text) {
        return shifted(text, 'ぁ', 'ゖ', 'ァ' - 'ぁ');
    }

    private static String shifted(String text, char first, char last, int by) {
        var moved = new StringBuilder(text);
        for (int i = 0; i < moved.length(); i++) {
            var character = moved.charAt(i);
            if (character >= first && character <= last) {
                moved.setCharAt(i, (char) (character + by));
            }
        }
        return moved.toString();
    }
}
