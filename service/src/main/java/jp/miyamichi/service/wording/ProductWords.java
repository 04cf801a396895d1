package jp.miyamichi.service.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Product;
import jp.miyamichi.ticketing.product.Validity;

/// One sentence about a product: what it is good for and how long. It is made of what the product is sold and checked
/// by, so that it changes with it.
public final class ProductWords {

    /// Plain Japanese with readings, as `{word|reading}`; the pages draw them over the word.
    public static final String EASY = "ja-easy";

    /// @param hours with `%1$s` for what it is good for and `%2$d` for how many; so are `months` and `uses`
    /// @param gap between two things it is good for, `last` before the last of them
    private record Words(String day, String hours, String months, String uses, String once, String gap, String last) {

        Words(String day, String hours, String months, String uses, String once, String gap) {
            this(day, hours, months, uses, once, gap, gap);
        }
    }

    private static final Map<String, Words> BY_LANGUAGE = Map.of(
            "ja",
            new Words(
                    "%1$sに、えらんだ1日使えます。",
                    "%1$sに、使い始めてから%2$d時間使えます。", "%1$sに、使い始めてから%2$dか月使えます。", "%1$sに%2$d回使えます。", "%1$sに1回使えます。", "、"),
            EASY,
            new Words(
                    "えらんだ　1{日|にち}　{使|つか}えます。{使|つか}える　もの：%1$s。",
                    "{使|つか}い{始|はじ}めてから　%2$d{時間|じかん}　{使|つか}えます。{使|つか}える　もの：%1$s。",
                    "{使|つか}い{始|はじ}めてから　%2$dか{月|げつ}　{使|つか}えます。{使|つか}える　もの：%1$s。",
                    "%2$d{回|かい}　{使|つか}えます。{使|つか}える　もの：%1$s。",
                    "1{回|かい}　{使|つか}えます。{使|つか}える　もの：%1$s。",
                    "、"),
            "en",
            new Words(
                    "Good on the day you choose for %1$s.",
                    "Good for %1$s, with %2$d-hour validity from the first use.",
                    "Good for %1$s, with %2$d-month validity from the first use.",
                    "Good %2$d times for %1$s.",
                    "Good once for %1$s.",
                    ", ",
                    " and "),
            "zh-Hans",
            new Words(
                    "所选当天可用于%1$s。",
                    "自首次使用起%2$d小时内可用于%1$s。", "自首次使用起%2$d个月内可用于%1$s。", "可用于%1$s，共%2$d次。", "可用于%1$s，共1次。", "、", "和"),
            "zh-Hant",
            new Words(
                    "所選當天可用於%1$s。",
                    "自首次使用起%2$d小時內可用於%1$s。", "自首次使用起%2$d個月內可用於%1$s。", "可用於%1$s，共%2$d次。", "可用於%1$s，共1次。", "、", "和"),
            "ko",
            new Words(
                    "선택한 하루 동안 %1$s에 이용할 수 있습니다.",
                    "첫 이용부터 %2$d시간 동안 %1$s에 이용할 수 있습니다.",
                    "첫 이용부터 %2$d개월 동안 %1$s에 이용할 수 있습니다.",
                    "%1$s에 %2$d번 이용할 수 있습니다.",
                    "%1$s에 1번 이용할 수 있습니다.",
                    ", "));

    private ProductWords() {}

    /// Empty where nobody has put into words what it is good for.
    ///
    /// @param language a tag of [Language], or [#EASY]
    public static Optional<String> about(Catalogue catalogue, Product product, String language) {
        var goodFor = catalogue.goodFor(product);
        var words = Optional.ofNullable(BY_LANGUAGE.get(language));
        return goodFor.isEmpty() ? Optional.empty() : words.map(each -> sentence(each, goodFor, product, language));
    }

    private static String sentence(Words words, List<Label> goodFor, Product product, String language) {
        var validity = product.validity();
        return pattern(words, validity).formatted(joined(words, goodFor, language), validity.amount());
    }

    private static String pattern(Words words, Validity validity) {
        return switch (validity.kind()) {
            case SERVICE_DAY -> words.day();
            case HOURS -> words.hours();
            case MONTHS -> words.months();
            case USES -> validity.amount() == 1 ? words.once() : words.uses();
        };
    }

    private static String joined(Words words, List<Label> goodFor, String language) {
        var names = goodFor.stream().map(label -> name(label, language)).toList();
        var firsts = String.join(words.gap(), names.subList(0, names.size() - 1));
        return firsts.isEmpty() ? names.getLast() : firsts + words.last() + names.getLast();
    }

    private static String name(Label label, String language) {
        return language.equals(EASY)
                ? Optional.ofNullable(label.others().get(EASY)).orElse(label.ja())
                : label.in(language);
    }
}
