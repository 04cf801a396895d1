package jp.miyamichi.planner.otp;

import java.nio.file.Path;
import java.time.InstantSource;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.region.RegionBuild;

/// The planner on OpenTripPlanner.
public final class OtpPlanner implements AutoCloseable {

    private final OtpEngine engine;
    private final ItineraryFinder itineraries;

    private OtpPlanner(OtpEngine engine, ItineraryFinder itineraries) {
        this.engine = engine;
        this.itineraries = itineraries;
    }

    /// Builds the region's graph where there is none yet (seconds to minutes), loads it and is ready to answer.
    ///
    /// @param graphs where graphs are kept, for example the folder `graph` of the region's build
    public static OtpPlanner open(RegionBuild region, Path graphs, InstantSource clock) {
        var engine = OtpEngine.of(new GraphCache(graphs).load(region));
        var services = new OnDemandServices(region);
        var search = new OtpSearch(region, services, clock);
        return new OtpPlanner(engine, new ItineraryFinder(search, services, clock));
    }

    public ItineraryAnswer itineraries(ItineraryRequest request) {
        return itineraries.find(engine, request);
    }

    @Override
    public void close() {
        engine.close();
    }
}
