package jp.miyamichi.dispatch.engine;

import java.time.Instant;
import jp.miyamichi.region.LatLon;

/// Driving times between places, as the engine asks for them: by number, in milliseconds, at once.
///
/// How long a leg takes may depend on the *part of day*. A leg is driven at the speed of the part in which it must have
/// ended; that does not depend on the rest of the tour, so that what was computed forward and backward agrees to the
/// millisecond. Detours never save time: from a to c is at most from a to b and on to c, but for rounding.
public interface TravelTimes {

    /// No road leads there: longer than any day.
    int UNREACHABLE = 100_000_000;

    /// The number of the place at a point. The same point has the same number as long as this object lives.
    int place(LatLon point);

    LatLon point(int place);

    /// Driving time in milliseconds between two places in a part of the day.
    int millis(int from, int to, int part);

    /// The part of the day to which a moment belongs; 0 where times do not change.
    int part(Instant moment);

    /// Driven distance in metres; where roads give times only, estimated from them.
    int meters(int from, int to);
}
