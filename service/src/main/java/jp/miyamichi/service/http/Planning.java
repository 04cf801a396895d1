package jp.miyamichi.service.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.planning.SearchThreads;

/// What the planning routes need: the region, the threads to search on, the time, and how long a search may take.
public record Planning(ActiveRegion regions, SearchThreads searches, InstantSource clock, Duration deadline) {

    /// Runs `search` on a search thread, on the region that is active now.
    public <T> T search(Function<OpenRegion, T> search) {
        return searches.run(() -> regions.with(search), deadline);
    }

    /// As [#search], for who is about to book: they do not wait behind those who look around.
    public <T> T searchToBook(Function<OpenRegion, T> search) {
        return searches.runToBook(() -> regions.with(search), deadline);
    }
}
