package jp.miyamichi.planner.otp;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.planner.realtime.FeedCheck;
import jp.miyamichi.planner.realtime.KnownTimetable;
import org.opentripplanner.core.model.id.FeedScopedId;
import org.opentripplanner.standalone.configure.ConstructApplicationFactory;
import org.opentripplanner.transit.service.TransitService;
import org.opentripplanner.updater.DefaultRealTimeUpdateContext;
import org.opentripplanner.updater.GraphUpdaterManager;

/// Everything the feeds of one engine say live.
final class LiveData implements AutoCloseable {

    private final Map<String, LiveFeed> feeds = new TreeMap<>();
    private final LiveVehicles vehicles;
    private final Timetable timetable;
    private final InstantSource clock;
    private final GraphUpdaterManager manager;

    /// Must be made before the first search: OpenTripPlanner collects where alerts come from then.
    LiveData(ConstructApplicationFactory factory, Timetable timetable, InstantSource clock) {
        this.timetable = timetable;
        this.clock = clock;
        vehicles = new LiveVehicles(timetable, clock);
        var repository = factory.timetableRepository();
        for (var feedId : repository.getFeedIds()) {
            feeds.put(feedId, new LiveFeed(feedId, factory, clock));
        }
        manager = new GraphUpdaterManager(
                new DefaultRealTimeUpdateContext(
                        factory.graph(),
                        repository,
                        factory.timetableSnapshotManager().getTimetableSnapshotBuffer()),
                List.copyOf(feeds.values()));
        manager.startUpdaters();
        repository.setUpdaterManager(manager);
    }

    RealtimeReport apply(String feedId, byte[] message, TransitService transit) {
        var feed = feeds.get(feedId);
        if (feed == null) {
            return new RealtimeReport(
                    0, 0, 0, 1, List.of("no feed " + feedId + " in this region; there are " + feeds.keySet()));
        }
        var checked = new FeedCheck(known(feedId, transit), clock).check(message);
        vehicles.apply(feedId, checked);
        return feed.apply(checked);
    }

    LiveVehicles vehicles() {
        return vehicles;
    }

    private KnownTimetable known(String feedId, TransitService transit) {
        return new KnownTimetable() {
            @Override
            public boolean hasTrip(String tripId) {
                return !tripId.isBlank() && transit.getTrip(new FeedScopedId(feedId, tripId)) != null;
            }

            @Override
            public boolean hasRoute(String routeId) {
                return !routeId.isBlank() && transit.getRoute(new FeedScopedId(feedId, routeId)) != null;
            }

            @Override
            public boolean hasStop(String stopId) {
                return !stopId.isBlank() && transit.getRegularStop(new FeedScopedId(feedId, stopId)) != null;
            }

            @Override
            public LocalDate firstDay() {
                return timetable.firstDay();
            }

            @Override
            public LocalDate lastDay() {
                return timetable.lastDay();
            }
        };
    }

    @Override
    public void close() {
        manager.stop();
    }
}
