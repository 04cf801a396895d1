package jp.miyamichi.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.service.http.DayPlanRoute;
import jp.miyamichi.service.http.JourneyRoutes;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.http.Planning;
import jp.miyamichi.service.http.QuotedItineraries;
import jp.miyamichi.service.journey.AllSteps;
import jp.miyamichi.service.journey.ConnectionWatch;
import jp.miyamichi.service.journey.GoneRides;
import jp.miyamichi.service.journey.Itineraries;
import jp.miyamichi.service.journey.JourneyDesk;
import jp.miyamichi.service.journey.JourneyRunner;
import jp.miyamichi.service.journey.Journeys;
import jp.miyamichi.service.journey.LegCheck;
import jp.miyamichi.service.journey.LegFares;
import jp.miyamichi.service.journey.LegQuotes;
import jp.miyamichi.service.journey.LineWatch;
import jp.miyamichi.service.journey.News;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.journey.Rides;
import jp.miyamichi.service.notice.Notices;
import jp.miyamichi.service.postgres.PostgresJourneys;
import jp.miyamichi.service.riding.RideNews;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.tariff.Tariff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Journeys as one booking, joined with the planner, dispatch and the ticket office.
public final class JourneyWorld implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyWorld.class);

    /// News of rides comes at once; what it missed is looked for so often.
    private static final Duration RIDES_EVERY = Duration.ofMinutes(1);

    private final JourneyDesk desk;
    private final LineWatch lines;
    private final ConnectionWatch watch;
    private final Journeys journeys;
    private final JourneyRunner runner;
    private final Supplier<TicketOffice> office;
    private final Receipt.Issuer issuer;
    private final Planning planning;
    private final LegQuotes quotes;
    private final Rides rides;
    private final InstantSource clock;
    private final Supplier<LegFares> fares;
    private Instant ridesAt = Instant.MIN;

    public JourneyWorld(
            Database database,
            Planning planning,
            Supplier<TicketOffice> office,
            Rides rides,
            Notices notices,
            Receipt.Issuer issuer,
            Supplier<Tariff> tariffs,
            InstantSource clock) {
        this.office = office;
        this.rides = rides;
        this.clock = clock;
        this.issuer = issuer;
        this.planning = planning;
        this.fares = () -> legFares(tariffs.get());
        this.journeys = new PostgresJourneys(database);
        var news = new News(tariffs.get().fares().days().timeZone());
        this.runner = new JourneyRunner(journeys, new AllSteps(rides, office), news, UUID::randomUUID, clock);
        var check = new LegCheck(itineraries(planning, fares));
        this.quotes = new LegQuotes(rides, LegQuotes.DEADLINE);
        this.desk = new JourneyDesk(journeys, runner, check, fares, office, clock);
        this.lines = new LineWatch(journeys, runner, check, rides, notices, news, clock);
        this.watch = new ConnectionWatch(journeys, runner, check, rides, notices, news, clock);
    }

    private static LegFares legFares(Tariff tariff) {
        return new LegFares(tariff.fares(), tariff.catalogue());
    }

    private static Itineraries itineraries(Planning planning, Supplier<LegFares> fares) {
        return new Itineraries() {
            @Override
            public ItineraryAnswer find(ItineraryRequest request) {
                ItineraryAnswer answer =
                        planning.searchToBook(region -> region.planner().itineraries(request));
                return fares.get().inForce().of(answer);
            }

            @Override
            public DepartureAnswer departures(DepartureRequest request) {
                return planning.search(region -> region.planner().departures(request));
            }

            @Override
            public Optional<String> serviceName(String service) {
                return planning.regions()
                        .with(region -> region.build().onDemandServices().stream()
                                .filter(each -> each.id().equals(service))
                                .map(OnDemandService::names)
                                .map(names -> names.ja())
                                .findFirst());
            }
        };
    }

    /// Takes journeys further whose rides are called off or given back.
    ///
    /// @param thread may wait
    public RideNews rideNews(Executor thread) {
        return new GoneRides(journeys, runner, rides, thread);
    }

    public List<OperationSet> areas() {
        return List.of(
                new JourneyRoutes(desk, office, issuer),
                new QuotedItineraries(planning, quotes, fares),
                new DayPlanRoute(planning, fares));
    }

    /// Takes further what was left half done, and looks after connections. A lost database shows in /readyz; the next
    /// look finds what this one left.
    public void look() {
        try {
            desk.recover();
            lookAfterRides(clock.instant());
            lines.look();
            watch.look();
        } catch (RuntimeException lost) {
            LOG.warn("half-done journeys wait for the next look why={}", String.valueOf(lost.getMessage()));
        }
    }

    private void lookAfterRides(Instant now) {
        if (now.isBefore(ridesAt)) {
            return;
        }
        ridesAt = now.plus(RIDES_EVERY);
        new GoneRides(journeys, runner, rides, Runnable::run).look(now);
    }

    @Override
    public void close() {
        quotes.close();
    }
}
