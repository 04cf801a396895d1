package jp.miyamichi.planner;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.region.Place;

/// Finds ways through one region. Safe for use by many threads; every call sees one consistent state of the feeds.
public interface Planner extends AutoCloseable {

    /// Ways from one place to another, best first.
    ItineraryAnswer itineraries(ItineraryRequest request);

    /// What leaves a stop next.
    DepartureAnswer departures(DepartureRequest request);

    /// Places whose name is like `text`, best first; kanji, kana, romaji and English, typing errors forgiven.
    List<Place> places(String text, int limit);

    /// The place called exactly `nameOrId`, or standing at `lat,lon`; named in `language` as far as that is known.
    Optional<Location> locate(String nameOrId, Locale language);

    /// The place, named as the region's people name it.
    default Optional<Location> locate(String nameOrId) {
        return locate(nameOrId, Locale.JAPANESE);
    }

    /// How far one gets from a place within given times.
    ReachAnswer reach(ReachRequest request);

    /// Driving times on the road, for dispatch.
    RoadTimes roadTimes();

    /// Takes a GTFS-Realtime FeedMessage for the feed; answers change at once.
    RealtimeReport realtime(String feedId, byte[] feedMessage);

    /// Gets up to speed, for `atMost` that long. Not needed for right answers.
    void warmUp(Duration atMost);

    /// What this planner plans on.
    PlannedRegion region();

    @Override
    void close();
}
