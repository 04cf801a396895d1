package jp.miyamichi.service.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.Optional;
import java.util.Set;

/// Lets a browser change something only from one of our own pages.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin` only, and let no page forge
/// either. Whoever sends neither is no browser, and carries no one else's cookies.
final class SameOrigin implements SecurityPolicyHandler {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /// From one of our pages, or typed by the person themselves.
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final PublicAddress address;

    SameOrigin(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void handle(RoutingContext routing) {
        var request = routing.request();
        if (!SAFE.contains(request.method()) && !isOurs(request)) {
            throw Problem.of(
                            Problem.Kind.FORBIDDEN,
                            "This was sent by a page of another site. Open the page of this service and do it there.")
                    .refusal();
        }
        routing.next();
    }

    private boolean isOurs(HttpServerRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        return site.map(OURS::contains)
                .orElseGet(() -> origin.map(page -> isOurs(page, request)).orElse(true));
    }

    private boolean isOurs(String origin, HttpServerRequest request) {
        return Optional.ofNullable(request.authority())
                .filter(asked -> address.isOurs(origin, asked.toString()))
                .isPresent();
    }
}
