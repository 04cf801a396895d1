package jp.miyamichi.service.mail;

import java.util.Optional;

/// The mail server that takes our letters. Port 465 is spoken to in TLS from the first byte, any other by
/// STARTTLS; only a server on this machine is spoken to in the clear.
///
/// @param from whom the letters are from
public record SmtpServer(String host, int port, Optional<LogIn> logIn, MailAddress from) {

    private static final int PORT_OF_TLS = 465;

    public record LogIn(String user, String password) {

        /// Nothing of the password, so that it never shows in a log.
        @Override
        public String toString() {
            return "(log-in)";
        }
    }

    public SmtpServer {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a mail server has a name and a port, not " + host + ":" + port);
        }
    }

    boolean speaksTls() {
        return port == PORT_OF_TLS;
    }

    boolean isThisMachine() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }
}
