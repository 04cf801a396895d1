package jp.miyamichi.service.busyhours;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.miyamichi.region.Names;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.ticketing.crowding.Crowding;

/// What is known of when it is busy.
///
/// @param full how full places are now by what operators say; empty where nobody can be asked
public record BusyHours(Month month, Optional<List<FullPlace>> full, ZonedDateTime now) {

    /// What an operator said of a place.
    public record FullPlace(Names place, Crowding.Level level, ZonedDateTime postedAt) {}

    /// What is told of the month that was asked for.
    public sealed interface Month {

        /// The months to choose from, the latest first.
        List<YearMonth> choice();
    }

    /// @param names of the places, by the key of their row
    /// @param isMadeUp nobody counted is real
    public record Counted(PublicFlow.Shown shown, List<YearMonth> choice, Map<String, Names> names, boolean isMadeUp)
            implements Month {
        public Counted {
            choice = List.copyOf(choice);
            names = Map.copyOf(names);
        }
    }

    /// The month is not one of those shown.
    public record NotShown(List<YearMonth> choice) implements Month {
        public NotShown {
            choice = List.copyOf(choice);
        }
    }

    /// Nobody can be asked now.
    public record Lost() implements Month {
        @Override
        public List<YearMonth> choice() {
            return List.of();
        }
    }

    public BusyHours {
        full = full.map(List::copyOf);
    }
}
