package jp.miyamichi.service.broadcast;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The three messages of GTFS-Realtime that are given away.
public enum FeedKind {
    TRIP_UPDATES,
    VEHICLE_POSITIONS,
    ALERTS;

    /// As addresses write it: `trip-updates`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FeedKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
