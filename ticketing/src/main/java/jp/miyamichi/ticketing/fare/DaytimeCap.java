package jp.miyamichi.ticketing.fare;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;

/// The most a ride inside the city costs while it ends in the day's quiet hours, both ends of which are inside.
record DaytimeCap(
        Label label,
        Set<Mode> modes,
        Set<Medium> media,
        LocalTime alightingFrom,
        LocalTime alightingUntil,
        Map<Rider, Yen> yen,
        Fact fact)
        implements Rule {

    DaytimeCap {
        if (alightingUntil.isBefore(alightingFrom)) {
            throw new IllegalArgumentException("alightingUntil must not be before alightingFrom");
        }
        modes = Set.copyOf(modes);
        media = Set.copyOf(media);
        yen = Rule.amounts(yen);
    }

    boolean speaksOf(Ride ride, Medium medium, LocalTime alighting) {
        return modes.contains(ride.mode())
                && media.contains(medium)
                && ride.insideCity()
                && !alighting.isBefore(alightingFrom)
                && !alighting.isAfter(alightingUntil);
    }

    Optional<Why> takeOff(Yen fare, Rider rider, LocalTime alighting) {
        return Optional.ofNullable(yen.get(rider))
                .map(most -> why(fare.above(most), most, alighting))
                .filter(why -> !why.yen().isZero());
    }

    private Why why(Yen off, Yen most, LocalTime alighting) {
        return Why.certain(
                Why.Step.CAP,
                off,
                "%s: %s～%sの降車（定刻 %s）は%sまで、%s引き"
                        .formatted(label.ja(), alightingFrom, alightingUntil, alighting, Why.ja(most), Why.ja(off)),
                "%s: alighting %s to %s (scheduled %s) costs at most %s, %s off"
                        .formatted(label.en(), alightingFrom, alightingUntil, alighting, Why.en(most), Why.en(off)));
    }
}
