package jp.miyamichi.service.notice.line;

import java.net.URI;

/// How this service speaks with LINE.
///
/// @param token of the channel, long-lived
/// @param secret signs what LINE tells us
/// @param api where the Messaging API is
public record LineSettings(String token, String secret, URI api) {

    public static final URI LINE_API = URI.create("https://api.line.me");

    public LineSettings {
        if (token.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("LINE needs a channel token and a channel secret");
        }
    }

    /// Neither ever shows in a log.
    @Override
    public String toString() {
        return "LINE at " + api;
    }
}
