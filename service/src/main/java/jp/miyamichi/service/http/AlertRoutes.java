package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.miyamichi.service.broadcast.Alert;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.json.AlertJson;
import jp.miyamichi.service.wording.RegionTimes;

/// `/api/v1/alerts`: what operators tell riders.
final class AlertRoutes {

    private final AlertBoard board;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    AlertRoutes(AlertBoard board, Supplier<ZoneId> zone, InstantSource clock) {
        this.board = board;
        this.zone = zone;
        this.clock = clock;
    }

    Map<String, Answer> answers() {
        return Map.of("alerts", this::list, "makeAlert", this::make, "endAlert", this::end);
    }

    private Reply list(Query query) {
        return reply(board.notOver());
    }

    private Reply make(Query query) {
        var alert = alert(query.json());
        var kept = board.add(alert, query.knownCaller());
        if (!kept.saysWhat(alert)) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "This alert id belongs to an alert that says something else. Choose a new id, and end the"
                                    + " other one if it is no longer true.")
                    .refusal();
        }
        return reply(List.of(kept));
    }

    private Reply end(Query query) {
        var id = OrderBodies.id(query.pathText("alert"), "alert");
        return board.end(id, query.knownCaller())
                .map(alert -> reply(List.of(alert)))
                .orElseThrow(() -> Problem.notFound("alert", "There is no such alert. GET /api/v1/alerts lists all.")
                        .refusal());
    }

    private Reply reply(List<Alert> alerts) {
        return Reply.json(new AlertJson(alerts, zone.get(), clock.instant())).with("Cache-Control", "no-store");
    }

    private Alert alert(JsonObject body) {
        var now = clock.instant();
        try {
            return new Alert(
                    OrderBodies.id(body, "alert"),
                    Alert.Cause.valueOf(word(body.getString("cause"))),
                    Alert.Effect.valueOf(word(body.getString("effect"))),
                    time(body, "from").orElse(now),
                    time(body, "until"),
                    objects(body.getJsonArray("about"))
                            .map(AlertRoutes::subject)
                            .toList(),
                    objects(body.getJsonArray("words")).map(AlertRoutes::words).toList(),
                    Optional.ofNullable(body.getString("page")).map(URI::create),
                    now,
                    Optional.empty());
        } catch (IllegalArgumentException wrong) {
            throw Problem.in("alert", "This is no alert: " + wrong.getMessage() + ".")
                    .refusal();
        }
    }

    private static Alert.Subject subject(JsonObject about) {
        return Alert.Subject.of(Alert.Subject.Kind.valueOf(word(about.getString("kind"))), about.getString("id"));
    }

    private static Alert.Words words(JsonObject said) {
        return new Alert.Words(said.getString("language"), said.getString("header"), said.getString("description"));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Optional<Instant> time(JsonObject body, String field) {
        return Optional.ofNullable(body.getString(field))
                .map(text -> RegionTimes.parse(text, zone.get())
                        .orElseThrow(() -> Problem.in(
                                        field, field + " must be an ISO 8601 time such as 2026-11-24T10:02:00+09:00.")
                                .refusal()));
    }
}
