package jp.miyamichi.service.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.region.OpenFeed;
import jp.miyamichi.region.Publisher;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.region.exchange.FeedChange;
import jp.miyamichi.service.opendata.Publication.Details;
import jp.miyamichi.service.opendata.Publication.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides about the open feeds of a region and writes the decisions down. Takes some seconds a feed, so it has no
/// place on a request's thread.
public final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    /// Judges one feed on a day.
    @FunctionalInterface
    public interface Validator {
        ValidationReport check(Path feed, LocalDate day);
    }

    private final PublicationBook book;
    private final Validator validator;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Optional<Publisher> publisher;

    /// @param zone tells which day is today
    /// @param publisher whom the feeds name; empty where nobody has been named
    public Publishing(
            PublicationBook book,
            Validator validator,
            InstantSource clock,
            Supplier<ZoneId> zone,
            Optional<Publisher> publisher) {
        this.book = book;
        this.validator = validator;
        this.clock = clock;
        this.zone = zone;
        this.publisher = publisher;
    }

    /// The day feeds are judged on.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    /// Decides about every open feed of `build`.
    public void publish(RegionBuild build) {
        for (var feed : OpenFeed.of(build)) {
            if (feed.content().isPresent()) {
                judge(build, feed, feed.content().get());
            } else {
                add(build, feed, Outcome.WITHHELD, Optional.empty(), Optional.empty());
            }
        }
    }

    private void judge(RegionBuild build, OpenFeed feed, Path content) {
        if (publisher.isEmpty()) {
            judgeNamed(build, feed, content);
            return;
        }
        try {
            var folder = Files.createTempDirectory("open-feed-");
            var copy = folder.resolve(content.getFileName());
            try {
                judgeNamed(build, feed.namedBy(publisher.get(), copy), copy);
            } finally {
                Files.deleteIfExists(copy);
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the open feed " + feed.id() + " cannot name its publisher", unwritable);
        }
    }

    private void judgeNamed(RegionBuild build, OpenFeed feed, Path content) {
        var report = validator.check(content, today());
        if (report.isClean()) {
            add(build, feed, Outcome.PUBLISHED, Optional.of(content), Optional.of(report));
        } else {
            add(build, feed, Outcome.REFUSED, Optional.empty(), Optional.of(report));
        }
    }

    private void add(
            RegionBuild build,
            OpenFeed feed,
            Outcome outcome,
            Optional<Path> content,
            Optional<ValidationReport> report) {
        try {
            var bytes = content.isPresent() ? Files.readAllBytes(content.get()) : new byte[0];
            var file = content.map(path -> file(path, bytes));
            var change = content.filter(Publishing::isGtfs).isPresent()
                    ? Optional.of(change(feed.id(), content.get()))
                    : Optional.<FeedChange>empty();
            book.add(
                    new Publication(
                            feed.id(),
                            build.contentHash(),
                            outcome,
                            file,
                            new Details(feed.standIn(), report, feed.leftOut(), change),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                    bytes);
            LOG.info("open data feed={} outcome={} region={}", feed.id(), outcome, build.contentHash());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the open feed " + feed.id() + " cannot be read", unreadable);
        }
    }

    /// What changed is told of timetables only.
    private static boolean isGtfs(Path content) {
        return content.toString().endsWith(Publication.File.GTFS);
    }

    private static Publication.File file(Path content, byte[] bytes) {
        if (bytes.length > Publication.File.BYTES_MAX) {
            throw new IllegalStateException(content + " has " + bytes.length + " bytes, more than may be published: "
                    + Publication.File.BYTES_MAX);
        }
        return new Publication.File(String.valueOf(content.getFileName()), sha256(bytes), bytes.length);
    }

    private FeedChange change(String feed, Path after) throws IOException {
        var before = book.inForce(feed).flatMap(Publication::file).flatMap(file -> book.bytes(file.sha256()));
        if (before.isEmpty()) {
            return FeedChange.between(Optional.empty(), after);
        }
        var zip = Files.createTempFile("before-", ".zip");
        try {
            Files.write(zip, before.get());
            return FeedChange.between(Optional.of(zip), after);
        } finally {
            Files.delete(zip);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
