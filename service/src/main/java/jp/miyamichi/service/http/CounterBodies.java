package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.wording.RegionTimes;

/// Reads the bodies staff send. Their shape has been checked against the OpenAPI document.
final class CounterBodies {

    private CounterBodies() {}

    static Instant time(JsonObject body, String field, ZoneId zone) {
        return RegionTimes.parse(body.getString(field), zone)
                .orElseThrow(() -> Problem.in(
                                field,
                                field + " must be an ISO 8601 time such as 2026-11-24T10:02:00+09:00; without an offset"
                                        + " it is the region's time.")
                        .refusal());
    }

    static Optional<String> find(JsonObject body, String field) {
        return Optional.ofNullable(body.getString(field));
    }

    /// Makes a value of what was sent; where the value refuses it, the sender is told why.
    static <T> T made(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw Problem.in(field, field + ": " + wrong.getMessage() + ".").refusal();
        }
    }

    /// Who acts, as the books name people.
    static String actor(Caller.Known caller) {
        return "person:" + caller.person();
    }

    /// An answer nobody on the way may keep.
    static Reply shown(JsonBytes.Document document) {
        return Reply.json(document).with("Cache-Control", "no-store");
    }

    static Problem.Refusal conflict(String detail) {
        return Problem.of(Problem.Kind.CONFLICT, detail).refusal();
    }

    static Problem.Refusal notPossible(String detail) {
        return Problem.of(Problem.Kind.NOT_POSSIBLE, detail).refusal();
    }
}
