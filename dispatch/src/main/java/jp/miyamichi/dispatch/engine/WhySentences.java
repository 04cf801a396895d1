package jp.miyamichi.dispatch.engine;

import java.time.Duration;
import java.util.List;

/// The sentence behind an assignment, in Japanese and English.
final class WhySentences {

    private WhySentences() {}

    static Why.Sentence of(Why.Reason reason, List<Why.Candidate> candidates, int chosen) {
        var own = candidates.get(chosen);
        var other = candidates.get(chosen == 0 ? Math.min(1, candidates.size() - 1) : 0);
        long driving = minutes(own.driving());
        long more = minutes(other.driving().minus(own.driving()));
        var vehicle = own.vehicle();
        return new Why.Sentence(
                reason,
                vehicle,
                driving,
                more,
                japanese(reason, vehicle, driving, other.vehicle(), more),
                english(reason, vehicle, driving, other.vehicle(), more));
    }

    private static String japanese(Why.Reason reason, VehicleId vehicle, long driving, VehicleId other, long more) {
        return switch (reason) {
            case ONLY_ONE -> "約束の時刻に迎えに行けるのは" + vehicle + "だけでした（走行" + driving + "分増）。";
            case LEAST_DRIVING -> vehicle + "は走行が" + driving + "分増えるだけで済みます。次の候補の" + other + "より" + more + "分少ない走行です。";
            case CHOSEN -> "提示した中から" + vehicle + "が選ばれました（走行" + driving + "分増、最少の" + other + "より" + -more + "分多い）。";
            case ROOM_MADE -> "ほかの予約を約束の範囲内で組み替えて、" + vehicle + "に空きをつくりました（全体の走行" + driving + "分増）。";
        };
    }

    private static String english(Why.Reason reason, VehicleId vehicle, long driving, VehicleId other, long more) {
        return switch (reason) {
            case ONLY_ONE -> "Only " + vehicle + " could come in time; it drives " + driving + " min more.";
            case LEAST_DRIVING ->
                vehicle + " drives only " + driving + " min more, " + more + " min less than " + other
                        + ", the next best.";
            case CHOSEN ->
                vehicle + " was chosen among the quotes; it drives " + driving + " min more, " + -more
                        + " min more than " + other + ", the cheapest.";
            case ROOM_MADE ->
                "Other rides were rearranged within their promises to make room in " + vehicle
                        + "; together they drive " + driving + " min more.";
        };
    }

    private static long minutes(Duration duration) {
        return Math.round(duration.toMillis() / 60_000.0);
    }
}
