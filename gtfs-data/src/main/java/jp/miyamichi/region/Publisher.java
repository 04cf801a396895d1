package jp.miyamichi.region;

import java.net.URI;
import java.util.regex.Pattern;

/// Who answers for the feeds that are given away.
///
/// @param url where people read about the feeds, with https
/// @param email where mistakes are told
public record Publisher(String name, URI url, String email) {

    private static final int LENGTH_MAX = 120;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"<>]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern NOBODYS = Pattern.compile("(.*\\.)?example(\\.(org|com|net))?|.*\\.(invalid|test)");

    /// What a feed says while nobody has been named. Its addresses belong to nobody (RFC 2606), and no name is made up.
    public static final Publisher NOT_SET = new Publisher(
            "発行者未設定 (publisher not set)",
            URI.create("https://example.org/publisher-not-set"),
            "publisher-not-set@example.org");

    public Publisher {
        if (name.isBlank() || name.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a publisher's name has 1 to " + LENGTH_MAX + " characters");
        }
        if (!"https".equals(url.getScheme())
                || url.getHost() == null
                || url.toString().length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a publisher's address starts with https:// and has at most "
                    + LENGTH_MAX + " characters, not '" + url + "'");
        }
        if (!EMAIL.matcher(email).matches() || email.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("'" + email + "' is no e-mail address");
        }
    }

    /// Whether its addresses are ones that can never be real: it names nobody.
    public boolean isStandIn() {
        return NOBODYS.matcher(url.getHost()).matches()
                || NOBODYS.matcher(email.substring(email.indexOf('@') + 1)).matches();
    }
}
