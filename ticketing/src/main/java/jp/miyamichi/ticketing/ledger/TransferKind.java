package jp.miyamichi.ticketing.ledger;

import java.util.Locale;

/// Why money moves.
public enum TransferKind {
    SALE,
    REFUND,
    /// Taken on board.
    FARE,
    /// What was sold becomes what an operator is owed.
    SETTLEMENT,
    /// A claim on the city.
    SUBSIDY,
    /// Counted cash and recorded cash did not agree.
    DIFFERENCE,
    /// To an operator's bank, from a till to another.
    PAYOUT,
    CORRECTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
