package jp.miyamichi.service.planning;

import java.time.Duration;
import java.util.function.Consumer;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.planner.Planner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the region at the start, and swaps it whenever there is another one. A region that cannot be opened is told
/// once and left aside; the one before goes on.
public final class RegionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RegionWatch.class);

    /// Two cores need about as long to compile what a search runs through.
    private static final Duration WARM_UP_MAX = Duration.ofSeconds(4);

    /// Beside the first requests, on one core.
    private static final Duration WARM_ON_MAX = Duration.ofSeconds(20);

    private final RegionSource source;
    private final PlannerOpener opener;
    private final ActiveRegion active;
    private final Consumer<Planner> prepare;
    private final Consumer<PlannedRegion> announce;
    private String seen = "";

    /// @param prepare brings a planner up to date with what was told to its predecessor
    /// @param announce tells the world, once the region is active
    public RegionWatch(
            RegionSource source,
            PlannerOpener opener,
            ActiveRegion active,
            Consumer<Planner> prepare,
            Consumer<PlannedRegion> announce) {
        this.source = source;
        this.opener = opener;
        this.active = active;
        this.prepare = prepare;
        this.announce = announce;
    }

    /// Opens the first region, compiled if need be. What goes wrong here is the caller's to tell.
    public synchronized void openFirst() {
        swap();
    }

    /// Swaps if there is another region than before.
    public synchronized void check() {
        try {
            if (!source.version().equals(seen)) {
                swap();
            }
        } catch (RuntimeException unusable) {
            LOG.error("region not swapped, the one before goes on region={}", seen, unusable);
        }
    }

    private void swap() {
        var start = System.nanoTime();
        seen = source.version();
        var build = source.open();
        seen = source.version();
        var planner = opener.open(build, source.graphs(build));
        prepare.accept(planner);
        planner.warmUp(WARM_UP_MAX);
        active.replaceWith(new OpenRegion(build, planner));
        prepare.accept(planner);
        var region = planner.region();
        LOG.info(
                "region active id={} content={} days={}..{} millis={}",
                region.id(),
                region.contentHash(),
                region.firstDay(),
                region.lastDay(),
                (System.nanoTime() - start) / 1_000_000);
        announce.accept(region);
        Thread.ofPlatform().name("warm-up").daemon().start(this::goOnWarming);
    }

    /// The first searches are answered while Java still compiles; the rest of that is done on the side.
    private void goOnWarming() {
        try {
            active.with(region -> {
                region.planner().warmUp(WARM_ON_MAX);
                return region;
            });
        } catch (RuntimeException unimportant) {
            LOG.debug("warm-up ended early", unimportant);
        }
    }
}
