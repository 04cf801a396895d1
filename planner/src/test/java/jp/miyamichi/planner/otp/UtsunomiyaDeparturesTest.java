package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.planner.DepartureAnswer;
import jp.miyamichi.planner.DepartureAnswer.Departure;
import jp.miyamichi.planner.DepartureRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the signs at the stops would show.
class UtsunomiyaDeparturesTest {

    private static OtpPlanner planner;

    @BeforeAll
    static void open() {
        planner = SharedRegions.planner(SharedRegions.utsunomiya(), Instant.parse("2026-11-24T08:00:00+09:00"));
    }

    private static DepartureAnswer ask(String stop, String from, Duration window) {
        return planner.departures(
                new DepartureRequest(stop, Instant.parse(from + ":00+09:00"), window, 100, Locale.JAPANESE));
    }

    private static List<Departure> departures(String stop, String from, Duration window) {
        var answer = ask(stop, from, window);
        assertThat(answer).isInstanceOf(DepartureAnswer.Departures.class);
        return ((DepartureAnswer.Departures) answer).departures();
    }

    private static String clock(Departure departure) {
        return departure.departAt().orElseThrow().toLocalTime().toString();
    }

    /// The column of stop 01 in the table of the operator's sheets.
    private static List<String> table(String service) throws IOException {
        var file = SharedRegions.REPOSITORY.resolve("gtfs-data/regions/utsunomiya/lrt/timetable.csv");
        var rows = Files.readAllLines(file).stream()
                .map(line -> line.split(",", -1))
                .toList();
        var column = Arrays.asList(rows.getFirst()).indexOf("01");
        return rows.stream()
                .filter(row -> row[2].equals(service) && row[3].equals("outbound"))
                .map(row -> row[column])
                .filter(time -> !time.isEmpty())
                .sorted()
                .toList();
    }

    @Test
    void aWeekdayAtTheFirstStopIsTheOperatorsSheet() throws IOException {
        assertThat(departures("lrt:01", "2026-11-24T04:00", Duration.ofHours(23)))
                .extracting(UtsunomiyaDeparturesTest::clock)
                .containsExactlyElementsOf(table("weekday").stream().limit(100).toList());
    }

    @Test
    void aPublicHolidayAtTheFirstStopIsTheHolidaySheet() throws IOException {
        assertThat(departures("lrt:01", "2026-11-23T04:00", Duration.ofHours(23)))
                .extracting(UtsunomiyaDeparturesTest::clock)
                .containsExactlyElementsOf(table("holiday"));
    }

    @Test
    void theLastTramToEachDestinationIsMarked() {
        assertThat(departures("lrt:01", "2026-11-24T22:00", Duration.ofHours(3)))
                .filteredOn(Departure::lastOfDay)
                .extracting(row -> clock(row) + " " + row.headsign())
                .contains("23:02 芳賀・高根沢工業団地", "23:46 平石");
    }

    @Test
    void aBusKnownByItsHeadwayIsOneRowWithoutAClockTime() {
        var stop = planner.places("資料館入口", 1).getFirst().stopId().orElseThrow();
        var rows = departures(stop, "2026-11-24T10:00", Duration.ofHours(2));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.departAt()).isEmpty();
            assertThat(row.headway()).contains(Duration.ofMinutes(60));
        });
        assertThat(rows)
                .extracting(row -> row.route().longName() + row.headsign())
                .doesNotHaveDuplicates();
    }

    @Test
    void inTheNightThatBusDoesNotRun() {
        var stop = planner.places("資料館入口", 1).getFirst().stopId().orElseThrow();
        assertThat(departures(stop, "2026-11-24T23:00", Duration.ofHours(2))).isEmpty();
    }

    @Test
    void aStopThatDoesNotExistIsNamed() {
        assertThat(ask("lrt:99", "2026-11-24T10:00", Duration.ofHours(1)))
                .isEqualTo(new DepartureAnswer.NoSuchStop("lrt:99"));
        assertThat(ask("nonsense", "2026-11-24T10:00", Duration.ofHours(1)))
                .isEqualTo(new DepartureAnswer.NoSuchStop("nonsense"));
    }

    @Test
    void beyondTheTimetableItsDaysAreNamed() {
        assertThat(ask("lrt:01", "2027-05-01T10:00", Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        DepartureAnswer.OutsideTimetable.class,
                        answer -> assertThat(Optional.of(answer.lastDay().toString()))
                                .contains("2027-03-31"));
    }
}
