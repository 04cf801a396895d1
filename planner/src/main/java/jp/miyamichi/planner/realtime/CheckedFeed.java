package jp.miyamichi.planner.realtime;

import com.google.transit.realtime.GtfsRealtime.FeedHeader.Incrementality;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.util.List;

/// What of a message holds.
///
/// @param message the accepted trip updates and alerts
/// @param vehicles the accepted vehicle positions
public record CheckedFeed(FeedMessage message, List<LiveVehicle> vehicles, int rejected, List<String> problems) {

    public CheckedFeed {
        vehicles = List.copyOf(vehicles);
        problems = List.copyOf(problems);
    }

    /// Whether it replaces everything of its kind the feed said before.
    public boolean isWhole() {
        return message.getHeader().getIncrementality() == Incrementality.FULL_DATASET;
    }

    /// A message without any entity. It withdraws the feed's alerts only: operators send trip updates, positions
    /// and alerts as three files, and an empty file of alerts must not wipe out the delays.
    public boolean isEmpty() {
        return message.getEntityCount() == 0 && vehicles.isEmpty() && rejected == 0;
    }

    public int tripUpdates() {
        return (int) message.getEntityList().stream()
                .filter(entity -> entity.hasTripUpdate())
                .count();
    }

    public int alerts() {
        return (int) message.getEntityList().stream()
                .filter(entity -> entity.hasAlert())
                .count();
    }
}
