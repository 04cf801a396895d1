package jp.miyamichi.service.cluster;

import com.hazelcast.map.IMap;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.miyamichi.dispatch.Grid;
import jp.miyamichi.dispatch.LocalGrid;
import jp.miyamichi.dispatch.booking.ServiceArea;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The dispatch grid in the cluster: one map for each kind, spread over the members by service and zone.
///
/// Writing never waits: a member that hangs would hold everybody up until the others have given it up. Offers, which
/// never change, this node also keeps itself, so that it needs no other member to take one it made.
public final class HazelcastGrid implements Grid {

    private static final Logger LOG = LoggerFactory.getLogger(HazelcastGrid.class);
    private static final long RECALL_MILLIS_MAX = 500;

    private final Map<Kind, IMap<AreaKey, String>> maps = new EnumMap<>(Kind.class);
    private final LocalGrid own;

    public HazelcastGrid(ClusterNode cluster, InstantSource clock) {
        for (var kind : Kind.values()) {
            maps.put(kind, cluster.hazelcast().getMap("dispatch-" + kind.name().toLowerCase(Locale.ROOT)));
        }
        this.own = new LocalGrid(clock);
    }

    @Override
    public void remember(Kind kind, ServiceArea area, String key, String document, Duration time) {
        if (kind == Kind.OFFERS) {
            own.remember(kind, area, key, document, time);
        }
        map(kind)
                .setAsync(AreaKey.of(area, key), document, time.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(lost -> {
                    LOG.debug("not remembered kind={} area={} cause={}", kind, area, lost.toString());
                    return null;
                });
    }

    @Override
    public Optional<String> recall(Kind kind, ServiceArea area, String key) {
        return own.recall(kind, area, key).or(() -> recallFromOthers(kind, area, key));
    }

    private Optional<String> recallFromOthers(Kind kind, ServiceArea area, String key) {
        try {
            return Optional.ofNullable(map(kind)
                    .getAsync(AreaKey.of(area, key))
                    .toCompletableFuture()
                    .get(RECALL_MILLIS_MAX, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException lost) {
            LOG.debug("not recalled kind={} area={} cause={}", kind, area, lost.toString());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void forget(Kind kind, ServiceArea area, String key) {
        own.forget(kind, area, key);
        var _ = map(kind).removeAsync(AreaKey.of(area, key));
    }

    private IMap<AreaKey, String> map(Kind kind) {
        var map = maps.get(kind);
        if (map == null) {
            throw new IllegalArgumentException("no map for " + kind);
        }
        return map;
    }
}
