package jp.miyamichi.service.wording;

import java.util.Locale;
import jp.miyamichi.dispatch.booking.RideAnswer;

/// Why there is no ride, and what to do then, as riders and the phone desk read it.
public final class RideWords {

    private RideWords() {}

    /// As the OpenAPI document writes it: `no-room`.
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(RideAnswer.Reason reason, Language language) {
        return language == Language.EN ? english(reason) : japanese(reason);
    }

    /// Somebody else was faster.
    public static String gone(Language language) {
        return language == Language.EN
                ? "Somebody else has just taken this ride. These are still to be had."
                : "たった今、ほかの方の予約が入りました。次の便からお選びください。";
    }

    private static String japanese(RideAnswer.Reason reason) {
        return switch (reason) {
            case NOT_RUNNING -> "その日時は運行していません。別の日時をお選びください。";
            case SUSPENDED -> "その時間は運休しています。別の日時をお選びください。";
            case TOO_LATE_TO_BOOK -> "予約の締切を過ぎました。次の便をお選びください。";
            case TOO_FAR_AHEAD -> "まだ予約を受け付けていない日です。もう少し近い日をお選びください。";
            case NOT_REGISTERED -> "この地域内交通は登録された世帯の方がご利用になれます。先にご登録をお願いします。";
            case OUTSIDE_ZONE -> "運行区域の外です。区域の中の場所をお選びください。";
            case PAIR_NOT_SERVED -> "ご自宅と登録された施設の間でご利用になれます。どちらかに施設をお選びください。";
            case SAME_STOP -> "出発地と目的地の乗り場が同じです。歩いて行ける近さですので、別の場所をお選びください。";
            case PARTY_TOO_LARGE -> "この人数・車いすの数で乗れる車両がありません。分けてお申し込みください。";
            case TOO_FAR -> "その時刻までには着けません。到着時刻を遅くしてください。";
            case NO_ROOM -> "その時間は空きがありません。別の時間をお選びください。";
        };
    }

    private static String english(RideAnswer.Reason reason) {
        return switch (reason) {
            case NOT_RUNNING -> "The service does not run then. Choose another day or time.";
            case SUSPENDED -> "The service is suspended at that time. Choose another day or time.";
            case TOO_LATE_TO_BOOK -> "It is too late to book this. Choose a later departure.";
            case TOO_FAR_AHEAD -> "Bookings for that day are not open yet. Choose a nearer day.";
            case NOT_REGISTERED -> "Only registered households may ride. Register first.";
            case OUTSIDE_ZONE -> "That is outside the service zone. Choose a place within it.";
            case PAIR_NOT_SERVED -> "It carries between homes and registered places. Choose a place at one end.";
            case SAME_STOP -> "Both ends have the same stop, near enough to walk. Choose another place.";
            case PARTY_TOO_LARGE -> "No vehicle has room for so many, or so many wheelchairs. Ask in smaller parties.";
            case TOO_FAR -> "It cannot arrive by then. Choose a later arrival.";
            case NO_ROOM -> "There is no room at that time. Choose another.";
        };
    }
}
