package jp.miyamichi.service;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.function.Consumer;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.DeviceEntrance;
import jp.miyamichi.service.access.RateLimits;
import jp.miyamichi.service.access.StaffEntrance;
import jp.miyamichi.service.cluster.RegionsInUse;
import jp.miyamichi.service.cluster.SharedFeeds;
import jp.miyamichi.service.cluster.SharedLineVehicles;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.http.AccessRoutes;
import jp.miyamichi.service.http.Admission;
import jp.miyamichi.service.http.DemoRoutes;
import jp.miyamichi.service.http.HttpParts;
import jp.miyamichi.service.http.HttpService;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.http.Operations;
import jp.miyamichi.service.http.Pages;
import jp.miyamichi.service.http.Planning;
import jp.miyamichi.service.http.PublicAddress;
import jp.miyamichi.service.http.Readiness;
import jp.miyamichi.service.http.RealtimeRoute;
import jp.miyamichi.service.http.RequestMetrics;
import jp.miyamichi.service.http.RequestThreads;
import jp.miyamichi.service.http.WhatWorks;
import jp.miyamichi.service.journey.DispatchRides;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.PlannerOpener;
import jp.miyamichi.service.planning.RegionSource;
import jp.miyamichi.service.planning.RegionWatch;
import jp.miyamichi.service.planning.SearchThreads;
import jp.miyamichi.service.postgres.CounterOpening;
import jp.miyamichi.service.postgres.OfficeOpening;
import jp.miyamichi.service.postgres.PostgresAuditLog;
import jp.miyamichi.service.postgres.PostgresCeremonies;
import jp.miyamichi.service.postgres.PostgresDevices;
import jp.miyamichi.service.postgres.PostgresPartners;
import jp.miyamichi.service.postgres.PostgresSessions;
import jp.miyamichi.service.postgres.PostgresStaff;
import jp.miyamichi.service.postgres.RegionActivation;
import jp.miyamichi.service.postgres.RegionActivations;
import jp.miyamichi.service.riding.RideNewsBoard;
import jp.miyamichi.service.riding.VehiclesOnTheRoad;
import jp.miyamichi.service.selling.SecretFile;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.inquiry.FareInquiry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole running service: every part, in the order in which they need each other.
public final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /// How long a search may take before its asker is told to come back.
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private static final int LISTENERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Foundation foundation;
    private final Duration drain;
    private final ActiveRegion regions = new ActiveRegion();
    private final SearchThreads searches;
    private final RequestThreads requests;
    private final RegionWatch watch;
    private final LastHeard heard = new LastHeard();
    private final OutsideWorld world;
    private final NoticeWorld notices;
    private final JourneyWorld journeys;
    private final RideWorld rides;
    private final HttpService http;
    private final Rounds rounds = new Rounds();

    private Service(Settings settings, PlannerOpener opener, InstantSource clock, Foundation foundation) {
        this.foundation = foundation;
        this.drain = settings.cluster().drain();
        var cluster = foundation.cluster();
        var feeds = new SharedFeeds(cluster);
        var inUse = new RegionsInUse(cluster);
        var activations = new RegionActivations(foundation.database());
        var source = new RegionSource(
                settings.folders().region(),
                settings.folders().data(),
                settings.folders().osm());

        this.watch = new RegionWatch(source, opener, regions, planner -> feeds.catchUp(planner::realtime), region -> {
            inUse.announce(region.contentHash());
            activations.add(activation(region, cluster.name(), clock));
        });
        watch.openFirst();
        var intake = new ClusterIntake(regions, feeds, heard, clock);
        feeds.onMessage((feedId, message) -> {
            onPlanner(planner -> planner.realtime(feedId, message));
            heard.message(feedId, message, clock.instant());
        });

        this.searches = new SearchThreads(settings.http().searchThreads());
        this.requests = new RequestThreads(settings.http().requestsMax());
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new Gauges(registry).watch(requests, searches, cluster, settings);
        var random = new SecureRandom();
        var access = new Access(new PostgresSessions(foundation.database()), clock, random);
        var staff = new PostgresStaff(foundation.database());
        var ceremonies = new PostgresCeremonies(foundation.database());
        var address = new PublicAddress(settings.http().host(), settings.http().publicUrl());
        var people = new PeopleWorld(settings, clock, foundation.database(), regions, access, address, random);
        var tariffs = CounterOpening.tariffs(foundation.database(), RuleFolder.ofRegion(Settings.FARE_REGION), clock);
        var office = new OfficeOpening(
                foundation.database(),
                () -> tariffs.get().catalogue(),
                tariffs.get().fares().days(),
                clock,
                SecretFile.read(settings.folders().data().resolve("secrets/tickets"), random),
                random,
                settings.stripe(),
                publicUrl(settings));
        this.notices = new NoticeWorld(foundation.database(), people, settings.line(), clock).start();
        var zone = tariffs.get().fares().days().timeZone();
        var news = new RideNewsBoard();
        news.add(notices.rideNews(new PostgresBookings(foundation.database()), zone));
        this.rides = new RideWorld(settings, foundation, regions, people.travellers(), news, clock, random);
        var _ = notices.watching(rides::office);
        var planning = new Planning(regions, searches, clock, DEADLINE);
        this.journeys = new JourneyWorld(
                foundation.database(),
                planning,
                office,
                new DispatchRides(rides::office),
                notices.notices(),
                settings.receipts(),
                tariffs,
                clock);
        news.add(journeys.rideNews(Thread::startVirtualThread));
        this.world = new OutsideWorld(
                settings,
                clock,
                foundation.database(),
                regions,
                heard,
                intake,
                new VehiclesOnTheRoad(rides::office),
                new SharedLineVehicles(cluster),
                publicUrl(settings),
                registry);
        var counter = new CounterWorld(settings, clock, foundation.database(), tariffs, regions, office);
        var systems = new PostgresPartners(foundation.database());
        var partners = new PartnerWorld(
                foundation.database(), systems, office, world.alerts(), regions, publicUrl(settings), clock, random);
        var pages = Pages.in(settings.folders().pages())
                .with("staff", settings.folders().staffPages());
        var areas = new ArrayList<OperationSet>();
        areas.add(new DemoRoutes(settings.demo(), access, clock));
        areas.addAll(rides.areas());
        areas.addAll(counter.areas());
        areas.addAll(SightsWorld.of(settings, clock, regions, counter.office()).areas());
        areas.addAll(journeys.areas());
        areas.addAll(notices.areas());
        areas.add(people.routes());
        areas.addAll(partners.areas());
        areas.add(world.lines());
        this.http = HttpService.listen(
                cluster.vertx(),
                settings.http().host(),
                settings.http().port(),
                LISTENERS,
                new Operations(
                        planning,
                        settings.help(),
                        settings.tiles(),
                        new FareInquiry(tariffs),
                        new AccessRoutes(
                                access,
                                new StaffEntrance(staff, ceremonies, access, clock, random),
                                new DeviceEntrance(
                                        new PostgresDevices(foundation.database()), staff, ceremonies, access, clock),
                                new PostgresAuditLog(foundation.database()),
                                address),
                        world.outside(counter::crowding),
                        office,
                        areas,
                        new RealtimeRoute(settings.feedToken(), intake),
                        () -> new Readiness(
                                regions.isPresent(), foundation.database().isUp(), requests.isStopping(), inUse.all()),
                        () -> new WhatWorks(
                                regions.isPresent() && !searches.isBroken(),
                                foundation.database().isUp(),
                                office.isPaymentUp()),
                        registry),
                new HttpParts(
                        requests,
                        new RequestMetrics(registry),
                        pages,
                        new Admission(access, new RateLimits(clock), address, systems, settings.feedToken())));
        rounds.watch(this::lookForAnotherRegion);
        rounds.watch(activations::writeWaiting);
        rounds.watch(world::look);
        rounds.sweep(() -> sweep(office));
        rounds.sweep(journeys::look);
        rounds.sweep(PeopleWorld.TIDY_EVERY, people::tidy);
    }

    /// Starts everything and returns when the service answers.
    public static Service start(Settings settings, PlannerOpener opener, InstantSource clock) {
        var foundation = Foundation.lay(settings);
        try {
            return new Service(settings, opener, clock, foundation);
        } catch (RuntimeException failed) {
            foundation.close();
            throw failed;
        }
    }

    /// Where people and partners reach the service.
    private static URI publicUrl(Settings settings) {
        return settings.http()
                .publicUrl()
                .orElse(URI.create("http://" + settings.http().host()));
    }

    private static RegionActivation activation(PlannedRegion region, String node, InstantSource clock) {
        return new RegionActivation(region.contentHash(), region.firstDay(), region.lastDay(), node, clock.instant());
    }

    private void onPlanner(Consumer<Planner> use) {
        regions.with(region -> {
            use.accept(region.planner());
            return region;
        });
    }

    private static void sweep(OfficeOpening office) {
        try {
            office.get().tidy();
        } catch (RuntimeException failed) {
            // The next run finds what this one left; a lost database shows in /readyz.
            LOG.warn("half-done orders wait for the next sweep why={}", failed.getMessage());
        }
    }

    public String url() {
        return http.url();
    }

    Foundation foundation() {
        return foundation;
    }

    /// Done every two seconds.
    void lookForAnotherRegion() {
        watch.check();
    }

    private void letBalancersNotice() {
        try {
            Thread.sleep(drain);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says that it is stopping, goes on answering until a load balancer has noticed, answers what is still under way,
    /// and stops every part. What this node was looking after is the others' from the beginning.
    @Override
    public void close() {
        requests.lastCall();
        rides.handOver();
        letBalancersNotice();
        notices.close();
        http.close();
        rounds.close();
        world.close();
        journeys.close();
        rides.close();
        requests.close();
        searches.close();
        regions.close();
        foundation.close();
    }
}
