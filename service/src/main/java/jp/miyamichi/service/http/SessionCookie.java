package jp.miyamichi.service.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.service.access.Secret;

/// The cookie that carries the secret of a session.
///
/// By https it is `__Host-miyamichi`, which browsers take from us alone and send to us alone. Browsers and
/// tools keep no such cookie in the clear, so a service on the loopback address without https uses
/// `miyamichi-loopback`. One service reads only one of the two: the weaker one opens nothing where people come
/// by https.
record SessionCookie(boolean secure) {

    private static final String SECURE = "__Host-miyamichi";
    private static final String LOOPBACK = "miyamichi-loopback";

    String name() {
        return secure ? SECURE : LOOPBACK;
    }

    Optional<Secret> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).flatMap(cookie -> Secret.shown(cookie.getValue()));
    }

    String carrying(Secret secret, Duration lasts) {
        return header(secret.reveal(), lasts.toSeconds());
    }

    String removed() {
        return header("", 0);
    }

    private String header(String value, long secondsMax) {
        return name() + "=" + value + "; Path=/; Max-Age=" + secondsMax + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
