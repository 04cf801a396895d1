package jp.miyamichi.planner.otp;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.planner.ReachAnswer;
import jp.miyamichi.planner.ReachRequest;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.planner.places.PlaceSearch;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;

/// The planner on OpenTripPlanner, for one region.
public final class OtpPlanner implements Planner {

    private final RegionBuild build;
    private final OtpEngine engine;
    private final ItineraryFinder itineraries;
    private final StopDepartures departures = new StopDepartures();
    private final PlaceSearch places;
    private final StreetsByMode streets;
    private final ReachFinder reach;

    private OtpPlanner(RegionBuild build, OtpEngine engine, InstantSource clock) {
        this.build = build;
        this.places = new PlaceSearch(build.places());
        this.engine = engine;
        this.streets = new StreetsByMode(engine);
        this.reach = new ReachFinder(streets);
        var services = new OnDemandServices(build);
        this.itineraries = new ItineraryFinder(new OtpSearch(build, services, clock), services, clock);
    }

    /// Builds the region's graph where there is none yet (seconds to minutes), loads it and is ready to answer.
    ///
    /// @param graphs where graphs are kept, for example the folder `graph` of the region's build
    public static OtpPlanner open(RegionBuild region, Path graphs, InstantSource clock) {
        return new OtpPlanner(region, OtpEngine.of(new GraphCache(graphs).load(region), clock), clock);
    }

    @Override
    public ItineraryAnswer itineraries(ItineraryRequest request) {
        return itineraries.find(engine, request);
    }

    @Override
    public DepartureAnswer departures(DepartureRequest request) {
        return departures.find(engine, request);
    }

    @Override
    public RealtimeReport realtime(String feedId, byte[] feedMessage) {
        return engine.live().apply(feedId, feedMessage, engine.context().transitService());
    }

    @Override
    public List<Place> places(String text, int limit) {
        return places.find(text, limit);
    }

    @Override
    public Optional<Location> locate(String nameOrId, Locale language) {
        return places.locate(nameOrId, language).or(() -> engine.stop(nameOrId));
    }

    @Override
    public ReachAnswer reach(ReachRequest request) {
        return reach.find(engine, request);
    }

    @Override
    public RoadTimes roadTimes() {
        return streets.roadTimes();
    }

    @Override
    public void warmUp(Duration atMost) {
        new WarmUp(engine, itineraries).run(atMost);
    }

    @Override
    public PlannedRegion region() {
        var timetable = engine.timetable();
        return new PlannedRegion(
                build.id(),
                build.contentHash(),
                engine.zone(),
                timetable.firstDay(),
                timetable.lastDay(),
                build.streetsSynthetic(),
                build.attributions());
    }

    @Override
    public void close() {
        engine.close();
    }
}
