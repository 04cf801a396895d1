package jp.miyamichi.ticketing.ledger;

import java.util.Locale;

/// What the money of an account is to us. The first word of the account's code.
public enum AccountKind {
    /// What a payment provider holds for us.
    PSP,
    BANK,
    /// In the till of a vehicle or desk.
    CASH,
    /// What a district's operator may claim from the city.
    SUBSIDY,
    /// Sold and not used yet: owed to the traveller as rides.
    UNEARNED,
    /// Owed to an operator.
    PAYABLE,
    /// Fares an operator took on board, which are its own.
    REVENUE,
    /// Given back without a product behind it. One account, without a name.
    REFUND,
    /// Cash counted and cash recorded did not agree.
    DIFFERENCE,
    /// One account, without a name.
    ROUNDING;

    boolean isNamed() {
        return this != REFUND && this != ROUNDING;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
