package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureAnswer.Departure;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.broadcast.FleetNow;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.ticketing.crowding.Crowding;
import jp.miyamichi.ticketing.fare.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The sign at 東口, at 10:02: trams at 10:06 (two minutes late), 10:20 (cancelled) and 23:00 (the last), and across the
/// station a bus of which only the headway is known.
@ExtendWith(VertxExtension.class)
class SignageTest {

    private static final Instant NOW = TestService.NOW;

    private final LastHeard heard = new LastHeard();
    private List<FleetNow.Vehicle> driving = List.of();
    private Supplier<List<Crowding>> crowding = List::of;
    private TestService service;

    @BeforeEach
    void start(Vertx vertx) {
        var outside = TestOutside.signs(heard, () -> driving, () -> crowding.get(), NOW);
        service = TestService.with(vertx, new OpenRegion(build(), new Station()), outside);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String sign(String query) throws Exception {
        return service.get("/signage/lrt:01" + query).body();
    }

    @Test
    void itSaysInFourLanguagesWhatLeavesNext() throws Exception {
        var sign = sign("");
        assertThat(sign)
                .contains(
                        " lang=\"ja\" class=",
                        " lang=\"en\" class=",
                        " lang=\"zh-Hans\" class=",
                        " lang=\"ko\" class=");
        assertThat(sign).contains(">10:06</time>", "あと4<ruby>分<rt>ぷん</rt></ruby>", "in 4 min", "4分钟后", "4분 후");
        assertThat(sign).contains("2 min late", "Cancelled", "운휴");
    }

    @Test
    void whoHasBookedARideFromHereSeesWhenItComes() throws Exception {
        var atTheStop = new FleetNow.Due(new LatLon(36.5593, 139.8996), NOW.plusSeconds(7 * 60));
        var atADoor = new FleetNow.Due(new LatLon(36.5610, 139.8995), NOW.plusSeconds(11 * 60));
        driving = List.of(vehicle(NOW.minusSeconds(20), atTheStop, atADoor));
        assertThat(sign(""))
                .contains(
                        "さぎそう河内号",
                        "<ruby>予約<rt>よやく</rt></ruby>",
                        "For those who have booked",
                        ">10:09</time>",
                        "in 7 min")
                .doesNotContain("10:13");
    }

    @Test
    void aVehicleThatFellSilentIsNotPromisedByASign() throws Exception {
        driving = List.of(vehicle(
                NOW.minusSeconds(121), new FleetNow.Due(new LatLon(36.5592, 139.8995), NOW.plusSeconds(7 * 60))));
        assertThat(sign("")).doesNotContain("さぎそう河内号", "For those who have booked");
    }

    @Test
    void aSignSaysHowFullThePlacesAroundAre() throws Exception {
        crowding = () -> List.of(said("west-gate", Crowding.Level.BUSY), said("far", Crowding.Level.FULL));
        assertThat(sign(""))
                .contains("</ruby>は <ruby>混<rt>こ</rt></ruby>んでいます", "West Gate</span>: crowded", ": 붐빕니다")
                .doesNotContain("いっぱいです");
    }

    @Test
    void aSignSaysWhereToReadWhenItIsBusy() throws Exception {
        assertThat(sign(""))
                .contains("When it is busy")
                .containsPattern("href=\"/busy-hours\\?lang=ko\">(localhost|127\\.0\\.0\\.1):[0-9]+/busy-hours</a>");
    }

    @Test
    void aSignGoesOnWhileNobodyKnowsOfCrowds() throws Exception {
        crowding = () -> {
            throw new IllegalStateException("the database is lost");
        };
        assertThat(sign("")).contains(">10:06</time>").doesNotContain("class=\"crowds\"");
    }

    private static FleetNow.Vehicle vehicle(Instant seenAt, FleetNow.Due... ahead) {
        return new FleetNow.Vehicle(
                "sedan", "sagiso", LocalDate.of(2026, 4, 1), new LatLon(36.57, 139.9), seenAt, List.of(ahead));
    }

    private static Crowding said(String place, Crowding.Level level) {
        return new Crowding(place, new Label(place, place), level, NOW, NOW.plusSeconds(3_600));
    }

    @Test
    void placesCarryTheirReading() throws Exception {
        assertThat(sign(""))
                .contains("<ruby>東口<rt>ひがしぐち</rt></ruby>", "<ruby>工業団地<rt>こうぎょうだんち</rt></ruby>", "East Gate");
    }

    @Test
    void aLineKnownByItsHeadwayShowsNoClock() throws Exception {
        var sign = sign("");
        assertThat(sign).contains("About every 60 minutes", "Estimate", "<ruby>西口<rt>にしぐち</rt></ruby>");
        var bus = sign.substring(sign.indexOf("大谷"), sign.indexOf("</article>", sign.indexOf("大谷")));
        assertThat(bus).doesNotContain("<time");
    }

    @Test
    void theLastServiceIsAnnounced() throws Exception {
        assertThat(sign(""))
                .contains(
                        "Last service 23:00 (to <span lang=\"en\">Industrial Park</span>)",
                        "<ruby>最後<rt>さいご</rt></ruby>は23:00です（");
    }

    @Test
    void aSilentOperatorIsToldByTheAgeOfItsWord() throws Exception {
        assertThat(sign("")).doesNotContain("Last heard");
        heard.message("lrt", delays(), NOW.minus(Duration.ofMinutes(7)));
        assertThat(sign("")).contains("Last heard 7 min ago", "class=\"due old\"");
    }

    @Test
    void anOperatorLostForHoursIsNotWaitedFor() throws Exception {
        heard.message("lrt", delays(), NOW.minus(Duration.ofHours(2)));
        assertThat(sign("")).contains("Scheduled").doesNotContain("Last heard", "due old");
    }

    @Test
    void whatTheOperatorJustSaidIsNotOld() throws Exception {
        heard.message("lrt", delays(), NOW.minus(Duration.ofMinutes(2)));
        assertThat(sign("")).doesNotContain("Last heard", "due old");
    }

    @Test
    void aSignReloadsItselfAndAPersonsPageStandsStill() throws Exception {
        assertThat(sign("")).contains("<meta http-equiv=\"refresh\" content=\"30\">", "/signage/lrt:01?still=true");
        assertThat(sign("?still=true")).doesNotContain("http-equiv", "turning");
    }

    @Test
    void itNeedsNoScriptAndFewBytes() throws Exception {
        var sign = sign("");
        assertThat(sign).doesNotContain("<script", "style=", "<style", "onload");
        var styles = service.get("/plain/signage.css").body();
        assertThat((sign + styles).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
    }

    @Test
    void aStopThatIsNotThereIsToldToPeople() throws Exception {
        var page = service.get("/signage/lrt:99");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("停留所が見つかりません", "lrt:99");
        assertThat(service.get("/signage/lrt:%3Cscript%3E").statusCode()).isEqualTo(400);
    }

    private static byte[] delays() {
        var update = TripUpdate.newBuilder().setTrip(TripDescriptor.newBuilder().setTripId("t"));
        return FeedMessage.newBuilder()
                .setHeader(FeedHeader.newBuilder().setGtfsRealtimeVersion("2.0"))
                .addEntity(FeedEntity.newBuilder().setId("1").setTripUpdate(update))
                .build()
                .toByteArray();
    }

    private static RegionBuild build() {
        var places = List.of(
                place("east-gate", "lrt:01", new Names("東口", "ひがしぐち", "East Gate"), 139.8995),
                place("west-gate", "bus:w", new Names("西口", "にしぐち", "West Gate"), 139.8973),
                place("far", "bus:far", new Names("遠い", "とおい", "Far"), 139.9900),
                place("estate", "lrt:19", new Names("工業団地", "こうぎょうだんち", "Industrial Park"), 140.0200));
        return new RegionBuild(
                "town",
                Path.of("."),
                "abc",
                List.of(),
                Path.of("streets.osm.pbf"),
                true,
                Optional.empty(),
                places,
                List.of(sagiso()),
                List.of(),
                List.of());
    }

    private static OnDemandService sagiso() {
        return new OnDemandService(
                "sagiso",
                new Names("さぎそう河内号", "", ""),
                "ondemand",
                "sagiso",
                Optional.empty(),
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
                "sample 2026");
    }

    private static Place place(String id, String stop, Names names, double lon) {
        return new Place(
                id, Place.Kind.STOP, names, new LatLon(36.5592, lon), false, Optional.of(stop), Optional.empty(), "x");
    }

    private static final class Station extends OneTramLine {

        private static final Leg.Route TRAM = new Leg.Route("lrt:1", "", "ライトライン", Optional.empty());
        private static final Leg.Route BUS = new Leg.Route("bus:1", "", "立岩線", Optional.empty());

        private Station() {
            super("abc");
        }

        @Override
        public DepartureAnswer departures(DepartureRequest request) {
            return switch (request.stopId()) {
                case "lrt:01" ->
                    new DepartureAnswer.Departures(
                            end("lrt:01"),
                            List.of(
                                    tram(request, 4, OptionalInt.of(120), false, false),
                                    tram(request, 18, OptionalInt.empty(), true, false),
                                    tram(request, 12 * 60 + 58, OptionalInt.empty(), false, true)));
                case "bus:w" ->
                    new DepartureAnswer.Departures(
                            end("bus:w"),
                            List.of(new Departure(
                                    BUS,
                                    Mode.BUS,
                                    "bus:h",
                                    "大谷",
                                    Optional.empty(),
                                    Optional.of(Duration.ofHours(1)),
                                    OptionalInt.empty(),
                                    false,
                                    false)));
                case "bus:far" -> throw new AssertionError("that stop is not nearby");
                default -> new DepartureAnswer.NoSuchStop(request.stopId());
            };
        }

        private static Leg.End end(String stopId) {
            return new Leg.End("東口", new LatLon(36.5592, 139.8995), Optional.of(stopId), Optional.empty());
        }

        private static Departure tram(
                DepartureRequest request, int minutes, OptionalInt delay, boolean cancelled, boolean last) {
            ZonedDateTime at = request.from().atZone(ZONE).plusMinutes(minutes);
            return new Departure(
                    TRAM,
                    Mode.TRAM,
                    "lrt:t" + minutes,
                    "工業団地",
                    Optional.of(at),
                    Optional.empty(),
                    delay,
                    cancelled,
                    last);
        }
    }
}
