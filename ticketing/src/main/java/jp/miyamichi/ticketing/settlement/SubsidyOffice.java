package jp.miyamichi.ticketing.settlement;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.AccountKind;
import jp.miyamichi.ticketing.ledger.Entry;
import jp.miyamichi.ticketing.ledger.Ledger;
import jp.miyamichi.ticketing.ledger.LedgerAnswer.Refused;
import jp.miyamichi.ticketing.ledger.Transfer;
import jp.miyamichi.ticketing.ledger.TransferKind;

/// Works out the districts' claims on the city, and books those that rest on confirmed figures.
public final class SubsidyOffice {

    private final MonthClose months;
    private final UseFacts facts;
    private final List<SubsidyRule> rules;
    private final Ledger ledger;
    private final Supplier<UUID> ids;

    public SubsidyOffice(
            MonthClose months, UseFacts facts, List<SubsidyRule> rules, Ledger ledger, Supplier<UUID> ids) {
        this.months = months;
        this.facts = facts;
        this.rules = List.copyOf(rules);
        this.ledger = ledger;
        this.ids = ids;
    }

    /// What booking a claim came to.
    public sealed interface Booking {

        record Booked(Transfer transfer) implements Booking {}

        /// The claim is 0 yen.
        record NothingToClaim() implements Booking {}

        record NotBooked(String why) implements Booking {}
    }

    /// The claims of all districts whose rule holds on the month's first day.
    public List<SubsidyClaim> claims(YearMonth month) {
        var statements = months.statements(month);
        var from = months.start(month);
        var until = months.start(month.plusMonths(1));
        var rides = facts.rides(from, until);
        var onBoard = facts.faresOnBoard(from, until);
        return rules.stream()
                .filter(rule -> rule.fact().holdsOn(month.atDay(1)))
                .map(rule -> {
                    var count = rule.operators().stream()
                            .mapToInt(operator -> rides.getOrDefault(operator, 0))
                            .sum();
                    var shares = Yen.sum(statements.stream()
                            .flatMap(statement -> rule.operators().stream().map(statement::of)));
                    var taken = Yen.sum(
                            rule.operators().stream().map(operator -> onBoard.getOrDefault(operator, Yen.ZERO)));
                    return SubsidyClaim.of(month, rule, count, shares.plus(taken));
                })
                .toList();
    }

    /// Books a claim once; what the city is asked for is what its operators are owed.
    public Booking book(SubsidyClaim claim) {
        if (claim.estimated()) {
            return new Booking.NotBooked("the claim of " + claim.district() + " rests on estimated figures;"
                    + " enter the confirmed cost and subsidy a ride in subsidies.yaml first");
        }
        if (claim.claimed().isZero()) {
            return new Booking.NothingToClaim();
        }
        var city = Account.of(AccountKind.SUBSIDY, claim.district());
        var owed = Account.of(AccountKind.PAYABLE, claim.district());
        ledger.open(List.of(city, owed));
        var transfer = Transfer.posted(
                ids.get(),
                TransferKind.SUBSIDY,
                "subsidy/" + claim.month() + "/" + claim.district(),
                months.start(claim.month().plusMonths(1)),
                Entry.debit(city, claim.claimed()),
                Entry.credit(owed, claim.claimed()));
        return ledger.record(transfer) instanceof Refused(var _, var why)
                ? new Booking.NotBooked(why)
                : new Booking.Booked(transfer);
    }
}
