package jp.miyamichi.service.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.service.json.RealtimeReportJson;

/// `POST /api/v1/realtime/{feedId}`: there only where a feed token is set.
public final class RealtimeRoute implements Answer {

    /// Takes a GTFS-Realtime message on behalf of the whole cluster, and says what was taken and why the rest was not.
    @FunctionalInterface
    public interface Intake {
        RealtimeReport take(String feedId, byte[] feedMessage);
    }

    private static final String PATH = "/api/v1/realtime/";
    private static final Set<String> MEDIA_TYPES =
            Set.of("application/x-protobuf", "application/protobuf", "application/octet-stream");

    private final Optional<String> token;
    private final Intake intake;

    public RealtimeRoute(Optional<String> token, Intake intake) {
        this.token = token;
        this.intake = intake;
    }

    /// Refuses strangers before their body is read.
    SecurityPolicyHandler guard() {
        return routing -> {
            var request = routing.request();
            if (request.method().equals(HttpMethod.POST)
                    && routing.normalizedPath().startsWith(PATH)) {
                check(Optional.ofNullable(request.getHeader("Authorization")).orElse(""));
                checkType(Optional.ofNullable(request.getHeader("Content-Type")).orElse(""));
            }
            routing.next();
        };
    }

    private void check(String authorization) {
        var expected = token.orElseThrow(() -> Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "This service takes no realtime feeds: MIYAMICHI_FEED_TOKEN is not set.")
                .refusal());
        if (!MessageDigest.isEqual(bytes("Bearer " + expected), bytes(authorization))) {
            throw Problem.of(Problem.Kind.UNAUTHORIZED, "Send the header Authorization: Bearer TOKEN.")
                    .refusal();
        }
    }

    private static void checkType(String mediaType) {
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw Problem.of(Problem.Kind.WRONG_TYPE, "Send a FeedMessage with Content-Type: application/x-protobuf.")
                    .refusal();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Reply to(Query query) {
        var feedId = query.pathText("feedId");
        var message = query.body();
        if (message.length == 0) {
            throw Problem.in("body", "The body is empty. Send a GTFS-Realtime FeedMessage.")
                    .refusal();
        }
        return Reply.json(new RealtimeReportJson(intake.take(feedId, message)));
    }
}
