package jp.miyamichi.service.postgres;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.ServiceDays;
import jp.miyamichi.ticketing.order.TimeOrderedIds;
import jp.miyamichi.ticketing.postgres.PostgresCashDesk;
import jp.miyamichi.ticketing.postgres.PostgresLedger;
import jp.miyamichi.ticketing.postgres.PostgresUseFacts;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.settlement.CsvTable;
import jp.miyamichi.ticketing.settlement.Exports;
import jp.miyamichi.ticketing.settlement.MonthClose;
import jp.miyamichi.ticketing.settlement.Statement;
import jp.miyamichi.ticketing.settlement.SubsidyOffice;
import jp.miyamichi.ticketing.settlement.SubsidyRule;

/// The books of a month as tables. Nothing is settled or claimed by looking.
public final class AccountingBooks {

    private final PostgresLedger ledger;
    private final PostgresCashDesk tills;
    private final MonthClose months;
    private final SubsidyOffice subsidies;
    private final Exports exports;

    public AccountingBooks(Database database, RuleFolder region, ServiceDays days, InstantSource clock) {
        var jdbi = database.jdbi();
        var ids = new TimeOrderedIds(clock, new SecureRandom());
        var facts = new PostgresUseFacts(jdbi);
        this.ledger = new PostgresLedger(jdbi);
        this.tills = new PostgresCashDesk(jdbi, ids);
        this.months = new MonthClose(ledger, facts, Statement.Terms.of(Catalogue.read(region)), days, clock, ids);
        this.subsidies = new SubsidyOffice(months, facts, SubsidyRule.read(region), ledger, ids);
        this.exports = new Exports(days.timeZone());
    }

    /// Every account at the end of the month.
    public CsvTable trialBalance(YearMonth month) {
        return exports.trialBalance(ledger.trialBalance(months.start(month.plusMonths(1))));
    }

    public CsvTable journal(YearMonth month) {
        return exports.journal(ledger.journal(months.start(month), months.start(month.plusMonths(1))));
    }

    /// What each operator is owed, from validated rides.
    public CsvTable statements(YearMonth month) {
        return exports.statements(months.statements(month));
    }

    /// Books what each operator is owed; again, only what has changed since.
    ///
    /// @throws IllegalStateException if the month is not over yet
    public CsvTable settle(YearMonth month) {
        return exports.statements(months.settle(month));
    }

    /// Books the claim of a district on the city, once; empty where no rule is known of it.
    public Optional<SubsidyOffice.Booking> bookClaim(YearMonth month, String district) {
        return subsidies.claims(month).stream()
                .filter(claim -> claim.district().equals(district))
                .findFirst()
                .map(subsidies::book);
    }

    /// What each district claims from the city.
    public CsvTable claims(YearMonth month) {
        return exports.claims(subsidies.claims(month));
    }

    public CsvTable shifts(YearMonth month) {
        return exports.shifts(tills.shifts(months.start(month), months.start(month.plusMonths(1))));
    }
}
