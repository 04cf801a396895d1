package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/// What went wrong, as TOMP-API 1.5 has it told: older than problem documents, it knows plain JSON, and for some codes
/// nothing but the code.
final class TompErrors {

    private static final String AREA = "/tomp/";

    /// Of these the standard allows no body.
    private static final Set<Integer> CODE_ALONE = Set.of(404, 409, 410);

    private TompErrors() {}

    static boolean isFor(RoutingContext routing) {
        return routing.normalizedPath().startsWith(AREA);
    }

    /// The same answer in the standard's form; what is no problem document stays as it is.
    static Reply told(Reply reply) {
        if (!reply.mediaType().equals(Problem.MEDIA_TYPE)) {
            return reply;
        }
        return CODE_ALONE.contains(reply.status())
                ? new Reply(reply.status(), "", Buffer.buffer(), reply.headers())
                : new Reply(reply.status(), Reply.JSON, reply.body(), reply.headers());
    }
}
