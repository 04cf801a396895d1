package jp.miyamichi.service.http;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Optional;
import jp.miyamichi.service.wording.MapTiles;

/// What browsers may do with our answers: run only our own scripts, be framed by nobody, tell nobody where they came
/// from. MapLibre runs its worker from a blob; the pages that check tickets
/// read them with the camera. No other origin may read an answer, so there is no CORS header.
final class SecurityHeaders implements SecurityPolicyHandler {

    private final String policy;

    /// @param tiles whose map may be fetched besides
    SecurityHeaders(Optional<MapTiles> tiles) {
        var outside = tiles.map(others -> " " + others.origin()).orElse("");
        this.policy = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "worker-src 'self' blob:",
                "style-src 'self'",
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data: blob:" + outside,
                "connect-src 'self'" + outside,
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    @Override
    public void handle(RoutingContext routing) {
        routing.response()
                .putHeader("Content-Security-Policy", policy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        routing.next();
    }
}
