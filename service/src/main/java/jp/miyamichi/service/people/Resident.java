package jp.miyamichi.service.people;

import jp.miyamichi.service.access.PersonId;

/// Somebody a clerk has registered.
///
/// @param name as they write it
public record Resident(PersonId person, Household household, String name, ReadingOfName reading) {

    public static final int NAME_LENGTH_MAX = 40;

    public Resident {
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_LENGTH_MAX + " characters");
        }
    }

    /// Nothing of the name, so that it never shows in a log.
    @Override
    public String toString() {
        return "(resident " + person + ")";
    }
}
