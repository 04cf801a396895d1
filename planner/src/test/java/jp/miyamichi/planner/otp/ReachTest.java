package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.ReachAnswer;
import jp.miyamichi.planner.ReachAnswer.Areas;
import jp.miyamichi.planner.ReachRequest;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// How far one gets in Utsunomiya. The tram leaves 宇都宮駅東口 at 10:12 and is at 清原地区市民センター前 at 10:36.
class ReachTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00+09:00");
    private static final Instant SOON_A_TRAM = Instant.parse("2026-11-24T10:10:00+09:00");
    private static final Instant NIGHT = Instant.parse("2026-11-24T02:00:00+09:00");
    private static final Set<Mode> ALL = EnumSet.of(Mode.WALK, Mode.TRAM, Mode.BUS, Mode.FLEX);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static OtpPlanner planner;

    @BeforeAll
    static void open() {
        planner = SharedRegions.planner(SharedRegions.utsunomiya(), NOW);
    }

    private static Location at(String name) {
        return planner.locate(name).orElseThrow();
    }

    private static ReachAnswer answer(String from, Instant departAt, Set<Mode> modes, Integer... minutes) {
        return planner.reach(new ReachRequest(at(from), departAt, List.of(minutes), modes));
    }

    private static Geometry reach(Instant departAt, Set<Mode> modes, int minutes) {
        var answer = answer("宇都宮駅東口", departAt, modes, minutes);
        assertThat(answer).isInstanceOf(Areas.class);
        return geometry(((Areas) answer).areas().getFirst());
    }

    private static Geometry geometry(ReachAnswer.Area area) {
        return GEOMETRY.createMultiPolygon(area.polygons().stream()
                .map(rings -> {
                    var lines = rings.stream().map(ReachTest::ring).toList();
                    return GEOMETRY.createPolygon(
                            lines.getFirst(), lines.stream().skip(1).toArray(LinearRing[]::new));
                })
                .toArray(Polygon[]::new));
    }

    private static LinearRing ring(List<LatLon> points) {
        return GEOMETRY.createLinearRing(
                points.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
    }

    private static boolean contains(Geometry area, String place) {
        var at = at(place).at();
        return area.contains(GEOMETRY.createPoint(new Coordinate(at.lon(), at.lat())));
    }

    @Test
    void theTramBringsKiyoharaWithinThirtyMinutesButNotWithinTen() {
        assertThat(contains(reach(SOON_A_TRAM, ALL, 30), "清原地区市民センター前")).isTrue();
        assertThat(contains(reach(SOON_A_TRAM, ALL, 10), "清原地区市民センター前")).isFalse();
    }

    @Test
    void waitingForTheTramCounts() {
        assertThat(contains(reach(SOON_A_TRAM, ALL, 25), "清原地区市民センター前")).isFalse();
        assertThat(contains(reach(SOON_A_TRAM, ALL, 27), "清原地区市民センター前")).isTrue();
    }

    @Test
    void onFootOrByBusAloneOneDoesNotGetThere() {
        assertThat(contains(reach(SOON_A_TRAM, EnumSet.of(Mode.WALK), 45), "清原地区市民センター前"))
                .isFalse();
        assertThat(contains(reach(SOON_A_TRAM, EnumSet.of(Mode.WALK, Mode.BUS), 30), "清原地区市民センター前"))
                .isFalse();
        assertThat(contains(reach(SOON_A_TRAM, EnumSet.of(Mode.TRAM), 30), "清原地区市民センター前"))
                .isTrue();
    }

    @Test
    void aBicycleGetsFartherThanFeet() {
        var walk = reach(SOON_A_TRAM, EnumSet.of(Mode.WALK), 30);
        var cycle = reach(SOON_A_TRAM, EnumSet.of(Mode.BICYCLE), 30);
        assertThat(cycle.getArea()).isGreaterThan(3 * walk.getArea());
        assertThat(reach(SOON_A_TRAM, EnumSet.of(Mode.BICYCLE, Mode.WALK, Mode.TRAM), 30)
                        .getArea())
                .isGreaterThan(cycle.getArea());
    }

    @Test
    void atNightOneHasOnlyOnesFeet() {
        var walk = reach(NIGHT, EnumSet.of(Mode.WALK), 45);
        assertThat(reach(NIGHT, ALL, 45).equalsTopo(walk)).isTrue();
        assertThat(reach(SOON_A_TRAM, ALL, 45).getArea()).isGreaterThan(1.5 * walk.getArea());
    }

    @Test
    void onDemandServicesDoNotCount() {
        assertThat(reach(SOON_A_TRAM, EnumSet.of(Mode.WALK, Mode.FLEX), 45)
                        .equalsTopo(reach(SOON_A_TRAM, EnumSet.of(Mode.WALK), 45)))
                .isTrue();
    }

    @Test
    void longerTimesContainTheShorterAndAllAreValid() {
        var areas = ((Areas) answer("宇都宮駅東口", SOON_A_TRAM, ALL, 45, 5, 15, 30, 60, 90)).areas();
        assertThat(areas).extracting(ReachAnswer.Area::minutes).containsExactly(5, 15, 30, 45, 60, 90);
        for (int i = 0; i < areas.size(); i++) {
            var area = geometry(areas.get(i));
            assertThat(area.isValid()).isTrue();
            assertThat(area.isEmpty()).isFalse();
            assertThat(i == 0 || area.covers(geometry(areas.get(i - 1)))).isTrue();
        }
    }

    @Test
    void theGroundUnderOnesFeetIsReached() {
        assertThat(contains(reach(SOON_A_TRAM, EnumSet.of(Mode.WALK), 1), "宇都宮駅東口"))
                .isTrue();
        var between = new LatLon(36.5560, 139.9050);
        var answer = (Areas)
                planner.reach(new ReachRequest(Location.of(between), SOON_A_TRAM, List.of(1), EnumSet.of(Mode.WALK)));
        assertThat(geometry(answer.areas().getFirst()).isEmpty()).isFalse();
    }

    @Test
    void farFromAllStreetsIsOutsideTheRegion() {
        var tokyo = Location.of(new LatLon(35.681, 139.767));
        assertThat(planner.reach(new ReachRequest(tokyo, SOON_A_TRAM, List.of(15), ALL)))
                .isEqualTo(new ReachAnswer.OutsideRegion());
    }

    @Test
    void beyondTheTimetableItsFirstAndLastDayAreNamed() {
        var region = planner.region();
        assertThat(answer("宇都宮駅東口", Instant.parse("2031-01-06T10:00:00+09:00"), ALL, 15))
                .isEqualTo(new ReachAnswer.OutsideTimetable(region.firstDay(), region.lastDay()));
    }

    @Test
    void onAPublicHolidayTheHolidayTimetableCounts() {
        var holiday = Instant.parse("2026-11-23T05:50:00+09:00");
        var workday = Instant.parse("2026-11-24T05:50:00+09:00");
        assertThat(reach(holiday, EnumSet.of(Mode.TRAM), 30).equalsTopo(reach(workday, EnumSet.of(Mode.TRAM), 30)))
                .isFalse();
    }
}
