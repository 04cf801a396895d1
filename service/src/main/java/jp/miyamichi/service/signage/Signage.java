package jp.miyamichi.service.signage;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.service.broadcast.FleetNow;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.ticketing.crowding.Crowding;

/// The signs of all stops.
public final class Signage {

    private final LastHeard heard;
    private final Supplier<List<FleetNow.Vehicle>> driving;
    private final LastSaid crowding;
    private final InstantSource clock;

    /// What signs show beside departures. Found out before the planner is asked, since it may wait for the database.
    public record Around(List<FleetNow.Vehicle> driving, List<Crowding> crowding) {
        public Around {
            driving = List.copyOf(driving);
            crowding = List.copyOf(crowding);
        }
    }

    /// @param driving the on-demand vehicles on the road, answered at once
    /// @param crowding what still holds; may fail, and is left out then
    public Signage(
            LastHeard heard,
            Supplier<List<FleetNow.Vehicle>> driving,
            Supplier<List<Crowding>> crowding,
            InstantSource clock) {
        this.heard = heard;
        this.driving = driving;
        this.crowding = new LastSaid(crowding, clock);
        this.clock = clock;
    }

    public Around around() {
        return new Around(driving.get(), crowding.now());
    }

    /// The page of a stop as it is now; empty where there is no such stop.
    ///
    /// @param site where the sign was asked for, as its readers can ask, too: host and port
    /// @param still for a person: it neither turns nor reloads
    public Optional<String> page(OpenRegion region, Around around, String stopId, String site, boolean still) {
        var places = region.build().places();
        return new BoardReader(
                        region.planner(),
                        places,
                        heard::of,
                        new RidesHere(region.build().onDemandServices(), around.driving()),
                        new CrowdsHere(places, around.crowding()))
                .read(stopId, clock.instant())
                .map(board -> new BoardPage(board, "/signage/" + stopId, site, still).html());
    }
}
