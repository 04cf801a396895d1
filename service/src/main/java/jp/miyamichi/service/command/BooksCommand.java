package jp.miyamichi.service.command;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.postgres.AccountingBooks;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.settlement.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `miyamichi books`
@Command(
        name = "books",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints one of the books of a month as CSV. It only reads, beside a running service or without one.",
            "  trial-balance  every account of the ledger at the month's end; the balances sum to zero",
            "  journal        every entry of the month",
            "  statements     what each operator is owed, from validated rides",
            "  claims         what each district claims from the city",
            "  shifts         the cash shifts of vehicles and desks"
        })
final class BooksCommand implements Callable<Integer> {

    private static final Map<String, BiFunction<AccountingBooks, YearMonth, CsvTable>> BOOKS = new TreeMap<>(Map.of(
            "trial-balance", AccountingBooks::trialBalance,
            "journal", AccountingBooks::journal,
            "statements", AccountingBooks::statements,
            "claims", AccountingBooks::claims,
            "shifts", AccountingBooks::shifts));

    @Parameters(index = "0", paramLabel = "BOOK", description = "Which book.")
    private String book = "";

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month, as in 2026-11.")
    private String month = "";

    @Option(names = "--excel", description = "Begin with a byte order mark, which Excel needs for Japanese.")
    private boolean excel;

    @Option(names = "--json", description = "Print one JSON object instead: columns, and rows in their order.")
    private boolean json;

    private final Surroundings surroundings;

    BooksCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var wanted = BOOKS.get(book);
        if (wanted == null) {
            throw new Miyamichi.BadUsage("there is no book '" + book + "'; one of " + BOOKS.keySet());
        }
        var of = month();
        var region = RuleFolder.ofRegion(Settings.FARE_REGION);
        var days = Fares.read(region).days();
        var table = BesideService.withDatabase(
                surroundings.settings(),
                List.of("ticketing"),
                database -> wanted.apply(new AccountingBooks(database, region, days, surroundings.clock()), of));
        surroundings.out().print(json ? json(table) : table.text(excel));
        surroundings.out().flush();
        return 0;
    }

    private static String json(CsvTable table) {
        var bytes = JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("columns");
            for (var column : table.columns()) {
                out.writeString(column);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("rows");
            for (var row : table.rows()) {
                out.writeStartArray();
                for (var cell : row) {
                    if (cell instanceof Number number) {
                        out.writeNumber(number.longValue());
                    } else {
                        out.writeString(cell.toString());
                    }
                }
                out.writeEndArray();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
        return new String(bytes, StandardCharsets.UTF_8) + "\n";
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException _) {
            throw new Miyamichi.BadUsage("--month must be a month such as 2026-11 but is '" + month + "'");
        }
    }
}
