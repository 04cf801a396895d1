package jp.miyamichi.service.postgres;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.DeskParts;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.RuleBook;
import jp.miyamichi.dispatch.booking.Spot;
import jp.miyamichi.dispatch.engine.PlaneTravelTimes;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.postgres.PostgresBookings;
import jp.miyamichi.dispatch.postgres.PostgresDrivers;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.dispatch.postgres.PostgresRuleBook;
import jp.miyamichi.dispatch.postgres.PostgresSuspensions;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.cluster.ClusterDesk;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.cluster.HazelcastGrid;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.riding.OpenDesk;
import jp.miyamichi.service.riding.PlannerRoads;
import jp.miyamichi.service.riding.RideNews;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.riding.Travellers;

/// Opens the desk of the region that is planned on, and another one when the region is swapped or rules change.
/// What is booked is in the database, so the next desk goes on where the one before was. Opening asks neither
/// database nor cluster.
public final class RideOpening implements Supplier<OpenDesk> {

    private final Database database;
    private final ClusterNode cluster;
    private final HazelcastGrid grid;
    private final ActiveRegion regions;
    private final Predicate<LocalDate> isHoliday;
    private final Travellers travellers;
    private final RideNews news;
    private final InstantSource clock;
    private final RuleBook rules;
    private Optional<Opened> open = Optional.empty();
    private volatile Rules known = new Rules(0, List.of());

    private record Opened(String content, OpenDesk desk) {}

    private record Rules(long version, List<RuleBook.Noted> changes) {}

    public RideOpening(
            Database database,
            ClusterNode cluster,
            ActiveRegion regions,
            Predicate<LocalDate> isHoliday,
            Travellers travellers,
            RideNews news,
            InstantSource clock) {
        this.database = database;
        this.cluster = cluster;
        this.grid = new HazelcastGrid(cluster, clock);
        this.regions = regions;
        this.isHoliday = isHoliday;
        this.travellers = travellers;
        this.news = news;
        this.clock = clock;
        this.rules = new PostgresRuleBook(database);
    }

    @Override
    public OpenDesk get() {
        return regions.with(this::of);
    }

    private synchronized OpenDesk of(OpenRegion region) {
        var content = region.build().folder() + " " + region.build().contentHash() + " " + known.version;
        if (open.filter(opened -> opened.content.equals(content)).isEmpty()) {
            open = Optional.of(new Opened(content, opened(region)));
        }
        return open.get().desk;
    }

    /// Looks whether rules have changed; the next desk has them. Called about once a second.
    public void readRules() {
        var version = rules.version();
        if (version != known.version) {
            known = new Rules(version, rules.all());
        }
    }

    private OpenDesk opened(OpenRegion region) {
        var services = RuleBook.applied(RideServices.of(region.build()), known.changes);
        var book = new PostgresBookings(database);
        var zone = region.planner().region().zone();
        var desk = new DispatchDesk(
                services,
                new DeskParts(
                        cluster.name(),
                        book,
                        new PostgresHouseholds(database),
                        new PostgresSuspensions(database),
                        grid,
                        times(region, services),
                        clock,
                        zone,
                        isHoliday,
                        UUID::randomUUID));
        var office = new RideOffice(
                services,
                region.build().onDemandServices(),
                new ClusterDesk(cluster, desk),
                book,
                new PostgresDrivers(database),
                rules,
                travellers,
                news,
                this::place,
                clock,
                zone);
        return new OpenDesk(office, desk);
    }

    /// A region without services needs no roads.
    private static TravelTimes times(OpenRegion region, List<RideService> services) {
        return services.isEmpty()
                ? new PlaneTravelTimes(new LatLon(0, 0), 1, 30)
                : PlannerRoads.times(
                        region.planner().roadTimes(), region.planner().region());
    }

    private Optional<Spot> place(String idOrName) {
        return regions.with(region -> region.planner().locate(idOrName))
                .map(found -> new Spot(found.name(), found.at()));
    }
}
