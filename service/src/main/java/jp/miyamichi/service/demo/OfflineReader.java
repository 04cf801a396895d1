package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.token.DayKey;
import jp.miyamichi.ticketing.ticket.token.KeyLife;
import jp.miyamichi.ticketing.ticket.token.PublicTicketKey;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.ReaderPack;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import jp.miyamichi.ticketing.ticket.validation.Validator;

/// What a reader of tickets does without a network, with nothing but the pack it fetched.
public final class OfflineReader {

    private OfflineReader() {}

    /// @param area where the reader is, for example `lrt`
    public static Validator with(JsonObject pack, String reader, String operator, String area, InstantSource clock) {
        var knowledge = read(pack)
                .knowledge()
                .orElseThrow(() -> new DemoFailed("the reader's pack is signed by nobody it knows"));
        return new Validator(
                new ReaderId(UUID.fromString(reader)),
                new Place(operator, Area.of(area)),
                clock,
                knowledge,
                pack.getLong("lastSequence"));
    }

    /// What the reader tells once it has a network again.
    public static JsonObject checks(List<Validation> seen) {
        var checks = new JsonArray();
        for (var one : seen) {
            checks.add(new JsonObject()
                    .put("sequence", one.sequence())
                    .put("ticket", one.bearer().ticket().value().toString())
                    .put("bearer", one.bearer().number())
                    .put("kind", one.pass().kind().toString())
                    .put("persons", one.pass().persons())
                    .put("area", one.place().area().code())
                    .put("seenAt", one.pass().at().toString()));
        }
        return new JsonObject().put("checks", checks);
    }

    private static ReaderPack read(JsonObject pack) {
        return new ReaderPack(
                objects(pack.getJsonArray("publicKeys"))
                        .map(key -> new PublicTicketKey(
                                key.getInteger("key"),
                                bytes(key.getString("bytes")),
                                new KeyLife(time(key, "signsFrom"), time(key, "signsUntil"), time(key, "checksUntil"))))
                        .toList(),
                objects(pack.getJsonArray("dayKeys"))
                        .map(key ->
                                new DayKey(key.getInteger("key"), key.getLong("day"), bytes(key.getString("secret"))))
                        .toList(),
                pack.getString("revocations"),
                time(pack, "now"));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static Instant time(JsonObject json, String field) {
        return OffsetDateTime.parse(json.getString(field)).toInstant();
    }
}
