package jp.miyamichi.service.feeds;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// All feeds that are fetched. Every node fetches for itself, so that none depends on another being up.
public final class FeedPolls implements AutoCloseable {

    private final InstantSource clock;
    private final FeedFetch fetch;
    private final CycleStations cycles = new CycleStations();
    private final OpenCycles open = new OpenCycles();
    private final List<FeedPoll> polls;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("feed-", 0).factory());

    private FeedPolls(
            List<FeedSource> sources, LivePlanner planner, LastHeard heard, InstantSource clock, FeedFetch fetch) {
        this.clock = clock;
        this.fetch = fetch;
        this.polls = sources.stream()
                .map(source -> new FeedPoll(source, fetch, taker(source, planner, heard), clock.instant()))
                .toList();
    }

    /// @param heard knows what came by other ways
    public static FeedPolls of(List<FeedSource> sources, LivePlanner planner, LastHeard heard, InstantSource clock) {
        return within(FeedFetch.WHOLE_TIME, FeedFetch.BYTES_MAX, sources, planner, heard, clock);
    }

    /// The same with other limits.
    static FeedPolls within(
            Duration wholeTime,
            int bytesMax,
            List<FeedSource> sources,
            LivePlanner planner,
            LastHeard heard,
            InstantSource clock) {
        return new FeedPolls(sources, planner, heard, clock, new FeedFetch(wholeTime, bytesMax));
    }

    private FeedTaker taker(FeedSource source, LivePlanner planner, LastHeard heard) {
        return switch (source.kind()) {
            case GTFS_REALTIME -> new RealtimeTaker(source, planner, heard);
            case GBFS -> new CyclesTaker(source, cycles);
            case GBFS_OPEN -> new OpenCyclesTaker(source, open, new CyclesTaker(source, cycles), clock);
        };
    }

    /// Starts what is due. Returns at once; called every few seconds.
    public void look() {
        var now = clock.instant();
        for (var poll : polls) {
            if (poll.begin(now)) {
                threads.execute(() -> poll.run(now));
            }
        }
    }

    /// Does what is due, and returns when it is done.
    void lookNow() {
        var now = clock.instant();
        for (var poll : polls) {
            if (poll.begin(now)) {
                poll.run(now);
            }
        }
    }

    public List<FeedState> states() {
        return polls.stream().map(FeedPoll::state).toList();
    }

    /// What the operators' racks hold.
    public CycleStations cycles() {
        return cycles;
    }

    /// Systems whose operators let us give their data on.
    public OpenCycles openCycles() {
        return open;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fetch.close();
    }
}
