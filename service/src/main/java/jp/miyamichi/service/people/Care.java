package jp.miyamichi.service.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.access.PersonId;

/// Somebody may book for somebody else, by their consent.
///
/// @param caretaker empty until they have typed the code they were given
/// @param takenBy the clerk who took the consent; nobody where it was given in the app
public record Care(
        UUID id,
        PersonId cared,
        Optional<PersonId> caretaker,
        Way way,
        Instant consentAt,
        Optional<PersonId> takenBy,
        Optional<Instant> withdrawnAt) {

    /// How consent was given.
    public enum Way {
        APP,
        PHONE,
        DESK,
        PAPER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Way parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    public Care {
        if ((way == Way.APP) != takenBy.isEmpty()) {
            throw new IllegalArgumentException("a clerk takes every consent but one given in the app");
        }
    }

    public boolean holds() {
        return caretaker.isPresent() && withdrawnAt.isEmpty();
    }
}
