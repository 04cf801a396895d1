package jp.miyamichi.service.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Partners;
import jp.miyamichi.service.access.RateClass;
import jp.miyamichi.service.access.RateLimits;
import jp.miyamichi.service.access.Secret;
import org.jspecify.annotations.Nullable;

/// Stands before every answer: finds out who asks, whether they may, and whether they ask too often.
///
/// @param partners other systems that an administrator has let in
/// @param feedToken what another system shows to push live data
public record Admission(
        Access access, RateLimits rates, PublicAddress address, Partners partners, Optional<String> feedToken) {

    private static final String BEARER = "Bearer ";

    SameOrigin sameOrigin() {
        return new SameOrigin(address);
    }

    /// Begins a visit, unless too many come from its network. Runs on the event loop, so it looks nothing up.
    Handler<RoutingContext> before(Operation operation) {
        var rate = rate(operation);
        return routing -> {
            var wait = CallerAddress.of(routing.request(), address).flatMap(network -> rates.ofAddress(network, rate));
            if (wait.isPresent()) {
                tooOften(wait.get()).writeTo(routing);
                return;
            }
            visit(routing).begin(routing);
            routing.next();
        };
    }

    private Visit visit(RoutingContext routing) {
        var request = routing.request();
        var cookie = new SessionCookie(address.isSecure());
        var authorization = request.getHeader("Authorization");
        if (isFeeder(authorization)) {
            var feeder = new Caller.Partner(Optional.empty());
            return new Visit(access, cookie, Optional.empty(), access::caller, Optional.of(feeder));
        }
        var token = token(authorization);
        return token.isPresent()
                ? new Visit(access, cookie, token, partners::caller, Optional.empty())
                : new Visit(access, cookie, cookie.read(request), access::caller, Optional.empty());
    }

    private static Optional<Secret> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(text -> text.startsWith(BEARER))
                .flatMap(text -> Secret.shown(text.substring(BEARER.length())));
    }

    private boolean isFeeder(@Nullable String authorization) {
        return authorization != null
                && feedToken
                        .map(token -> MessageDigest.isEqual(bytes(BEARER + token), bytes(authorization)))
                        .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The same answer for those who may have it.
    ///
    /// @throws IllegalStateException if the document does not say who may
    Answer admitted(Operation operation, Answer answer) {
        var whoMay = WhoMay.call(operation);
        var rate = rate(operation);
        return query -> {
            var visit = query.visit();
            whoMay.check(visit);
            var wait = visit.person().flatMap(person -> rates.ofPerson(person, rate));
            return wait.isPresent() ? tooOften(wait.get()) : visit.mark(answer.to(query));
        };
    }

    private static Reply tooOften(Duration wait) {
        var seconds = wait.plusSeconds(1).toSeconds();
        return Problem.of(Problem.Kind.TOO_OFTEN, "Ask again in " + seconds + " seconds.")
                .reply()
                .with("Retry-After", Long.toString(seconds));
    }

    private static RateClass rate(Operation operation) {
        if (operation.getOpenAPIModel().getBoolean("x-proof", false)) {
            return RateClass.PROOF;
        }
        return operation.getHttpMethod().equals(HttpMethod.GET) ? RateClass.QUESTION : RateClass.CHANGE;
    }
}
