package jp.miyamichi.service.broadcast;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An operator's message about routes or stops.
///
/// @param until empty: until somebody ends it
/// @param subjects what it is about
/// @param words one a language; Japanese is always among them
/// @param page with more about it
/// @param endedAt somebody has ended it before its time
public record Alert(
        UUID id,
        Cause cause,
        Effect effect,
        Instant from,
        Optional<Instant> until,
        List<Subject> subjects,
        List<Words> words,
        Optional<URI> page,
        Instant madeAt,
        Optional<Instant> endedAt) {

    public static final int SUBJECTS_MAX = 50;

    /// Why, in the words of GTFS-Realtime.
    public enum Cause {
        UNKNOWN_CAUSE,
        OTHER_CAUSE,
        TECHNICAL_PROBLEM,
        STRIKE,
        DEMONSTRATION,
        ACCIDENT,
        HOLIDAY,
        WEATHER,
        MAINTENANCE,
        CONSTRUCTION,
        POLICE_ACTIVITY,
        MEDICAL_EMERGENCY
    }

    /// What it means for riders, in the words of GTFS-Realtime.
    public enum Effect {
        NO_SERVICE,
        REDUCED_SERVICE,
        SIGNIFICANT_DELAYS,
        DETOUR,
        ADDITIONAL_SERVICE,
        MODIFIED_SERVICE,
        OTHER_EFFECT,
        UNKNOWN_EFFECT,
        STOP_MOVED,
        NO_EFFECT,
        ACCESSIBILITY_ISSUE
    }

    /// A thing of a feed, by its id there.
    public record Subject(Kind kind, String feed, String id) {

        private static final Pattern FEED = Pattern.compile("[A-Za-z0-9_-]{1,40}");

        /// What kind of thing.
        public enum Kind {
            AGENCY,
            ROUTE,
            STOP;

            public String text() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Subject {
            if (!FEED.matcher(feed).matches() || id.isBlank() || id.length() > 100) {
                throw new IllegalArgumentException("a subject is FEED:ID such as lrt:05, not " + feed + ":" + id);
            }
        }

        /// @param text `feed:id`, as everywhere in the service
        public static Subject of(Kind kind, String text) {
            var colon = text.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a subject is FEED:ID such as lrt:05, not " + text);
            }
            return new Subject(kind, text.substring(0, colon), text.substring(colon + 1));
        }

        public String text() {
            return feed + ":" + id;
        }
    }

    /// What it says in one language.
    ///
    /// @param language BCP 47, such as `zh-Hans`
    public record Words(String language, String header, String description) {

        public Words {
            if (header.isBlank() || description.isBlank()) {
                throw new IllegalArgumentException("the alert says nothing in " + language);
            }
        }
    }

    public Alert {
        subjects = List.copyOf(subjects);
        words = List.copyOf(words);
        if (subjects.isEmpty() || subjects.size() > SUBJECTS_MAX) {
            throw new IllegalArgumentException(
                    "an alert is about 1 to " + SUBJECTS_MAX + " things, not " + subjects.size());
        }
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("an alert ends after it begins");
        }
        var languages = words.stream().map(Words::language).collect(Collectors.toSet());
        if (languages.size() != words.size() || !languages.containsAll(Set.of("ja"))) {
            throw new IllegalArgumentException("an alert says each language once, and Japanese always");
        }
    }

    /// Whether riders are to see it then.
    public boolean isInForce(Instant now) {
        return !from.isAfter(now) && !isOver(now);
    }

    /// Whether nobody needs it any more.
    public boolean isOver(Instant now) {
        return endedAt.isPresent() || until.filter(end -> !end.isAfter(now)).isPresent();
    }

    /// The same but for when it was made and ended: what its sender has said.
    public boolean saysWhat(Alert other) {
        return id.equals(other.id)
                && cause == other.cause
                && effect == other.effect
                && from.equals(other.from)
                && until.equals(other.until)
                && subjects.equals(other.subjects)
                && words.equals(other.words)
                && page.equals(other.page);
    }
}
