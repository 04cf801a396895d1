package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TrialBalance;

/// The books as tables. Each column of money names its unit; times are the region's.
public final class Exports {

    private final ZoneId timeZone;

    public Exports(ZoneId timeZone) {
        this.timeZone = timeZone;
    }

    public CsvTable trialBalance(TrialBalance balance) {
        var rows = new ArrayList<List<Object>>();
        for (var line : balance.lines()) {
            rows.add(List.of(
                    line.account().code(), line.debitYen(), line.creditYen(), line.balanceYen(), line.pendingYen()));
        }
        return new CsvTable(List.of("account", "debit_yen", "credit_yen", "balance_yen", "pending_yen"), rows);
    }

    /// One row an entry.
    public CsvTable journal(List<Transfer> transfers) {
        var rows = new ArrayList<List<Object>>();
        for (var transfer : transfers) {
            for (var entry : transfer.entries()) {
                rows.add(List.of(
                        local(transfer.at()),
                        transfer.kind().word(),
                        transfer.cause(),
                        transfer.step().word(),
                        entry.account().code(),
                        entry.yen()));
            }
        }
        return new CsvTable(List.of("time", "kind", "cause", "state", "account", "yen"), rows);
    }

    /// One row an operator and product; money nobody is owed stands in a row without operator.
    public CsvTable statements(List<Statement> statements) {
        var rows = new ArrayList<List<Object>>();
        for (var statement : statements) {
            for (var line : statement.lines()) {
                rows.add(
                        row(statement, line.operator(), line.rides(), line.yen().amount()));
            }
            if (!statement.undecided().isZero()) {
                rows.add(row(statement, "", 0, statement.undecided().amount()));
            }
        }
        return new CsvTable(List.of("month", "product", "tickets", "unused", "operator", "rides", "yen"), rows);
    }

    private static List<Object> row(Statement statement, String operator, int rides, long yen) {
        return List.of(
                statement.month(), statement.product(), statement.tickets(), statement.unused(), operator, rides, yen);
    }

    public CsvTable claims(List<SubsidyClaim> claims) {
        var rows = new ArrayList<List<Object>>();
        for (var claim : claims) {
            rows.add(List.of(
                    claim.month(),
                    claim.district(),
                    claim.rides(),
                    claim.cost().amount(),
                    claim.fares().amount(),
                    claim.claimed().amount(),
                    claim.estimated()));
        }
        return new CsvTable(
                List.of("month", "district", "rides", "cost_yen", "fares_yen", "claimed_yen", "estimated"), rows);
    }

    public CsvTable shifts(List<CashDesk.Summary> shifts) {
        var rows = new ArrayList<List<Object>>();
        for (var summary : shifts) {
            var shift = summary.shift();
            var counted = summary.counted();
            rows.add(List.of(
                    shift.desk(),
                    summary.number(),
                    shift.operator(),
                    shift.openedBy(),
                    local(shift.openedAt()),
                    shift.inTill().amount(),
                    summary.fares(),
                    summary.cash().amount(),
                    summary.reader().amount(),
                    counted.map(CashDesk.Summary.Counted::by).orElse(""),
                    counted.map(count -> local(count.at())).orElse(""),
                    counted.<Object>map(count -> count.inTill().amount()).orElse(""),
                    counted.<Object>map(CashDesk.Summary.Counted::differenceYen).orElse("")));
        }
        return new CsvTable(
                List.of(
                        "desk",
                        "number",
                        "operator",
                        "opened_by",
                        "opened_at",
                        "float_yen",
                        "fares",
                        "cash_yen",
                        "reader_yen",
                        "counted_by",
                        "counted_at",
                        "counted_yen",
                        "difference_yen"),
                rows);
    }

    private String local(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS)
                .atZone(timeZone)
                .toOffsetDateTime()
                .toString();
    }
}
