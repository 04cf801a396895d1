package jp.miyamichi.service.http;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/// Names each request: in its answer and in every line logged about it, so that who asks can say which one it was.
///
/// A load balancer's own name for it is kept, where it is one; anything else could forge lines of the log.
final class RequestId implements PlatformHandler {

    static final String HEADER = "X-Request-Id";

    /// Its name in the log.
    private static final String KEY = "request";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public void handle(RoutingContext routing) {
        var shown = routing.request().getHeader(HEADER);
        var id = shown != null && NAME.matcher(shown).matches()
                ? shown
                : UUID.randomUUID().toString();
        routing.put(KEY, id);
        routing.response().putHeader(HEADER, id);
        routing.next();
    }

    static String of(RoutingContext routing) {
        return routing.get(KEY, "");
    }

    /// Until it is closed, whatever this thread logs bears the request's name.
    static MDC.MDCCloseable inLog(String id) {
        return MDC.putCloseable(KEY, id);
    }
}
