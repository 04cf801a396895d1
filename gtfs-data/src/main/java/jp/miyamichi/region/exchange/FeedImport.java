package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes an operator's feed in: fetch, check, validate, compare, swap. See the package for what it promises.
public final class FeedImport {

    private static final Logger LOG = LoggerFactory.getLogger(FeedImport.class);

    private final ImportedFeeds feeds;
    private final FeedArea area;
    private final FeedValidator validator;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ImportLimits limits;

    private FeedImport(
            ImportedFeeds feeds,
            FeedArea area,
            FeedValidator validator,
            InstantSource clock,
            ZoneId zone,
            ImportLimits limits) {
        this.feeds = feeds;
        this.area = area;
        this.validator = validator;
        this.clock = clock;
        this.zone = zone;
        this.limits = limits;
    }

    /// An import into `feeds` of feeds around `area`; `zone` tells which day is today.
    public static FeedImport of(
            ImportedFeeds feeds, FeedArea area, FeedValidator validator, InstantSource clock, ZoneId zone) {
        return new FeedImport(feeds, area, validator, clock, zone, ImportLimits.USUAL);
    }

    FeedImport within(ImportLimits otherLimits) {
        return new FeedImport(feeds, area, validator, clock, zone, otherLimits);
    }

    /// Takes the feed in, or says why not; in the latter case nothing is changed.
    public ImportAnswer run(FeedOrder order) throws IOException {
        var turn = feeds.takeTurn(order.feedId());
        if (turn.isEmpty()) {
            return new ImportAnswer.Rejected(List.of(FeedProblem.ofFeed(
                    "another import of " + order.feedId() + " is under way; wait until it is done")));
        }
        try (var mine = turn.get()) {
            return run(order, mine);
        } catch (BadFeedException e) {
            return new ImportAnswer.Rejected(e.problems());
        }
    }

    private ImportAnswer run(FeedOrder order, ImportedFeeds.Turn turn) throws IOException {
        limits.fetch().fetch(order.source(), order.key(), turn.incoming());
        var check = new FeedCheck(area, LocalDate.ofInstant(clock.instant(), zone), limits.zip());
        var contents = check.read(turn.incoming());
        var errors = validator.errors(turn.incoming());
        if (!errors.isEmpty()) {
            return new ImportAnswer.Rejected(errors);
        }
        var change = FeedChange.between(before(order), contents, check.notes(contents));
        var stored = order.dryRun() ? Optional.<Path>empty() : Optional.of(turn.swapIn(origin(order)));
        return new ImportAnswer.Accepted(change, stored);
    }

    private FeedContents before(FeedOrder order) throws IOException {
        var before = feeds.find(order.feedId()).or(order::builtIn);
        if (before.isEmpty()) {
            return FeedContents.EMPTY;
        }
        try (var archive = FeedArchive.open(before.get(), limits.zip())) {
            return FeedContents.read(archive);
        } catch (BadFeedException e) {
            LOG.warn("compared with nothing, as the feed in place cannot be read file={}", before.get(), e);
            return FeedContents.EMPTY;
        }
    }

    private Map<String, String> origin(FeedOrder order) {
        return Map.of(
                "feedId", order.feedId(),
                "source", withoutSecrets(order.source()),
                "importedAt", clock.instant().atZone(zone).toOffsetDateTime().toString());
    }

    /// Addresses may carry a key or a password of their own.
    private static String withoutSecrets(URI source) {
        var host = source.getHost();
        return host == null ? source.toString() : source.getScheme() + "://" + host + source.getRawPath();
    }
}
