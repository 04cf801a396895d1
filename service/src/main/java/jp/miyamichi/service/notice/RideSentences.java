package jp.miyamichi.service.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.engine.Promise;

/// What riders are told of their rides, in whole plain sentences that a clerk can read aloud.
final class RideSentences {

    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("H時m分", Locale.JAPANESE);
    private static final DateTimeFormatter JAPANESE_DAY = DateTimeFormatter.ofPattern("M月d日H時m分", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("MMMM d, H:mm", Locale.ENGLISH);

    private final ZoneId zone;

    RideSentences(ZoneId zone) {
        this.zone = zone;
    }

    /// The same in both languages.
    record Said(String japanese, String english) {}

    Said moved(Booking ride, Promise promise) {
        return new Said(
                "お迎えの時間が変わりました。" + ja(promise.earliestPickup()) + "から" + ja(promise.latestPickup()) + "の間に「"
                        + place(ride) + "」へお迎えにまいります。" + ja(promise.latestArrival()) + "までに着きます。",
                "Your pickup has changed. You are picked up at " + ride.from().name() + " between "
                        + en(promise.earliestPickup()) + " and " + en(promise.latestPickup()) + ", and arrive by "
                        + en(promise.latestArrival()) + ".");
    }

    Said near(Booking ride, String vehicle, Instant pickup) {
        return new Said(
                "まもなくお迎えにまいります。車は" + vehicle + "です。予定の時刻は" + ja(pickup) + "です。「" + place(ride) + "」でお待ちください。",
                "Your vehicle, " + vehicle + ", is near. It is planned to be there at " + en(pickup)
                        + ". Please wait at the place.");
    }

    Said otherVehicle(Booking ride, String vehicle) {
        return new Said(
                "お迎えの車が" + vehicle + "に変わりました。お約束の時間は変わりません。"
                        + ja(ride.promise().pickupFrom()) + "から"
                        + ja(ride.promise().pickupTo()) + "の間に「" + place(ride) + "」へまいります。",
                "Another vehicle, " + vehicle + ", comes for you. The promised time stays: between "
                        + en(ride.promise().pickupFrom()) + " and "
                        + en(ride.promise().pickupTo()) + ".");
    }

    Said calledOff(Booking ride) {
        var at = ride.promise().pickupFrom();
        return new Said(
                "申し訳ありません。" + JAPANESE_DAY.format(at.atZone(zone)) + "の「" + place(ride) + "」からのご予約は、車が行けなくなり、"
                        + "取り消しとなりました。別の時間でお申し込みになるか、お電話ください。",
                "We are sorry: no vehicle can come for your ride of " + ENGLISH_DAY.format(at.atZone(zone))
                        + ". It is cancelled. Please book another time, or call us.");
    }

    private static String place(Booking ride) {
        return ride.from().name().isBlank() ? "お約束の場所" : ride.from().name();
    }

    private String ja(Instant time) {
        return JAPANESE.format(time.atZone(zone));
    }

    private String en(Instant time) {
        return ENGLISH.format(time.atZone(zone));
    }
}
