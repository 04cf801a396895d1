package jp.miyamichi.planner.otp;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.otp.fast.FastTransitSearch;
import jp.miyamichi.region.LatLon;
import org.opentripplanner.routing.graph.SerializedGraphObject;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.opentripplanner.standalone.configure.ConstructApplication;
import org.opentripplanner.standalone.configure.ConstructApplicationFactory;
import org.opentripplanner.standalone.configure.DaggerConstructApplicationFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One graph, loaded and wired: OpenTripPlanner without its main class and without its HTTP server. Safe for many
/// threads; each search takes a [#context] of its own, which shows it one consistent state of the live timetable.
public final class OtpEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OtpEngine.class);

    private final ConstructApplicationFactory factory;

    private final Timetable timetable;

    private final LiveData live;

    private final FastTransitSearch fast;

    private OtpEngine(ConstructApplicationFactory factory, InstantSource clock) {
        this.factory = factory;
        var repository = factory.timetableRepository();
        this.timetable = new Timetable(repository.getCalendarService(), repository.getTimeZone());
        this.live = new LiveData(factory, timetable, clock);
        this.fast = new FastTransitSearch(context());
    }

    static OtpEngine of(SerializedGraphObject graph, InstantSource clock) {
        var start = System.nanoTime();
        var config = OtpSettings.forServing();
        config.updateConfigFromSerializedGraph(graph.buildConfig, graph.routerConfig);
        var factory = DaggerConstructApplicationFactory.builder()
                .configModel(config)
                .graph(graph.graph)
                .streetDetailsRepository(graph.streetDetailsRepository)
                .timetableRepository(graph.timetableRepository)
                .transferRepository(graph.transferRepository)
                .graphVisualizer(null)
                .worldEnvelopeRepository(graph.worldEnvelopeRepository)
                .vehicleParkingRepository(graph.parkingRepository)
                .emissionRepository(graph.emissionRepository)
                .empiricalDelayRepository(graph.empiricalDelayRepository)
                .dataImportIssueSummary(graph.issueSummary)
                .stopConsolidationRepository(graph.stopConsolidationRepository)
                .streetStreetRepository(graph.streetRepository)
                .schema(config.routerConfig().routingRequestDefaults())
                .fareServiceFactory(graph.fareServiceFactory)
                .build();
        graph.timetableRepository.index();
        graph.transferRepository.index();
        graph.graph.index();
        var tuning = config.routerConfig().transitTuningConfig();
        ConstructApplication.createRaptorTransitData(graph.timetableRepository, graph.transferRepository, tuning);
        ConstructApplication.initializeTransferCache(tuning, graph.timetableRepository);
        LOG.info(
                "engine wired milliseconds={}",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return new OtpEngine(factory, clock);
    }

    /// What one search works with.
    public OtpServerRequestContext context() {
        return factory.createServerContext();
    }

    public ConstructApplicationFactory factory() {
        return factory;
    }

    public ZoneId zone() {
        return factory.timetableRepository().getTimeZone();
    }

    Timetable timetable() {
        return timetable;
    }

    LiveData live() {
        return live;
    }

    /// A stop that is no place of the region, as in a region without tables.
    Optional<Location> stop(String stopId) {
        return StopIds.parse(stopId).stream()
                .flatMap(id -> context().transitService().findStopOrChildStops(id).stream())
                .findFirst()
                .map(stop -> new Location(
                        String.valueOf(stop.getName()),
                        new LatLon(stop.getLat(), stop.getLon()),
                        Optional.of(stopId),
                        false));
    }

    FastTransitSearch fast() {
        return fast;
    }

    boolean hasFlex() {
        return context().transitService().getFlexIndex() != null;
    }

    @Override
    public void close() {
        live.close();
        factory.raptorConfig().shutdown();
    }
}
