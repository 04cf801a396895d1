package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.AccountKind;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Ledger;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;

/// Settles a month: works out what each operator is owed and books it.
///
/// It may be run again at any time. Only what differs from what was booked for the month before is booked, as a
/// further transfer of the same month; without new facts nothing is.
public final class MonthClose {

    private static final int MONTHS_BACK = 6;

    private final Ledger ledger;
    private final UseFacts facts;
    private final Statement.Terms terms;
    private final ServiceDays days;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public MonthClose(
            Ledger ledger,
            UseFacts facts,
            Statement.Terms terms,
            ServiceDays days,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.ledger = ledger;
        this.facts = facts;
        this.terms = terms;
        this.days = days;
        this.clock = clock;
        this.ids = ids;
    }

    /// What the month comes to by the facts known now; books nothing.
    public List<Statement> statements(YearMonth month) {
        return Statement.of(month, facts.ended(start(month), start(month.plusMonths(1))), terms);
    }

    /// Books the month, and says what it comes to.
    ///
    /// @throws IllegalStateException if the month is not over yet
    public List<Statement> settle(YearMonth month) {
        var now = clock.instant();
        if (now.isBefore(start(month.plusMonths(1)))) {
            throw new IllegalStateException(month + " is not over yet; settle it from "
                    + month.plusMonths(1).atDay(1) + " " + days.serviceDayStartsAt() + " on");
        }
        var statements = statements(month);
        statements.forEach(statement -> book(statement, now));
        return statements;
    }

    /// Settles `last` and the months before it that facts can still reach: a ticket lives for six months.
    public void settleAgain(YearMonth last) {
        for (var back = MONTHS_BACK; back >= 0; back--) {
            settle(last.minusMonths(back));
        }
    }

    /// Service days begin in the early morning, and so do months.
    public Instant start(YearMonth month) {
        return month.atDay(1)
                .atTime(days.serviceDayStartsAt())
                .atZone(days.timeZone())
                .toInstant();
    }

    private void book(Statement statement, Instant now) {
        var cause = "settlement/" + statement.month() + "/" + statement.product() + "/";
        var booked = ledger.startingWith(cause);
        var entries = difference(statement, booked);
        if (entries.isEmpty()) {
            return;
        }
        ledger.open(entries.stream().map(Entry::account).toList());
        var transfer = Transfer.posted(
                ids.get(), TransferKind.SETTLEMENT, cause + (booked.size() + 1), now, entries.toArray(Entry[]::new));
        if (ledger.record(transfer) instanceof Refused(var _, var why)) {
            throw new IllegalStateException("somebody else settles " + cause + " at this moment; run it again: " + why);
        }
    }

    private static List<Entry> difference(Statement statement, List<Transfer> booked) {
        var due = new TreeMap<Account, Long>();
        due.merge(unearned(statement.product()), statement.total().amount(), Long::sum);
        statement
                .lines()
                .forEach(line -> due.merge(payable(line.operator()), -line.yen().amount(), Long::sum));
        for (var transfer : booked) {
            transfer.entries().forEach(entry -> due.merge(entry.account(), -entry.yen(), Long::sum));
        }
        var entries = new ArrayList<Entry>();
        due.forEach((account, yen) -> {
            if (yen != 0) {
                entries.add(new Entry(account, yen));
            }
        });
        return entries;
    }

    static Account unearned(String product) {
        return Account.of(AccountKind.UNEARNED, product);
    }

    static Account payable(String operator) {
        return Account.of(AccountKind.PAYABLE, operator);
    }
}
