package jp.miyamichi.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a PostgreSQL is and how to enter it. The password never shows in logs.
public record ConnectTo(String host, int port, String database, String user, String password) {

    private static final int PORT = 5432;

    /// Reads `postgresql://user:password@host:port/database`.
    ///
    /// @throws IllegalArgumentException if it is not of this form; the message does not repeat the password
    public static ConnectTo parse(String url) {
        try {
            var uri = URI.create(url);
            var user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            var database = Optional.ofNullable(uri.getPath()).orElse("").replaceFirst("^/", "");
            if (!"postgresql".equals(uri.getScheme())
                    || uri.getHost() == null
                    || user[0].isEmpty()
                    || database.isEmpty()) {
                throw new IllegalArgumentException("incomplete");
            }
            var port = uri.getPort() < 0 ? PORT : uri.getPort();
            return new ConnectTo(
                    uri.getHost(), port, database, decoded(user[0]), user.length > 1 ? decoded(user[1]) : "");
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("must be of the form postgresql://user:password@host:5432/database");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /// Another database of the same server.
    public ConnectTo to(String otherDatabase) {
        return new ConnectTo(host, port, otherDatabase, user, password);
    }

    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
