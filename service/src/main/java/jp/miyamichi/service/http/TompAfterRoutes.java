package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.service.tomp.JournalEntry;
import jp.miyamichi.service.tomp.SupportCase;

/// `/tomp/payment` and `/tomp/support`: what is owed for bookings, and help with them.
final class TompAfterRoutes {

    private static final int JOURNAL_MAX = 500;

    private final TompDesk desk;

    TompAfterRoutes(TompDesk desk) {
        this.desk = desk;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "tompJournal", this::journal,
                "tompSupport", this::support,
                "tompSupportStatus", this::supportStatus);
    }

    private TompQuery tomp(Query query) {
        return new TompQuery(query, desk.zone());
    }

    private Reply journal(Query query) {
        var tomp = tomp(query);
        var now = desk.clock().instant();
        var json = desk.json(query);
        var wanted = query.find("category").filter(category -> !category.equals("ALL"));
        var entries = query.find("state").filter("INVOICED"::equals).isPresent()
                ? List.<JournalEntry>of()
                : desk.trade()
                        .book()
                        .journal(
                                tomp.partner().id(),
                                tomp.time("from").orElse(now.minus(Duration.ofDays(31))),
                                tomp.time("to").orElse(now.plusSeconds(1)),
                                query.number("offset", 0),
                                Math.min(JOURNAL_MAX, query.number("limit", JOURNAL_MAX)));
        var found = entries.stream()
                .filter(entry -> wanted.map(entry.category().name()::equals).orElse(true))
                .filter(entry ->
                        query.find("id").map(entry.booking().toString()::equals).orElse(true))
                .toList();
        return TompDesk.reply(200, TompOperatorRoutes.array(found, json::entry));
    }

    private Reply support(Query query) {
        var body = query.json();
        var partner = tomp(query).partner();
        var asked = new SupportCase(
                Optional.ofNullable(body.getString("id"))
                        .filter(text -> !text.isBlank())
                        .map(text -> OrderBodies.id(text, "id"))
                        .orElseGet(desk.ids()),
                partner.id(),
                body.getString("supportType", "OTHER"),
                body.getString("priority", "OTHER"),
                body.getString("comment", ""),
                desk.clock().instant(),
                Optional.empty());
        return desk.support()
                .ask(asked)
                .map(kept -> TompDesk.reply(200, desk.json(query).support(kept)))
                .orElseThrow(() -> Problem.in("id", "This id belongs to another case. Choose a new one.")
                        .refusal());
    }

    private Reply supportStatus(Query query) {
        return desk.support()
                .find(tomp(query).partner().id(), tomp(query).id())
                .map(kept ->
                        TompDesk.reply(200, new JsonArray().add(desk.json(query).support(kept))))
                .orElseThrow(() -> Problem.notFound("id", "You have asked for no such help.")
                        .refusal());
    }
}
