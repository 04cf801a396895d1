package jp.miyamichi.service.signage;

import java.time.InstantSource;
import java.util.Optional;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.planning.OpenRegion;

/// The signs of all stops.
public final class Signage {

    private final LastHeard heard;
    private final InstantSource clock;

    public Signage(LastHeard heard, InstantSource clock) {
        this.heard = heard;
        this.clock = clock;
    }

    /// The page of a stop as it is now; empty where there is no such stop.
    ///
    /// @param still for a person: it neither turns nor reloads
    public Optional<String> page(OpenRegion region, String stopId, boolean still) {
        return new BoardReader(region.planner(), region.build().places(), heard::of)
                .read(stopId, clock.instant())
                .map(board -> new BoardPage(board, "/signage/" + stopId, still).html());
    }
}
