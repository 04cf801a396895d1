package jp.miyamichi.region.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.Publisher;

/// `region.yaml`: what the region is, when its timetables hold, and which feeds it has.
///
/// @param holidays file with the calendar of public holidays that the service days follow
/// @param outline zone of `zones.geojson` that is the region
/// @param outlineMarginKm stops and places farther than this outside the outline are refused
/// @param publisher who answers for what is given away; empty where whoever runs the service says so, or nobody has yet
/// @param feeds in order of precedence: where two feeds have a stop of one name, the first feed's stop is meant
public record RegionHead(
        String id,
        String name,
        ZoneId timeZone,
        String language,
        LocalDate firstDay,
        LocalDate lastDay,
        String holidays,
        String outline,
        int outlineMarginKm,
        Optional<Publisher> publisher,
        List<Feed> feeds) {

    public static final String FILE = "region.yaml";

    private static final int DAYS_MAX = 1_100;

    /// A feed: the folder of its tables, and the file it is compiled into.
    public record Feed(String id, String file) {

        public Feed {
            if (!file.endsWith(".gtfs.zip")) {
                throw new IllegalArgumentException("feed " + id + ": file must end in .gtfs.zip, not " + file);
            }
        }
    }

    /// Whom the feeds name: nobody yet, where no publisher is set.
    public Publisher named() {
        return publisher.orElse(Publisher.NOT_SET);
    }

    /// Reads `region.yaml` of a region folder.
    public static RegionHead read(Path folder) {
        return YamlFile.read(folder.resolve(FILE), new TypeReference<RegionHead>() {});
    }

    public RegionHead {
        feeds = List.copyOf(feeds);
        if (lastDay.isBefore(firstDay) || firstDay.plusDays(DAYS_MAX).isBefore(lastDay)) {
            throw new IllegalArgumentException(
                    "lastDay must lie within " + DAYS_MAX + " days after firstDay " + firstDay + ", not " + lastDay);
        }
    }
}
