package jp.miyamichi.ticketing.fare;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;

/// What comes off the second of two rides that follow each other closely. The last minute is inside.
///
/// @param between the two modes, in either order
record TransferDiscount(
        Label label, List<Mode> between, Set<Medium> media, int withinMinutes, Map<Rider, Yen> offYen, Fact fact)
        implements Rule {

    static final int WITHIN_MINUTES_MAX = 24 * 60;

    TransferDiscount {
        between = List.copyOf(between);
        media = Set.copyOf(media);
        if (between.size() != 2) {
            throw new IllegalArgumentException("between: give two modes, not " + between.size());
        }
        if (withinMinutes < 1 || withinMinutes > WITHIN_MINUTES_MAX) {
            throw new IllegalArgumentException(
                    "withinMinutes must be 1.." + WITHIN_MINUTES_MAX + ", not " + withinMinutes);
        }
        offYen = Rule.amounts(offYen);
    }

    boolean speaksOf(Ride before, Ride ride, Rider rider, Medium medium) {
        return media.contains(medium)
                && offYen.containsKey(rider)
                && joins(before.mode(), ride.mode())
                && before.until(ride).compareTo(Duration.ofMinutes(withinMinutes)) <= 0;
    }

    Optional<Why> takeOff(Yen fare, Ride before, Ride ride, Rider rider) {
        return Optional.ofNullable(offYen.get(rider))
                .map(fare::atMost)
                .filter(off -> !off.isZero())
                .map(off -> why(off, before, ride));
    }

    private boolean joins(Mode first, Mode second) {
        return between.equals(List.of(first, second)) || between.equals(List.of(second, first));
    }

    private Why why(Yen off, Ride before, Ride ride) {
        var minutes = before.until(ride).toMinutes();
        return new Why(
                Why.Step.TRANSFER,
                off,
                fact.assumption(),
                "%s: %sから%sへ%d分で乗り継ぎ、%s引き%s"
                        .formatted(
                                label.ja(),
                                before.mode().label().ja(),
                                ride.mode().label().ja(),
                                minutes,
                                Why.ja(off),
                                fact.assumption() ? "（金額は推定）" : ""),
                "%s: %s to %s after %d minutes, %s off%s"
                        .formatted(
                                label.en(),
                                before.mode().label().en(),
                                ride.mode().label().en(),
                                minutes,
                                Why.en(off),
                                fact.assumption() ? " (amount assumed)" : ""));
    }
}
