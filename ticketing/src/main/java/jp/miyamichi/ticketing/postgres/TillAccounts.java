package jp.miyamichi.ticketing.postgres;

import java.util.List;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.AccountKind;
import jp.miyamichi.ticketing.settlement.CashShift;

/// The accounts a till's shift moves money between.
record TillAccounts(Account till, Account revenue, Account difference) {

    TillAccounts(CashShift shift) {
        this(
                Account.of(AccountKind.CASH, shift.desk()),
                Account.of(AccountKind.REVENUE, shift.operator()),
                Account.of(AccountKind.DIFFERENCE, shift.operator()));
    }

    static List<Account> of(CashShift shift) {
        var accounts = new TillAccounts(shift);
        return List.of(accounts.till, accounts.revenue, accounts.difference);
    }
}
