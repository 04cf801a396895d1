package jp.miyamichi.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.RegionValidation;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.broadcast.BroadcastWatch;
import jp.miyamichi.service.broadcast.FleetNow;
import jp.miyamichi.service.broadcast.LineVehicles;
import jp.miyamichi.service.broadcast.PublishedTimetable;
import jp.miyamichi.service.feeds.FeedPolls;
import jp.miyamichi.service.feeds.FeedState;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.feeds.LivePlanner;
import jp.miyamichi.service.http.LineVehicleRoutes;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.http.Outside;
import jp.miyamichi.service.opendata.GbfsRelay;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.OpenGofs;
import jp.miyamichi.service.opendata.Publishing;
import jp.miyamichi.service.opendata.PublishingWatch;
import jp.miyamichi.service.opendata.RelayWatch;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.postgres.PostgresAlerts;
import jp.miyamichi.service.postgres.PublicationTables;
import jp.miyamichi.service.signage.Signage;
import jp.miyamichi.ticketing.crowding.Crowding;

/// What the service exchanges with the world outside: the open data and live messages it gives away,
/// the live feeds it fetches, the signs at the stops.
final class OutsideWorld implements AutoCloseable {

    private final OpenData openData;
    private final PublishingWatch publishing;
    private final AlertBoard alerts;
    private final Broadcast broadcast;
    private final OperationSet lines;
    private final BroadcastWatch broadcasting;
    private final FeedPolls polls;
    private final GbfsRelay relay;
    private final RelayWatch relaying;
    private final InstantSource clock;
    private final LastHeard heard;
    private final URI publicUrl;

    OutsideWorld(
            Settings settings,
            InstantSource clock,
            Database database,
            ActiveRegion regions,
            LastHeard heard,
            LivePlanner planner,
            FleetNow fleet,
            LineVehicles lines,
            URI publicUrl,
            MeterRegistry registry) {
        this.clock = clock;
        this.heard = heard;
        this.publicUrl = publicUrl;
        this.polls = FeedPolls.of(settings.feeds(), planner, heard, clock);
        watch(registry);
        var book = new PublicationTables(database);
        var validators = settings.folders().validators();
        var tables = settings.folders().region();
        this.openData = new OpenData(book);
        Publishing.Validator validator = (feed, day) -> new RegionValidation(validators, tables).check(feed, day);
        Supplier<ZoneId> zone =
                () -> regions.with(region -> region.planner().region().zone());
        this.publishing = new PublishingWatch(
                clock,
                () -> regions.isPresent() ? Optional.of(regions.with(OpenRegion::build)) : Optional.empty(),
                new Publishing(book, validator, clock, zone, settings.publisher()),
                openData);
        this.relay = new GbfsRelay(polls.openCycles(), book, validator, clock, zone, publicUrl);
        this.relaying = new RelayWatch(relay);
        this.alerts = new AlertBoard(new PostgresAlerts(database), clock);
        var timetable = new PublishedTimetable(openData);
        this.lines = new LineVehicleRoutes(timetable, lines, zone, clock);
        this.broadcast = new Broadcast(timetable, alerts, fleet, lines, clock);
        this.broadcasting = new BroadcastWatch(broadcast);
    }

    private void watch(MeterRegistry registry) {
        for (int i = 0; i < polls.states().size(); i++) {
            var index = i;
            var tags = Tags.of("feed", polls.states().get(i).source().id());
            Gauge.builder("miyamichi.feed.age.seconds", () -> age(polls.states().get(index)))
                    .description("How old an operator's data is; not a number before the first")
                    .tags(tags)
                    .register(registry);
            Gauge.builder(
                            "miyamichi.feed.failures",
                            () -> polls.states().get(index).failures())
                    .description("Failed tries in a row to fetch an operator's feed")
                    .tags(tags)
                    .register(registry);
        }
    }

    private double age(FeedState state) {
        return state.dataAt()
                .map(at -> (double) Duration.between(at, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    /// Where the vehicles of community lines tell that they are.
    OperationSet lines() {
        return lines;
    }

    /// What operators tell riders.
    AlertBoard alerts() {
        return alerts;
    }

    /// @param crowding what operators say of how full places are
    Outside outside(Supplier<List<Crowding>> crowding) {
        var signage = new Signage(heard, broadcast::driving, crowding, clock);
        return new Outside(
                openData, alerts, broadcast, polls, relay, new OpenGofs(openData, publicUrl), signage, clock);
    }

    /// Called again and again while the service runs. Returns at once.
    void look() {
        publishing.look();
        polls.look();
    }

    @Override
    public void close() {
        broadcasting.close();
        relaying.close();
        publishing.close();
        polls.close();
    }
}
