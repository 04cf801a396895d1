package jp.miyamichi.service.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.planning.SearchThreads;

/// What went wrong and what to do, as RFC 9457 wants it told.
///
/// @param detail a sentence for people: what is wrong, and what to do next
/// @param field the parameter or body field to change, where it is one
/// @param figures what a page needs to say it in its own words, by name
record Problem(Kind kind, String detail, Optional<String> field, Map<String, Long> figures) {

    static final String MEDIA_TYPE = "application/problem+json";

    /// Asked again after so long, a refused question may well be answered.
    private static final int RETRY_AFTER_SECONDS = 2;

    enum Kind {
        INVALID_PARAMETER(400, "The question cannot be understood"),
        UNAUTHORIZED(401, "The token is missing or wrong"),
        FORBIDDEN(403, "This is not for you to do"),
        NOT_FOUND(404, "There is no such thing here"),
        METHOD_NOT_ALLOWED(405, "This cannot be done here"),
        CONFLICT(409, "This does not fit what has happened already"),
        SOLD_OUT(409, "There are none left"),
        GONE(410, "Its time is over"),
        TOO_LARGE(413, "The body is too large"),
        ADDRESS_TOO_LONG(414, "The address is too long"),
        WRONG_TYPE(415, "The body is of another type"),
        NOT_POSSIBLE(422, "This is understood but cannot be done"),
        TOO_OFTEN(429, "Too often from one place"),
        HEADERS_TOO_LARGE(431, "The headers are too large"),
        INTERNAL(500, "Something is broken on our side"),
        BUSY(503, "Too many questions at the moment");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String urn() {
            return "urn:miyamichi:problem:"
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, Optional.empty(), Map.of());
    }

    static Problem in(String field, String detail) {
        return new Problem(Kind.INVALID_PARAMETER, detail, Optional.of(field), Map.of());
    }

    static Problem notFound(String field, String detail) {
        return new Problem(Kind.NOT_FOUND, detail, Optional.of(field), Map.of());
    }

    Problem with(Map<String, Long> figures) {
        return new Problem(kind, detail, field, figures);
    }

    Reply reply() {
        var body = JsonBytes.of(json -> {
            json.writeStartObject();
            json.writeStringField("type", kind.urn());
            json.writeStringField("title", kind.title);
            json.writeNumberField("status", kind.status);
            json.writeStringField("detail", detail);
            if (field.isPresent()) {
                json.writeStringField("field", field.get());
            }
            for (var figure : new TreeMap<>(figures).entrySet()) {
                json.writeNumberField(figure.getKey(), figure.getValue());
            }
            json.writeEndObject();
        });
        return new Reply(kind.status, MEDIA_TYPE, Reply.buffer(body), headers());
    }

    private Map<String, String> headers() {
        return switch (kind) {
            case BUSY -> Map.of("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            case UNAUTHORIZED -> Map.of("WWW-Authenticate", "Bearer");
            default -> Map.of();
        };
    }

    Refusal refusal() {
        return new Refusal(this);
    }

    /// Thrown where a handler finds out that it cannot answer.
    static final class Refusal extends RuntimeException implements SearchThreads.AnswerAllTheSame {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
