package jp.miyamichi.service.signage;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.Names;

/// What a sign shows at one moment.
///
/// @param lines those with something soon, the soonest first, then those known by their headway
/// @param lasts the last departures of the service day
record Board(Names stop, ZonedDateTime now, List<Line> lines, List<Last> lasts) {

    Board {
        lines = List.copyOf(lines);
        lasts = List.copyOf(lasts);
    }

    /// The last departure to a destination.
    record Last(Mode mode, ZonedDateTime at, Names headsign) {}

    /// A line to one destination.
    ///
    /// @param stop where it leaves, if that is another stop nearby
    /// @param due the next departures; none where only the headway is known
    /// @param headway set where no timetable is known: then no clock time may be shown
    /// @param silentFor how old the operator's word is, once that is too old to go by
    record Line(
            Optional<Names> stop,
            Mode mode,
            Names name,
            Names headsign,
            List<Due> due,
            Optional<Duration> headway,
            Optional<Duration> silentFor) {

        Line {
            due = List.copyOf(due);
            if (headway.isPresent() && !due.isEmpty()) {
                throw new IllegalArgumentException("a line known by its headway has no clock times");
            }
        }
    }

    /// One departure.
    ///
    /// @param at by what the operator said last, else by the timetable
    /// @param delay empty without live word of it
    record Due(ZonedDateTime at, Optional<Duration> delay, boolean cancelled) {}
}
