package jp.miyamichi.service.http;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.TableJson;
import jp.miyamichi.service.postgres.AccountingBooks;
import jp.miyamichi.ticketing.settlement.CsvTable;
import jp.miyamichi.ticketing.settlement.SubsidyOffice;

/// `/api/v1/books`, `/api/v1/settlements`, `/api/v1/subsidy-claims` and `/api/v1/payouts`: a month, from its
/// rides to what each operator is paid.
final class BookRoutes {

    private static final Map<String, BiFunction<AccountingBooks, YearMonth, CsvTable>> BOOKS = Map.of(
            "trial-balance", AccountingBooks::trialBalance,
            "journal", AccountingBooks::journal,
            "statements", AccountingBooks::statements,
            "claims", AccountingBooks::claims,
            "shifts", AccountingBooks::shifts);

    private final Supplier<CounterOffice> counter;

    BookRoutes(Supplier<CounterOffice> counter) {
        this.counter = counter;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "book", this::book,
                "settleMonth", this::settle,
                "bookSubsidyClaim", this::claim,
                "owed", this::owed,
                "payOut", this::payOut);
    }

    private Reply book(Query query) {
        var month = month(query);
        var table = Optional.ofNullable(BOOKS.get(query.pathText("book")))
                .orElseThrow(() -> new IllegalStateException("the document names a book nobody keeps"))
                .apply(books(), month);
        return table(query, query.pathText("book") + "-" + month, table);
    }

    /// As JSON, or as a file for a spreadsheet.
    static Reply table(Query query, String name, CsvTable table) {
        var format = query.find("format").orElse("json");
        if (format.equals("json")) {
            return CounterBodies.shown(new TableJson(table));
        }
        var text = table.text(format.equals("excel"));
        return new Reply(
                200,
                "text/csv; charset=utf-8",
                Reply.buffer(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + ".csv\"",
                        "Cache-Control",
                        "no-store"));
    }

    private Reply settle(Query query) {
        var month = month(query);
        try {
            return CounterBodies.shown(new TableJson(books().settle(month)));
        } catch (IllegalStateException tooEarly) {
            throw CounterBodies.notPossible("The month cannot be settled: " + tooEarly.getMessage() + ".");
        }
    }

    private Reply claim(Query query) {
        var month = month(query);
        var district = query.pathText("district");
        var booked = books().bookClaim(month, district)
                .orElseThrow(
                        () -> Problem.notFound("district", "No rule for a subsidy is known of this district and month.")
                                .refusal());
        return switch (booked) {
            case SubsidyOffice.Booking.Booked _, SubsidyOffice.Booking.NothingToClaim _ ->
                CounterBodies.shown(new TableJson(books().claims(month)));
            case SubsidyOffice.Booking.NotBooked(var why) ->
                throw CounterBodies.notPossible("The claim is not booked: " + why + ".");
        };
    }

    private Reply owed(Query query) {
        return paid(counter.get().payouts().owed());
    }

    private Reply payOut(Query query) {
        var command = OrderBodies.id(query.pathText("payout"), "payout");
        return paid(counter.get().payouts().pay(command, counter.get().clock().instant()));
    }

    private static Reply paid(Map<String, Long> yen) {
        return CounterBodies.shown(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("payees");
            for (var payee : yen.entrySet()) {
                json.writeStartObject();
                json.writeStringField("payee", payee.getKey());
                json.writeNumberField("yen", payee.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static YearMonth month(Query query) {
        var text = query.pathText("month");
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw Problem.in("month", "month must be a month such as 2026-11.").refusal();
        }
    }

    private AccountingBooks books() {
        return counter.get().books();
    }
}
