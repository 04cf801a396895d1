package jp.miyamichi.planner.otp;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.planner.realtime.CheckedFeed;
import org.opentripplanner.routing.impl.TransitAlertServiceImpl;
import org.opentripplanner.routing.services.TransitAlertService;
import org.opentripplanner.standalone.configure.ConstructApplicationFactory;
import org.opentripplanner.updater.alert.TransitAlertProvider;
import org.opentripplanner.updater.alert.gtfs.AlertsUpdateHandler;
import org.opentripplanner.updater.spi.GraphUpdater;
import org.opentripplanner.updater.spi.UpdateResult;
import org.opentripplanner.updater.spi.WriteToGraphCallback;
import org.opentripplanner.updater.trip.UpdateIncrementality;
import org.opentripplanner.updater.trip.gtfs.BackwardsDelayPropagationType;
import org.opentripplanner.updater.trip.gtfs.ForwardsDelayPropagationType;
import org.opentripplanner.updater.trip.gtfs.GtfsRealTimeTripUpdateAdapter;
import otp.gtfsrealtime.GtfsRealtime.FeedEntity;
import otp.gtfsrealtime.GtfsRealtime.FeedMessage;

/// One feed's live timetable and alerts. OpenTripPlanner's own updaters fetch by a clock; this one is handed
/// messages.
///
/// Messages are applied one after another on OpenTripPlanner's graph-writer thread and published at once: searches
/// that run keep what they began with, the next one sees the change.
final class LiveFeed implements GraphUpdater, TransitAlertProvider {

    private static final int APPLY_SECONDS_MAX = 10;

    private final String feedId;
    private final ConstructApplicationFactory factory;
    private final InstantSource clock;
    private final GtfsRealTimeTripUpdateAdapter trips;
    private final AlertsUpdateHandler alerts = new AlertsUpdateHandler(false);
    private final TransitAlertService alertService;
    private final CompletableFuture<WriteToGraphCallback> writer = new CompletableFuture<>();

    LiveFeed(String feedId, ConstructApplicationFactory factory, InstantSource clock) {
        this.feedId = feedId;
        this.factory = factory;
        this.clock = clock;
        var timetable = factory.timetableRepository();
        trips = new GtfsRealTimeTripUpdateAdapter(
                timetable,
                factory.deduplicatorService(),
                factory.timetableSnapshotManager(),
                () -> clock.instant().atZone(timetable.getTimeZone()).toLocalDate());
        alertService = new TransitAlertServiceImpl(timetable);
        alerts.setFeedId(feedId);
        alerts.setTransitAlertService(alertService);
    }

    /// Returns when searches see the change.
    RealtimeReport apply(CheckedFeed feed) {
        var result = onWriter(() -> write(feed));
        var problems = new ArrayList<>(feed.problems());
        result.failures()
                .asMap()
                .forEach((why, failed) -> problems.add("not applied, " + why + " (" + failed.size() + "): "
                        + failed.iterator().next().debugId()));
        return new RealtimeReport(
                feed.tripUpdates() - result.failed(),
                feed.vehicles().size(),
                feed.alerts(),
                feed.rejected() + result.failed(),
                problems);
    }

    private UpdateResult write(CheckedFeed feed) throws InvalidProtocolBufferException {
        // The check reads with the published bindings, OpenTripPlanner with its own copy: bytes cross between them.
        var message = FeedMessage.parseFrom(feed.message().toByteArray());
        if (feed.alerts() > 0 || feed.isEmpty()) {
            alerts.update(message, null);
        }
        var result = UpdateResult.empty();
        var updates = message.getEntityList().stream()
                .filter(FeedEntity::hasTripUpdate)
                .map(FeedEntity::getTripUpdate)
                .toList();
        if (!updates.isEmpty()) {
            result = trips.applyTripUpdates(
                    null,
                    ForwardsDelayPropagationType.DEFAULT,
                    BackwardsDelayPropagationType.REQUIRED_NO_DATA,
                    feed.isWhole() ? UpdateIncrementality.FULL_DATASET : UpdateIncrementality.DIFFERENTIAL,
                    updates,
                    feedId);
        }
        forgetOldDays();
        factory.timetableSnapshotManager().purgeAndCommit();
        return result;
    }

    /// OpenTripPlanner would do this by the machine's clock, not ours, so its own purge is off (see [OtpSettings]).
    private void forgetOldDays() {
        var zone = factory.timetableRepository().getTimeZone();
        var kept = clock.instant().atZone(zone).toLocalDate().minusDays(2);
        factory.timetableSnapshotManager().getTimetableSnapshotBuffer().purgeExpiredData(kept);
    }

    private UpdateResult onWriter(Callable<UpdateResult> write) {
        var result = new CompletableFuture<UpdateResult>();
        var _ = writer.join().execute(_ -> {
            try {
                result.complete(write.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(APPLY_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while a GTFS-Realtime message of " + feedId + " was applied", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a GTFS-Realtime message of " + feedId + " could not be applied", e);
        }
    }

    @Override
    public void setup(WriteToGraphCallback callback) {
        writer.complete(callback);
    }

    @Override
    public void run() {
        // Nothing to fetch: messages are handed in.
    }

    @Override
    public String getConfigRef() {
        return "live-" + feedId;
    }

    @Override
    public TransitAlertService getTransitAlertService() {
        return alertService;
    }
}
