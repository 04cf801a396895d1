package jp.miyamichi.service;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.PlannedRegion;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.planner.ReachAnswer;
import jp.miyamichi.planner.ReachRequest;
import jp.miyamichi.planner.RealtimeReport;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.planning.OpenRegion;

/// A town with one tram line from West to East: every ten minutes, twenty minutes long, in April 2026. On the hill
/// there is an on-demand service for those registered with it, in the valley one for anyone.
public class OneTramLine implements Planner {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 30);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration RIDE = Duration.ofMinutes(20);
    private static final Leg.End WEST = end("西", 36.55, 139.88, "lrt:W");
    private static final Leg.End EAST = end("東", 36.56, 139.98, "lrt:E");
    private static final Leg.Route LINE = new Leg.Route("lrt:1", "T", "路面電車", Optional.of("ffc800"));

    public final List<String> realtime = new CopyOnWriteArrayList<>();
    public final AtomicBoolean closed = new AtomicBoolean();
    private final String contentHash;

    public OneTramLine(String contentHash) {
        this.contentHash = contentHash;
    }

    public OpenRegion open() {
        var build = new RegionBuild(
                "town",
                Path.of("."),
                contentHash,
                List.of(),
                Path.of("streets.osm.pbf"),
                true,
                Optional.empty(),
                List.of(),
                List.of(
                        onDemand("hill", new Names("おか号", "おかごう", "Hill Ride"), Optional.of("hill")),
                        onDemand("valley", new Names("たに号", "たにごう", ""), Optional.empty())),
                List.of(),
                List.of());
        return new OpenRegion(build, this);
    }

    private static OnDemandService onDemand(String id, Names names, Optional<String> district) {
        return new OnDemandService(
                id,
                names,
                "ondemand",
                id,
                district,
                "",
                List.of(),
                true,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "the town");
    }

    private static Leg.End end(String name, double lat, double lon, String stopId) {
        return new Leg.End(name, new LatLon(lat, lon), Optional.of(stopId), Optional.empty());
    }

    @Override
    public ItineraryAnswer itineraries(ItineraryRequest request) {
        var day = request.time().atZone(ZONE).toLocalDate();
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            return new ItineraryAnswer.NotFound(
                    ItineraryAnswer.Reason.OUTSIDE_TIMETABLE, FIRST_DAY, LAST_DAY, List.of(), List.of());
        }
        var found = new ArrayList<Itinerary>();
        var departAt = next(request.time());
        for (var i = 0; i < request.itinerariesMax(); i++) {
            found.add(new Itinerary(List.of(ride(departAt.plus(EVERY.multipliedBy(i))))));
        }
        return new ItineraryAnswer.Found(found, false, List.of(), Optional.empty(), Optional.of("later"));
    }

    private static ZonedDateTime next(Instant time) {
        var at = time.atZone(ZONE).truncatedTo(ChronoUnit.MINUTES);
        return at.plusMinutes((10 - at.getMinute() % 10) % 10);
    }

    private static Leg ride(ZonedDateTime departAt) {
        return new Leg.Transit(
                Mode.TRAM,
                LINE,
                "trip-" + departAt.toLocalTime(),
                "東",
                WEST,
                EAST,
                departAt,
                departAt.plus(RIDE),
                9_000,
                List.of(WEST.at(), EAST.at()),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(new Leg.Fare("single", 400, "adult", false)),
                List.of());
    }

    @Override
    public DepartureAnswer departures(DepartureRequest request) {
        if (!request.stopId().equals("lrt:W")) {
            return new DepartureAnswer.NoSuchStop(request.stopId());
        }
        return new DepartureAnswer.Departures(
                WEST,
                List.of(
                        new DepartureAnswer.Departure(
                                LINE,
                                Mode.TRAM,
                                "t",
                                "東",
                                Optional.of(next(request.from())),
                                Optional.empty(),
                                OptionalInt.of(120),
                                false,
                                false),
                        new DepartureAnswer.Departure(
                                LINE,
                                Mode.BUS,
                                "h",
                                "北",
                                Optional.empty(),
                                Optional.of(Duration.ofHours(1)),
                                OptionalInt.empty(),
                                false,
                                true)));
    }

    @Override
    public List<Place> places(String text, int limit) {
        return List.of(
                        new Place(
                                "west",
                                Place.Kind.STOP,
                                new Names("西", "にし", "West"),
                                WEST.at(),
                                false,
                                Optional.of("lrt:W"),
                                Optional.empty(),
                                "timetable 2026-04-01"),
                        new Place(
                                "east",
                                Place.Kind.STOP,
                                new Names("東", "ひがし", "East"),
                                EAST.at(),
                                true,
                                Optional.of("lrt:E"),
                                Optional.empty(),
                                "timetable 2026-04-01"))
                .stream()
                .filter(place ->
                        place.names().ja().contains(text) || place.names().en().contains(text))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Location> locate(String nameOrId, Locale language) {
        return List.of(WEST, EAST).stream()
                .filter(end -> end.name().equals(nameOrId) || end.stopId().get().equals(nameOrId))
                .map(end -> new Location(end.name(), end.at(), end.stopId(), false))
                .findFirst();
    }

    @Override
    public ReachAnswer reach(ReachRequest request) {
        var square = List.of(
                new LatLon(36.5, 139.8), new LatLon(36.5, 139.9), new LatLon(36.6, 139.9), new LatLon(36.5, 139.8));
        return new ReachAnswer.Areas(request.minutes().stream()
                .map(minutes -> new ReachAnswer.Area(minutes, List.of(List.of(square))))
                .toList());
    }

    @Override
    public RoadTimes roadTimes() {
        throw new UnsupportedOperationException("the town has no cars");
    }

    @Override
    public RealtimeReport realtime(String feedId, byte[] feedMessage) {
        realtime.add(feedId + ":" + feedMessage.length);
        return new RealtimeReport(1, 0, 0, 0, List.of());
    }

    @Override
    public void warmUp(Duration atMost) {}

    @Override
    public PlannedRegion region() {
        return new PlannedRegion("town", contentHash, ZONE, FIRST_DAY, LAST_DAY, true, List.of("the town"));
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
