package jp.miyamichi.ticketing.fare;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;

/// Points a card earns on what was paid, and spends by itself where they pay a whole fare.
///
/// @param yearsValid from the day they were last earned or spent; the same day so many years later is the last good one
record TransportPoints(Label label, int percent, Set<Mode> modes, Set<Medium> media, int yearsValid, Fact fact)
        implements Rule {

    TransportPoints {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent must be 0..100, not " + percent);
        }
        if (yearsValid < 1) {
            throw new IllegalArgumentException("yearsValid must be at least 1, not " + yearsValid);
        }
        modes = Set.copyOf(modes);
        media = Set.copyOf(media);
    }

    boolean speaksOf(Ride ride, Medium medium) {
        return modes.contains(ride.mode()) && media.contains(medium);
    }

    boolean areGood(Purse purse, LocalDate day) {
        return purse.pointsMovedOn()
                .map(moved -> !day.isAfter(moved.plusYears(yearsValid)))
                .orElse(true);
    }

    /// How the points of `purse` meet a fare that is still to be paid; empty where there is nothing to meet.
    Optional<Why> meet(Yen fare, Purse purse, LocalDate day) {
        if (fare.isZero() || purse.points().isZero()) {
            return Optional.empty();
        }
        return Optional.of(PointsWhy.of(Why.Step.TRANSPORT_POINTS, label, fare, purse.points(), areGood(purse, day)));
    }

    Optional<Why> earn(Yen paid) {
        var earned = paid.percentRoundedDown(percent);
        return earned.isZero()
                ? Optional.empty()
                : Optional.of(Why.certain(
                        Why.Step.EARNED,
                        earned,
                        "%s: 支払い%sの%d%%で%dポイントたまる".formatted(label.ja(), Why.ja(paid), percent, earned.amount()),
                        "%s: %d %% of the %s paid earns %d"
                                .formatted(label.en(), percent, Why.en(paid), earned.amount())));
    }
}
