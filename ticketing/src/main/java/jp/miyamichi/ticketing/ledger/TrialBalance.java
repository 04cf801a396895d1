package jp.miyamichi.ticketing.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What every account holds at one moment. Its debits and credits are equal, or the ledger is broken.
///
/// @param lines by account, those that never moved left out
public record TrialBalance(List<Line> lines) {

    /// One account's sums.
    ///
    /// @param debitYen all debits posted, not negative
    /// @param creditYen all credits posted, not negative
    /// @param pendingYen reserved and neither posted nor let go; debits less credits
    public record Line(Account account, long debitYen, long creditYen, long pendingYen) {

        public Line {
            if (debitYen < 0 || creditYen < 0) {
                throw new IllegalArgumentException("sums of " + account + " must not be negative");
            }
        }

        /// Debits less credits.
        public long balanceYen() {
            return debitYen - creditYen;
        }

        Line plus(long yen) {
            return new Line(account, debitYen + Math.max(yen, 0), creditYen + Math.max(-yen, 0), pendingYen);
        }

        Line plusPending(long yen) {
            return new Line(account, debitYen, creditYen, pendingYen + yen);
        }
    }

    public TrialBalance {
        lines = List.copyOf(lines);
        var off = lines.stream().mapToLong(Line::balanceYen).sum();
        var pendingOff = lines.stream().mapToLong(Line::pendingYen).sum();
        if (off != 0 || pendingOff != 0) {
            throw new IllegalStateException("the ledger is off by " + off + " yen, its pending part by " + pendingOff
                    + "; stop selling and compare the journal with a backup");
        }
    }

    public Optional<Line> find(Account account) {
        return lines.stream().filter(line -> line.account().equals(account)).findFirst();
    }

    /// Debits less credits of an account, 0 where it never moved.
    public long balanceYen(Account account) {
        return find(account).map(Line::balanceYen).orElse(0L);
    }

    /// Adds up, account by account.
    static final class Sums {

        private final Map<Account, Line> lines = new TreeMap<>();

        void post(Entry entry) {
            lines.put(entry.account(), line(entry).plus(entry.yen()));
        }

        void reserve(Entry entry) {
            lines.put(entry.account(), line(entry).plusPending(entry.yen()));
        }

        private Line line(Entry entry) {
            return lines.getOrDefault(entry.account(), new Line(entry.account(), 0, 0, 0));
        }

        TrialBalance total() {
            return new TrialBalance(List.copyOf(lines.values()));
        }
    }
}
