package jp.miyamichi.ticketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fact;
import jp.miyamichi.ticketing.fare.Label;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.ledger.Account;
import jp.miyamichi.ticketing.ledger.Book;
import jp.miyamichi.ticketing.settlement.SubsidyOffice.Booking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a district claims: cost less fares, no more than the city gives a ride.
class SubsidyTest {

    private final Book book = new Book();
    private final Facts facts = new Facts();
    private final AtomicLong ids = new AtomicLong();

    @ParameterizedTest
    @CsvSource({
        "10, 3000, 12000",
        "10, 4000, 11000",
        "10, 20000, 0",
        "0, 0, 0",
    })
    void costLessFaresUpToTheLimit(int rides, long fares, long claimed) {
        facts.rode("sagiso", rides, fares);
        assertThat(office(confirmed()).claims(MonthCloseTest.NOVEMBER))
                .containsExactly(new SubsidyClaim(
                        MonthCloseTest.NOVEMBER,
                        "kawachi",
                        rides,
                        Yen.of(1500L * rides),
                        Yen.of(fares),
                        Yen.of(claimed),
                        false));
    }

    @Test
    void theDistrictsShareOfTicketsCountsAsFares() {
        facts.rode("sagiso", 4, 300);
        facts.ended(MonthCloseTest.LAST_MOMENT, StatementTest.ticket("pass", "1000: sagiso 3 bus 1"));
        assertThat(office(confirmed()).claims(MonthCloseTest.NOVEMBER))
                .extracting(SubsidyClaim::fares)
                .containsExactly(Yen.of(1050));
    }

    @Test
    void whatIsClaimedIsOwedToTheDistrict() {
        facts.rode("sagiso", 10, 3000);
        var office = office(confirmed());
        var claim = office.claims(MonthCloseTest.NOVEMBER).getFirst();
        assertThat(office.book(claim)).isInstanceOf(Booking.Booked.class);
        assertThat(office.book(claim)).isInstanceOf(Booking.Booked.class);
        var balance = book.trialBalance(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(balance.balanceYen(new Account("subsidy:kawachi"))).isEqualTo(12_000);
        assertThat(balance.balanceYen(new Account("payable:kawachi"))).isEqualTo(-12_000);
    }

    @Test
    void aClaimThatChangedAfterItWasBookedIsNotBookedOver() {
        facts.rode("sagiso", 10, 3000);
        var office = office(confirmed());
        office.book(office.claims(MonthCloseTest.NOVEMBER).getFirst());
        facts.rode("sagiso", 11, 3000);
        assertThat(office.book(office.claims(MonthCloseTest.NOVEMBER).getFirst()))
                .asInstanceOf(type(Booking.NotBooked.class))
                .extracting(Booking.NotBooked::why)
                .asString()
                .contains("subsidy/2026-11/kawachi");
    }

    @Test
    void anEstimateIsShownButNotBooked() {
        facts.rode("sagiso", 10, 3000);
        var estimated = rule(new Fact("totals", Optional.empty(), Optional.empty(), true));
        var office = office(estimated);
        var claim = office.claims(MonthCloseTest.NOVEMBER).getFirst();
        assertThat(claim.estimated()).isTrue();
        assertThat(office.book(claim))
                .asInstanceOf(type(Booking.NotBooked.class))
                .extracting(Booking.NotBooked::why)
                .asString()
                .contains("rests on estimated figures")
                .contains("subsidies.yaml");
        assertThat(book.trialBalance(Instant.parse("2027-01-01T00:00:00Z")).lines())
                .isEmpty();
    }

    @Test
    void nothingIsClaimedWhereFaresCoverTheCost() {
        facts.rode("sagiso", 1, 5000);
        var office = office(confirmed());
        assertThat(office.book(office.claims(MonthCloseTest.NOVEMBER).getFirst()))
                .isEqualTo(new Booking.NothingToClaim());
    }

    @Test
    void aRuleHoldsForItsDays() {
        facts.rode("sagiso", 1, 0);
        var ended = rule(new Fact("old", Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31)), false));
        var begun = rule(new Fact("new", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty(), false));
        assertThat(office(ended, begun).claims(MonthCloseTest.NOVEMBER)).hasSize(1);
    }

    @Test
    void utsunomiyasFiguresAreEstimatesOfTheWholeCity() {
        var rules = SubsidyRule.read(RuleFolder.ofRegion("utsunomiya"));
        assertThat(rules)
                .extracting(SubsidyRule::district)
                .containsExactly("kiyohara", "itado", "seinan", "kawachi", "shiroyama");
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.isEstimated()).isTrue();
            // 194.36 and 148.25 million yen for 116,519 riders
            assertThat(rule.costPerRide()).isEqualTo(Yen.of(Math.round(194_360_000 / 116_519.0)));
            assertThat(rule.subsidyPerRideMax()).isEqualTo(Yen.of(Math.round(148_250_000 / 116_519.0)));
        });
    }

    @Test
    void aRuleNamesItsDistrictAndItsOperators() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubsidyRule("Kawachi", label(), Set.of("a"), Yen.ZERO, Yen.ZERO, fact()))
                .withMessageContaining("not 'Kawachi'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubsidyRule("kawachi", label(), Set.of(), Yen.ZERO, Yen.ZERO, fact()))
                .withMessageContaining("name at least one for kawachi");
    }

    private SubsidyOffice office(SubsidyRule... rules) {
        var close = new MonthClose(
                book, facts, _ -> List.of(), MonthCloseTest.DAYS, () -> MonthCloseTest.DECEMBER, this::id);
        return new SubsidyOffice(close, facts, List.of(rules), book, this::id);
    }

    private UUID id() {
        return new UUID(0x7000, ids.incrementAndGet());
    }

    private static SubsidyRule confirmed() {
        return rule(fact());
    }

    private static Fact fact() {
        return new Fact("a contract", Optional.empty(), Optional.empty(), false);
    }

    private static SubsidyRule rule(Fact fact) {
        return new SubsidyRule("kawachi", label(), Set.of("sagiso"), Yen.of(1500), Yen.of(1200), fact);
    }

    private static Label label() {
        return new Label("河内", "Kawachi");
    }
}
