package jp.miyamichi.service.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LeftOut;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.region.exchange.FeedChange;

/// What was decided about one feed of one region. Never changed afterwards.
///
/// @param regionContent content hash of the region it comes from
/// @param file empty unless published
public record Publication(
        String feed, String regionContent, Outcome outcome, Optional<File> file, Details details, Instant decidedAt) {

    public enum Outcome {
        /// the validators passed it
        PUBLISHED,
        /// the validators did not; the file before stays in force
        REFUSED,
        /// nothing is left to publish
        WITHHELD
    }

    /// A published file; its bytes are kept under its hash.
    public record File(String name, String sha256, int bytes) {

        /// How the names of timetables end.
        static final String GTFS = ".gtfs.zip";

        public boolean isGtfs() {
            return name.endsWith(GTFS);
        }

        /// As much as the database takes.
        public static final int BYTES_MAX = 32 * 1024 * 1024;
    }

    /// @param standIn nobody has said who publishes it, so it is for trying out only
    /// @param report empty where there was nothing to judge
    /// @param change against the file before; empty unless published
    public record Details(
            boolean standIn, Optional<ValidationReport> report, List<LeftOut> leftOut, Optional<FeedChange> change) {

        public Details {
            leftOut = List.copyOf(leftOut);
        }
    }

    public Publication {
        if ((outcome == Outcome.PUBLISHED) != file.isPresent()) {
            throw new IllegalArgumentException("a feed that is " + outcome + " has its file: " + file.isPresent());
        }
    }

    /// Whether this says the same of the same region, so that it need not be written again.
    public boolean repeats(Publication before) {
        return feed.equals(before.feed)
                && regionContent.equals(before.regionContent)
                && outcome == before.outcome
                && file.equals(before.file);
    }
}
