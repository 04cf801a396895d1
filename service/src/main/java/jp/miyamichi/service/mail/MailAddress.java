package jp.miyamichi.service.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where somebody gets e-mail. Two spellings of one mailbox are one address: the whole is in small letters, as every
/// provider people use takes it.
///
/// @param text such as `hanako@example.jp`; ASCII, without a name before it
public record MailAddress(String text) {

    /// RFC 5321 allows 64 before the @, and 254 in all.
    public static final int LENGTH_MAX = 254;

    private static final int MAILBOX_LENGTH_MAX = 64;

    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    /// @throws IllegalArgumentException if it is no address
    public MailAddress {
        if (!isAddress(text)) {
            throw new IllegalArgumentException("an address of e-mail looks like hanako@example.jp, in small letters");
        }
    }

    private static boolean isAddress(String text) {
        return text.length() <= LENGTH_MAX
                && text.indexOf('@') <= MAILBOX_LENGTH_MAX
                && FORM.matcher(text).matches();
    }

    /// What somebody typed, if it is an address.
    public static Optional<MailAddress> typed(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return isAddress(plain) ? Optional.of(new MailAddress(plain)) : Optional.empty();
    }

    /// Nothing of the address, so that it never shows in a log.
    @Override
    public String toString() {
        return "(address)";
    }
}
