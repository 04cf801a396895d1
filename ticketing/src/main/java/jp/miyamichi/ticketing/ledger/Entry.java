package jp.miyamichi.ticketing.ledger;

import jp.miyamichi.ticketing.Yen;

/// One line of a transfer. A positive amount is a debit (we hold more, or are owed more), a negative one a credit (we
/// owe or earned more).
public record Entry(Account account, long yen) {

    public static final long YEN_MAX = Yen.AMOUNT_MAX;

    public Entry {
        if (yen == 0 || yen < -YEN_MAX || yen > YEN_MAX) {
            throw new IllegalArgumentException(
                    "an entry must be -" + YEN_MAX + ".." + YEN_MAX + " yen and not 0, not " + yen + " on " + account);
        }
    }

    public static Entry debit(Account account, Yen yen) {
        return new Entry(account, yen.amount());
    }

    public static Entry credit(Account account, Yen yen) {
        return new Entry(account, -yen.amount());
    }

    @Override
    public String toString() {
        return account + " " + (yen > 0 ? "+" : "") + yen;
    }
}
