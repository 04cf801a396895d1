package jp.miyamichi.service.mail;

/// What somebody is told by e-mail, in plain text.
///
/// @param subject one line
/// @param text with line feeds
public record Letter(MailAddress to, String subject, String text) {

    public static final int SUBJECT_LENGTH_MAX = 150;
    public static final int TEXT_LENGTH_MAX = 20_000;

    public Letter {
        if (subject.isBlank() || subject.length() > SUBJECT_LENGTH_MAX || !isOneLine(subject)) {
            throw new IllegalArgumentException("a subject is one line of 1 to " + SUBJECT_LENGTH_MAX + " characters");
        }
        if (text.isBlank() || text.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException("a letter has 1 to " + TEXT_LENGTH_MAX + " characters");
        }
    }

    private static boolean isOneLine(String subject) {
        return subject.chars().noneMatch(Character::isISOControl);
    }

    /// Nothing of what it says or of whom to, so that it never shows in a log.
    @Override
    public String toString() {
        return "(letter)";
    }
}
