package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What everybody who plays in the day needs.
///
/// @param day on which it is played
record Stage(URI service, LocalDate day, ZoneId zone, DemoClock clock, Story story) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PASSES = Duration.ofSeconds(2);

    Actor actor(String name) {
        return new Actor(name, service);
    }

    /// Somebody of the staff who has come in just now.
    Actor staff(String name, String role) {
        return actor(name).as(role);
    }

    /// Lets the time pass until `time` of the day.
    void until(String time) {
        clock.goOnTo(at(time));
    }

    Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    /// Asks again until the answer is as wanted: what the service does by itself, it does every few seconds. Meanwhile
    /// time passes, as it does for everybody.
    JsonObject eventually(Supplier<JsonObject> question, Predicate<JsonObject> wanted) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var answer = question.get();
        while (!wanted.test(answer) && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE.toNanos());
            clock.goOnTo(clock.instant().plus(PASSES));
            answer = question.get();
        }
        return answer;
    }

    /// As requests write it.
    String text(String time) {
        return OffsetDateTime.ofInstant(at(time), zone).toString();
    }

    /// A time of the day, some minutes on.
    static String later(String time, int minutes) {
        return LocalTime.parse(time).plusMinutes(minutes).toString();
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    /// The element of an array, as an object.
    static JsonObject first(JsonObject json, String array) {
        if (json.getJsonArray(array).isEmpty()) {
            throw new DemoFailed("nothing in " + array + ": " + json.encode());
        }
        return json.getJsonArray(array).getJsonObject(0);
    }
}
