package jp.miyamichi.service.signage;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.Names;
import jp.miyamichi.ticketing.crowding.Crowding;

/// What a sign shows at one moment.
///
/// @param lines those with something soon, the soonest first, then those known by their headway
/// @param rides on-demand vehicles that stop here
/// @param lasts the last departures of the service day
/// @param crowds how full places around are, as somebody has said
record Board(Names stop, ZonedDateTime now, List<Line> lines, List<Ride> rides, List<Last> lasts, List<Crowd> crowds) {

    Board {
        lines = List.copyOf(lines);
        rides = List.copyOf(rides);
        lasts = List.copyOf(lasts);
        crowds = List.copyOf(crowds);
    }

    /// Vehicles of an on-demand service, for those who have booked them.
    ///
    /// @param due when they are expected, to the minute
    record Ride(Names service, List<ZonedDateTime> due) {
        Ride {
            due = List.copyOf(due);
        }
    }

    /// How full a place is.
    record Crowd(Names place, Crowding.Level level) {}

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
