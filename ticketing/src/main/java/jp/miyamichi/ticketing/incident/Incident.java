package jp.miyamichi.ticketing.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Something that happened and wants looking at.
///
/// @param id chosen by who reports it
/// @param words what happened, without names of persons
/// @param about a thing by kind and id, such as `ticket:…` or `vehicle:bus-7`
/// @param closed empty while it is open
public record Incident(
        UUID id,
        Kind kind,
        String words,
        Optional<String> about,
        Instant happenedAt,
        String reportedBy,
        Instant reportedAt,
        Optional<Closed> closed) {

    public static final int WORDS_LENGTH_MAX = 500;

    private static final Pattern ABOUT = Pattern.compile("[a-z-]{1,30}:[A-Za-z0-9._-]{1,60}");

    /// What it is about. The word in data is the name in small letters with hyphens.
    public enum Kind {
        /// Found when readers' checks met: used twice, shown by a dead bearer, and their kin.
        TICKET_MISUSE,
        VEHICLE,
        PASSENGER,
        DEVICE,
        CASH,
        LOST_PROPERTY,
        OTHER;

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How it ended.
    public record Closed(String by, Instant at, String outcome) {}

    public Incident {
        checkWords("words", words);
        if (about.filter(thing -> !ABOUT.matcher(thing).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "about must be a kind and an id such as vehicle:bus-7, not '" + about.get() + "'");
        }
    }

    /// One that is open.
    public static Incident open(
            UUID id, Kind kind, String words, Optional<String> about, Instant happenedAt, String by, Instant now) {
        return new Incident(id, kind, words, about, happenedAt, by, now, Optional.empty());
    }

    public static void checkWords(String what, String words) {
        if (words.isBlank() || words.length() > WORDS_LENGTH_MAX) {
            throw new IllegalArgumentException(what + " must have 1.." + WORDS_LENGTH_MAX + " letters");
        }
    }
}
