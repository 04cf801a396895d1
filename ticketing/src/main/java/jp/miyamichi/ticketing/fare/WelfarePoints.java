package jp.miyamichi.ticketing.fare;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;

/// Points the city grants for a fiscal year; a registered card spends them by itself where they pay a whole fare.
///
/// @param fiscalYearStarts first day of the year of the grant
/// @param lastDay the points are good until this day of the fiscal year that follows
record WelfarePoints(
        Label label, Set<Mode> modes, Set<Medium> media, MonthDay fiscalYearStarts, MonthDay lastDay, Fact fact)
        implements Rule {

    WelfarePoints {
        modes = Set.copyOf(modes);
        media = Set.copyOf(media);
    }

    boolean speaksOf(Ride ride, Medium medium) {
        return modes.contains(ride.mode()) && media.contains(medium);
    }

    boolean areGood(Purse purse, LocalDate day) {
        if (purse.welfareFiscalYear().isEmpty()) {
            return true;
        }
        var granted = purse.welfareFiscalYear().getAsInt();
        return !day.isBefore(fiscalYearStarts.atYear(granted)) && !day.isAfter(lastDay.atYear(granted + 1));
    }

    /// How the points of `purse` meet a fare that is still to be paid; empty where there is nothing to meet.
    Optional<Why> meet(Yen fare, Purse purse, LocalDate day) {
        if (fare.isZero() || purse.welfare().isZero()) {
            return Optional.empty();
        }
        return Optional.of(PointsWhy.of(Why.Step.WELFARE_POINTS, label, fare, purse.welfare(), areGood(purse, day)));
    }
}
