package jp.miyamichi.ticketing.fare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for all rides of all riders.
class FarePropertiesTest {

    @Property
    void everyYenIsAccountedForAndExplained(
            @ForAll Rider rider,
            @ForAll Medium medium,
            @ForAll("purses") Purse purse,
            @ForAll("days") List<Ride> rides) {
        for (var fare : priced(rider, medium, purse, rides).rides()) {
            assertThat(fare.capOff()
                            .plus(fare.transferOff())
                            .plus(fare.welfarePoints())
                            .plus(fare.points())
                            .plus(fare.paid()))
                    .isEqualTo(fare.base());
            assertThat(explained(fare, Set.of(Why.Step.BASE))).isEqualTo(fare.base());
            assertThat(explained(
                            fare,
                            Set.of(
                                    Why.Step.CAP,
                                    Why.Step.TRANSFER,
                                    Why.Step.WELFARE_POINTS,
                                    Why.Step.TRANSPORT_POINTS,
                                    Why.Step.PAID)))
                    .isEqualTo(fare.base());
            assertThat(explained(fare, Set.of(Why.Step.EARNED))).isEqualTo(fare.earned());
        }
    }

    @Property
    void theStepsAlwaysRunInTheSameOrder(
            @ForAll Rider rider,
            @ForAll Medium medium,
            @ForAll("purses") Purse purse,
            @ForAll("days") List<Ride> rides) {
        for (var fare : priced(rider, medium, purse, rides).rides()) {
            assertThat(fare.whys())
                    .extracting(Why::step)
                    .isSortedAccordingTo(Comparator.naturalOrder())
                    .doesNotHaveDuplicates()
                    .contains(Why.Step.BASE, Why.Step.PAID);
        }
    }

    @Property
    void totraIsNeverDearerThanAnotherCardNorThatThanCash(
            @ForAll Rider rider, @ForAll("purses") Purse purse, @ForAll("days") List<Ride> rides) {
        var totra = priced(rider, Medium.TOTRA, purse, rides).rides();
        var ic = priced(rider, Medium.IC, purse, rides).rides();
        var cash = priced(rider, Medium.CASH, purse, rides).rides();
        for (var i = 0; i < rides.size(); i++) {
            assertThat(totra.get(i).paid()).isLessThanOrEqualTo(ic.get(i).paid());
            assertThat(ic.get(i).paid()).isLessThanOrEqualTo(cash.get(i).paid());
            assertThat(cash.get(i).paid()).isEqualTo(cash.get(i).base());
        }
    }

    @Property
    void theTotalIsTheSumOfTheRidesAndPointsAreConserved(
            @ForAll Rider rider,
            @ForAll Medium medium,
            @ForAll("purses") Purse purse,
            @ForAll("days") List<Ride> rides) {
        var answer = priced(rider, medium, purse, rides);
        var paid =
                answer.rides().stream().mapToLong(fare -> fare.paid().amount()).sum();
        var earned = answer.rides().stream()
                .mapToLong(fare -> fare.earned().amount())
                .sum();
        assertThat(answer.total().amount()).isEqualTo(paid);
        assertThat(answer.pointsEarned().amount()).isEqualTo(earned).isLessThanOrEqualTo(paid * 2 / 100);
        var points = Yen.sum(answer.rides().stream().map(RideFare::points));
        var welfare = Yen.sum(answer.rides().stream().map(RideFare::welfarePoints));
        var expired = purse.pointsMovedOn().equals(Optional.of(Drawn.DAY.minusYears(2))) && !rides.isEmpty();
        assertThat(answer.left().points().plus(points)).isEqualTo(expired ? Yen.ZERO : purse.points());
        assertThat(answer.left().welfare().plus(welfare)).isEqualTo(purse.welfare());
    }

    @Property
    void pointsPayAllThatIsLeftOrNothing(
            @ForAll Rider rider, @ForAll("purses") Purse purse, @ForAll("days") List<Ride> rides) {
        for (var fare : priced(rider, Medium.TOTRA, purse, rides).rides()) {
            var pointsUsed = !fare.points().isZero() || !fare.welfarePoints().isZero();
            assertThat(pointsUsed && !fare.paid().isZero()).isFalse();
            assertThat(!fare.points().isZero() && !fare.welfarePoints().isZero())
                    .isFalse();
        }
    }

    @Property
    void theBeginningOfADayDoesNotDependOnItsEnd(
            @ForAll Rider rider, @ForAll("purses") Purse purse, @ForAll("days") List<Ride> rides) {
        var whole = priced(rider, Medium.TOTRA, purse, rides).rides();
        var half = rides.size() / 2;
        assertThat(priced(rider, Medium.TOTRA, purse, rides.subList(0, half)).rides())
                .isEqualTo(whole.subList(0, half));
    }

    @Provide
    Arbitrary<List<Ride>> days() {
        return RandomRides.days(12);
    }

    @Provide
    Arbitrary<Purse> purses() {
        return RandomRides.purses();
    }

    private static FareAnswer.Priced priced(Rider rider, Medium medium, Purse purse, List<Ride> rides) {
        return (FareAnswer.Priced) Drawn.UTSUNOMIYA.price(new FareRequest(rider, medium, purse, rides));
    }

    private static Yen explained(RideFare fare, Set<Why.Step> steps) {
        return Yen.sum(
                fare.whys().stream().filter(why -> steps.contains(why.step())).map(Why::yen));
    }
}
