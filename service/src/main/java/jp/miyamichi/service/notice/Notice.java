package jp.miyamichi.service.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;

/// Something a traveller is told.
///
/// @param key the same news has the same key, however often it is found out
/// @param journey it is about
/// @param japanese whole plain sentences, as a clerk reads them aloud
/// @param english the same
/// @param others the same in further languages, by the codes the pages use; empty where it was not put into them
public record Notice(
        String key,
        PersonId person,
        Kind kind,
        Optional<UUID> journey,
        String japanese,
        String english,
        Map<String, String> others,
        Instant at) {

    public static final int KEY_LENGTH_MAX = 120;
    public static final int TEXT_LENGTH_MAX = 1_000;

    /// In Japanese and English only.
    public Notice(
            String key,
            PersonId person,
            Kind kind,
            Optional<UUID> journey,
            String japanese,
            String english,
            Instant at) {
        this(key, person, kind, journey, japanese, english, Map.of(), at);
    }

    public enum Kind {
        JOURNEY_CONFIRMED("ご予約を承りました"),
        RIDE_CHANGED("お迎えの時間が変わりました"),
        VEHICLE_CHANGED("お迎えの車が変わりました"),
        RIDE_CANCELLED("予約が取り消されました"),
        VEHICLE_NEAR("まもなくお迎えにまいります"),
        LINE_LATE("乗り継ぎの便が遅れています"),
        CONNECTION_CHANGED("乗り継ぎの便が変わりました"),
        REFUND("お金をお返しします");

        private final String subject;

        Kind(String subject) {
            this.subject = subject;
        }

        /// In one line.
        public String subject() {
            return subject;
        }

        /// Who cannot be reached otherwise is called.
        boolean isToBeCalled() {
            return this == RIDE_CHANGED
                    || this == RIDE_CANCELLED
                    || this == VEHICLE_NEAR
                    || this == LINE_LATE
                    || this == CONNECTION_CHANGED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Notice {
        others = Map.copyOf(others);
        if (key.isBlank() || key.length() > KEY_LENGTH_MAX) {
            throw new IllegalArgumentException("a notice has a key of 1.." + KEY_LENGTH_MAX + " characters");
        }
        if (japanese.isBlank() || japanese.length() > TEXT_LENGTH_MAX || english.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException("a notice says something in up to " + TEXT_LENGTH_MAX + " characters");
        }
    }
}
