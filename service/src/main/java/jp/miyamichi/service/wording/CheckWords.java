package jp.miyamichi.service.wording;

import java.util.Map;

/// What the one who checks a ticket reads: the reason, then the next step. It never accuses.
public final class CheckWords {

    private record Words(String ja, String en) {}

    private static final Words UNKNOWN =
            new Words("判定できません。番号で確かめるか、そのままご案内して記録してください。", "This device cannot decide. Check by number, or let the rider travel and record it.");

    private static final Map<String, Words> BY_REASON = Map.ofEntries(
            Map.entry("VALID", new Words("ご乗車いただけます。", "The rider may travel.")),
            Map.entry(
                    "SHOW_NEXT",
                    new Words("お客様のスマホの時計がずれています。次のQRに変わったら、もう一度読んでください。", "The phone's clock is off. Scan again when the code has changed.")),
            Map.entry(
                    "NOT_YET",
                    new Words("まだ使える日ではありません。使う日を確かめてもらってください。", "Not valid yet. Ask the rider to check the day of use.")),
            Map.entry(
                    "EXPIRED", new Words("期限が過ぎています。新しい券か運賃をお願いしてください。", "Expired. Ask for a new ticket or the fare.")),
            Map.entry("WRONG_AREA", new Words("この区間では使えません。使える区間を案内してください。", "Not valid here. Tell the rider where it is.")),
            Map.entry(
                    "ALREADY_USED",
                    new Words("もう使われています。新しい券か運賃をお願いしてください。", "Already used. Ask for a new ticket or the fare.")),
            Map.entry(
                    "TOO_MANY_PERSONS",
                    new Words("この券の人数より多いです。足りない人数の運賃をお願いしてください。", "More people than the ticket admits. Ask the others for the fare.")),
            Map.entry(
                    "REVOKED",
                    new Words("取り消された券か、別の端末に移った券です。お客様に新しい画面を出してもらってください。", "Cancelled, or moved to another device. Ask the rider for the new screen.")),
            Map.entry(
                    "CLOCK_OFF",
                    new Words("今のQRではありません。券の画面を開き直してもらってください。", "Not the present code. Ask the rider to open the pass again.")),
            Map.entry(
                    "FORGED",
                    new Words("この券のQRとして確認できません。券の画面を開き直してもらってください。", "This code cannot be confirmed. Ask the rider to open the pass again.")),
            Map.entry("UNREADABLE", new Words("券のQRではありません。券の画面を出してもらってください。", "Not a ticket code. Ask the rider to show the pass.")));

    private CheckWords() {}

    /// @param reason as in the answer's `reason`; one without words of its own means that nobody can tell
    public static String of(String reason, Language language) {
        var words = BY_REASON.getOrDefault(reason, UNKNOWN);
        return language == Language.EN ? words.en() : words.ja();
    }
}
