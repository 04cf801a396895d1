package jp.miyamichi.region.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// `region.yaml`: what the region is, when its timetables hold, and which feeds it has.
///
/// @param holidays file with the calendar of public holidays that the service days follow
/// @param outline zone of `zones.geojson` that is the region
/// @param outlineMarginKm stops and places farther than this outside the outline are refused
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
        Publisher publisher,
        List<Feed> feeds) {

    public static final String FILE = "region.yaml";

    private static final int DAYS_MAX = 1_100;

    /// Who publishes the feeds compiled from these tables.
    public record Publisher(String name, URI url, String email) {

        /// Whether the address is one that can never be real (RFC 2606): nobody has set it yet.
        public boolean isStandIn() {
            return String.valueOf(url.getHost()).matches("(.*\\.)?example(\\.(org|com|net))?|.*\\.invalid");
        }
    }

    /// A feed: the folder of its tables, and the file it is compiled into.
    public record Feed(String id, String file) {

        public Feed {
            if (!file.endsWith(".gtfs.zip")) {
                throw new IllegalArgumentException("feed " + id + ": file must end in .gtfs.zip, not " + file);
            }
        }
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
