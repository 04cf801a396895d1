package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.json.NoticeJson;
import jp.miyamichi.service.notice.NoticeStreams;
import jp.miyamichi.service.notice.Notices;
import jp.miyamichi.service.notice.line.LineLinks;
import jp.miyamichi.service.notice.line.LineWebhook;

/// `/api/v1/notices`: what travellers are told, in the page, by LINE and by the phone desk.
public final class NoticeRoutes implements OperationSet {

    private static final int LIST_MAX = 100;
    private static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

    /// Who has not been reached for so long is not called any more: the news is old.
    private static final Duration CALLED_WITHIN = Duration.ofHours(24);

    private final Notices notices;
    private final NoticeStreams streams;
    private final Optional<Line> line;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// LINE, where the operator has an account there.
    public record Line(LineWebhook webhook, LineLinks links) {}

    public NoticeRoutes(
            Notices notices, NoticeStreams streams, Optional<Line> line, RandomGenerator random, InstantSource clock) {
        this.notices = notices;
        this.streams = streams;
        this.line = line;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "noticeStream", this::stream,
                "myNotices", this::mine,
                "seeNotice", this::see,
                "noticeCalls", this::calls,
                "noticeCalled", this::called,
                "linkLine", this::link,
                "lineEvents", this::hear);
    }

    private Reply stream(Query query) {
        if (!(query.caller() instanceof Caller.Known known)) {
            // Pages that are told so do not ask again.
            return new Reply(204, "text/plain; charset=utf-8", Buffer.buffer(), Map.of("Cache-Control", "no-store"));
        }
        var page = query.eventStream();
        var last = query.header("Last-Event-ID")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
        if (!streams.open(known.person(), page, last.orElse(0L))) {
            return Problem.of(
                            Problem.Kind.TOO_OFTEN,
                            "Too many pages of this device listen already. Close one, or ask /api/v1/notices.")
                    .reply()
                    .with("Retry-After", "60");
        }
        page.begin(() -> streams.close(page));
        return Reply.taken();
    }

    private Reply mine(Query query) {
        var mine = query.caller() instanceof Caller.Known known
                ? notices.unseen(List.of(known.person()), clock.instant().minus(Duration.ofDays(7)), LIST_MAX)
                : List.<Notices.Kept>of();
        return unstored(json -> NoticeJson.writeAll(json, mine));
    }

    private static Reply unstored(JsonBytes.Document document) {
        return Reply.json(document).with("Cache-Control", "no-store");
    }

    private Reply see(Query query) {
        var seen = query.caller() instanceof Caller.Known known
                && notices.seen(known.person(), id(query), clock.instant());
        if (!seen) {
            throw noSuch();
        }
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeEndObject();
        });
    }

    private static long id(Query query) {
        return Long.parseLong(query.pathText("notice"));
    }

    private static Problem.Refusal noSuch() {
        return Problem.notFound("notice", "There is no such notice here. GET /api/v1/notices lists those not seen yet.")
                .refusal();
    }

    private Reply calls(Query query) {
        var calls = notices.calls(clock.instant().minus(CALLED_WITHIN), LIST_MAX);
        return unstored(json -> NoticeJson.writeCalls(json, calls));
    }

    private Reply called(Query query) {
        var call = notices.findCall(id(query)).orElseThrow(NoticeRoutes::noSuch);
        notices.brought(call.id(), Notices.Brought.CALLED, "", clock.instant());
        return unstored(json -> NoticeJson.writeCalls(json, List.of(call)));
    }

    private Line line() {
        return line.orElseThrow(() -> Problem.of(
                        Problem.Kind.NOT_FOUND,
                        "This service has no LINE account. Keep your session by e-mail instead.")
                .refusal());
    }

    private Reply link(Query query) {
        var code = "%08d".formatted(random.nextInt(100_000_000));
        line().links().offer(query.knownCaller().person(), code, clock.instant().plus(CODE_GOOD_FOR));
        return unstored(json -> {
            json.writeStartObject();
            json.writeStringField("code", code);
            json.writeNumberField("goodForSeconds", CODE_GOOD_FOR.toSeconds());
            json.writeEndObject();
        });
    }

    private Reply hear(Query query) {
        if (!line().webhook()
                .hear(query.body(), query.header("X-Line-Signature").orElse(""))) {
            throw Problem.in("body", "This is not signed by LINE for us. Check the channel secret.")
                    .refusal();
        }
        return Reply.json(json -> {
            json.writeStartObject();
            json.writeEndObject();
        });
    }
}
