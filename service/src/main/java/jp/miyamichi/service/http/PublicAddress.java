package jp.miyamichi.service.http;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Site;

/// Where people reach the service.
///
/// @param host the service listens on
/// @param declared where a proxy in front of the service lets people in, if there is one
public record PublicAddress(String host, Optional<URI> declared) {

    private static final String LOCALHOST = "localhost";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|\\[::1]");

    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /// Whether people come by https. Without a declared address only a service that nobody else can reach may be asked
    /// in the clear.
    boolean isSecure() {
        return declared.map(address -> "https".equals(address.getScheme())).orElseGet(() -> !isLoopback(host));
    }

    /// Whether a page of this origin is one of ours.
    ///
    /// @param asked the host and port that the request was sent to
    boolean isOurs(String origin, String asked) {
        return declared.map(PublicAddress::origin).filter(origin::equals).isPresent()
                || origin.equals("http://" + asked)
                || origin.equals("https://" + asked);
    }

    /// Where passkeys belong to. They need a name, so on this machine pages are to be opened at `localhost`.
    Site site(String asked) {
        return declared.map(address -> new Site(address.getHost(), origin(address)))
                .orElseGet(() -> new Site(LOCALHOST, "http://" + LOCALHOST + port(asked)));
    }

    /// What an invited person opens. Browsers send no server what stands behind `#`, so it is in nobody's log.
    public String link(String asked, Secret invitation) {
        return site(asked).origin() + "/staff.html#invitation=" + invitation.reveal();
    }

    private static String port(String asked) {
        var colon = asked.lastIndexOf(':');
        return colon < 0 ? "" : asked.substring(colon);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
