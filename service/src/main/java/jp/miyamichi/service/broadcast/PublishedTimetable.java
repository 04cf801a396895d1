package jp.miyamichi.service.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.miyamichi.service.broadcast.rules.GtfsZip;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.Publication;

/// The GTFS feeds in force, read once each time one of them changes.
public final class PublishedTimetable implements Supplier<KnownGtfs> {

    private final OpenData openData;
    private List<String> read = List.of();
    private KnownGtfs known = KnownGtfs.NOTHING;

    public PublishedTimetable(OpenData openData) {
        this.openData = openData;
    }

    /// @throws IllegalArgumentException if two feeds call different things by one id
    @Override
    public synchronized KnownGtfs get() {
        var files = openData.feeds().stream()
                .flatMap(feed -> feed.inForce().flatMap(Publication::file).stream())
                .filter(Publication.File::isGtfs)
                .map(Publication.File::sha256)
                .sorted()
                .toList();
        if (!files.equals(read)) {
            var feeds = new ArrayList<KnownGtfs>();
            files.forEach(sha256 -> openData.bytes(sha256).map(GtfsZip::read).ifPresent(feeds::add));
            known = KnownGtfs.together(feeds);
            read = files;
        }
        return known;
    }
}
