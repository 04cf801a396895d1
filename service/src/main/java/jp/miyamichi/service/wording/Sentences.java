package jp.miyamichi.service.wording;

import java.time.Duration;
import java.time.LocalDate;
import jp.miyamichi.planner.ItineraryAnswer.Notice;
import jp.miyamichi.planner.ItineraryAnswer.Reason;

/// The sentences people read, each saying what to do next.
public final class Sentences {

    private final Language language;

    public Sentences(Language language) {
        this.language = language;
    }

    /// Why nothing was found.
    public String why(Reason reason, LocalDate firstDay, LocalDate lastDay) {
        return switch (reason) {
            case SAME_PLACE ->
                say(
                        "出発地と目的地が同じです。どちらかを変えてください。",
                        "Start and destination are the same place. Please change one of them.");
            case FROM_OUTSIDE_REGION ->
                say(
                        "出発地が案内できる範囲の外です。範囲内の場所を選んでください。",
                        "The start is outside the area we cover. Please choose a place inside it.");
            case TO_OUTSIDE_REGION ->
                say(
                        "目的地が案内できる範囲の外です。範囲内の場所を選んでください。",
                        "The destination is outside the area we cover. Please choose a place inside it.");
            case OUTSIDE_TIMETABLE -> timetable(firstDay, lastDay);
            case NO_STOP_NEARBY ->
                say(
                        "歩いて行ける停留場がありません。歩く時間の上限を長くするか、近くの停留場を選んでください。",
                        "No stop is within walking distance. Allow a longer walk, or choose a stop nearby.");
            case NO_SERVICE_AT_THAT_TIME ->
                say(
                        "この時間に行ける方法が見つかりません。時刻を変えて、もう一度さがしてください。",
                        "Nothing runs there at that time. Please try another time.");
            case NO_WAY_WITH_THESE_MODES ->
                say(
                        "選んだ乗り物だけでは行けません。ほかの乗り物も選んでください。",
                        "These ways of travelling do not get you there. Please allow more of them.");
        };
    }

    /// The days the timetable covers.
    public String timetable(LocalDate firstDay, LocalDate lastDay) {
        return say(
                "時刻表があるのは" + firstDay + "から" + lastDay + "までです。この間の日を選んでください。",
                "The timetable covers " + firstDay + " to " + lastDay + ". Please choose a day in between.");
    }

    public String notice(Notice notice) {
        return switch (notice) {
            case LAST_SERVICE_OF_THE_DAY -> say("この日の最後の便です。", "This is the last service of the day.");
            case SERVICE_ENDED_FOR_TODAY -> say("この日の運行は終わりました。", "Service has ended for that day.");
            case HOLIDAY_TIMETABLE -> say("休日のダイヤです。", "The holiday timetable applies.");
            case FOR_REGISTERED_RESIDENTS_ONLY ->
                say("登録した住民だけが乗れる車があります。", "Some of these rides are for registered residents only.");
            case NEXT_DAY -> say("翌日の便です。", "This is on the next day.");
        };
    }

    /// How often a line runs whose timetable is unknown. Never a clock time.
    public String headway(Duration headway) {
        var minutes = Math.round(headway.toSeconds() / 60.0);
        return say(
                "約" + minutes + "分に1本。時刻は、のりばで確かめてください",
                "about every " + minutes + " minutes, check the times at the stop");
    }

    public String say(String japanese, String english) {
        return language == Language.EN ? english : japanese;
    }
}
