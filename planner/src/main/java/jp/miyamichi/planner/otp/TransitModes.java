package jp.miyamichi.planner.otp;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.miyamichi.planner.Mode;
import org.opentripplanner.transit.model.basic.TransitMode;

/// Our two modes of scheduled travel in OpenTripPlanner's finer words: what runs on rails or a rope is a TRAM,
/// what runs on the road or on water is a BUS.
final class TransitModes {

    private static final Set<TransitMode> ON_RAILS = EnumSet.of(
            TransitMode.TRAM,
            TransitMode.RAIL,
            TransitMode.SUBWAY,
            TransitMode.MONORAIL,
            TransitMode.FUNICULAR,
            TransitMode.CABLE_CAR,
            TransitMode.GONDOLA);

    private TransitModes() {}

    static Mode of(TransitMode mode) {
        return ON_RAILS.contains(mode) ? Mode.TRAM : Mode.BUS;
    }

    static Stream<TransitMode> of(Set<Mode> modes) {
        return EnumSet.allOf(TransitMode.class).stream().filter(mode -> modes.contains(of(mode)));
    }
}
