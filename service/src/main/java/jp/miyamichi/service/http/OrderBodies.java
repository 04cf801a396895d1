package jp.miyamichi.service.http;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.order.Wish;

/// Reads the bodies of the sale. Their shape has been checked against the OpenAPI document.
final class OrderBodies {

    private OrderBodies() {}

    static UUID id(JsonObject body, String field) {
        return id(body.getString(field), field);
    }

    static UUID id(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Problem.in(field, field + " must be a UUID such as 0190a1f2-3b4c-4d5e-8f60-718293a4b5c6.")
                    .refusal();
        }
    }

    static List<Wish> wishes(JsonObject body) {
        var wishes = new ArrayList<Wish>();
        for (var line : body.getJsonArray("lines")) {
            wishes.add(wish((JsonObject) line, "lines[" + wishes.size() + "]"));
        }
        return wishes;
    }

    private static Wish wish(JsonObject line, String path) {
        try {
            return new Wish(
                    line.getString("product"),
                    Rider.valueOf(line.getString("rider").toUpperCase(Locale.ROOT)),
                    day(line.getString("day"), path + ".day"),
                    line.getInteger("persons"),
                    Optional.of(Yen.of(line.getLong("quotedYen"))),
                    Optional.empty());
        } catch (IllegalArgumentException wrong) {
            throw Problem.in(path, path + ": " + wrong.getMessage()).refusal();
        }
    }

    static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw Problem.in(field, field + " must be a day of the calendar such as 2026-11-24.")
                    .refusal();
        }
    }

    static List<UUID> tickets(JsonObject body) {
        var tickets = body.getJsonArray("tickets");
        return tickets == null
                ? List.of()
                : tickets.stream().map(each -> id((String) each, "tickets")).toList();
    }
}
