package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.tomp.SupportBook;
import jp.miyamichi.service.tomp.Trade;

/// What all answers to partners need.
record TompDesk(
        Trade trade,
        SupportBook support,
        Supplier<TicketOffice> office,
        AlertBoard alerts,
        ActiveRegion regions,
        URI publicUrl,
        Supplier<UUID> ids,
        InstantSource clock) {

    /// Where partners reach us.
    String baseUrl() {
        return publicUrl.resolve("/tomp").toString();
    }

    PlannedRegion region() {
        return regions.with(region -> region.planner().region());
    }

    ZoneId zone() {
        return region().zone();
    }

    TompJson json(Query query) {
        var zone = zone();
        return new TompJson(
                office.get().catalogue(),
                new TompQuery(query, zone).language(),
                office.get().payments().isPractice(),
                zone);
    }

    static Reply reply(int status, JsonObject body) {
        return reply(status, body.toBuffer());
    }

    static Reply reply(int status, JsonArray body) {
        return reply(status, body.toBuffer());
    }

    /// Says yes, and nothing more.
    static Reply empty() {
        return reply(200, Buffer.buffer());
    }

    private static Reply reply(int status, Buffer body) {
        return new Reply(status, Reply.JSON, body, Map.of("Cache-Control", "no-store"));
    }
}
