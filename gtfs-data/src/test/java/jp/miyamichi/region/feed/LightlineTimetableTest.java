package jp.miyamichi.region.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.miyamichi.region.Utsunomiya;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compiled ライトライン timetable against the printed one. A trip is drawn as its calls: `01 07:00, 06 07:09, …`.
class LightlineTimetableTest {

    private static FeedZip feed;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        feed = FeedZip.compile(Utsunomiya.TABLES, "lrt", folder);
    }

    @Test
    void all367TripsRunToTheMinute() throws IOException {
        assertThat(compiled()).hasSize(367).isEqualTo(printed(Utsunomiya.TABLES.resolve("lrt/timetable.csv"), ""));
    }

    @Test
    void theTimetableIsTheOneThatWasCollected() throws IOException {
        var collected = Path.of("../../shared/facts/lrt_timetable_20260401.csv");
        assumeTrue(Files.exists(collected), "the collected timetable is not here: " + collected);
        assertThat(compiled()).isEqualTo(printed(collected, "s"));
    }

    @Test
    void theRapidPassesTheStopsBetweenTheStationAndTheUniversity() {
        assertThat(compiled().get("WD-OUT-010")).startsWith("01 07:00, 06 07:09, 07 07:11, 10 07:19");
    }

    @Test
    void timesAfterMidnightBelongToTheDayBefore() {
        assertThat(compiled().values()).anyMatch(trip -> trip.endsWith("07 24:21"));
    }

    private static Map<String, String> compiled() {
        return feed.rows("stop_times.txt").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("trip_id"),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> row.get("stop_id") + " "
                                        + row.get("departure_time").substring(0, 5),
                                Collectors.joining(", "))));
    }

    /// Calls of the table at `file`, whose stop columns start with `prefix`.
    private static Map<String, String> printed(Path file, String prefix) throws IOException {
        var trips = new TreeMap<String, String>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            while (rows.hasNext()) {
                var row = rows.next();
                trips.put(row.get("trip_id"), calls(row, prefix));
            }
        }
        return trips;
    }

    private static String calls(Map<String, String> row, String prefix) {
        var calls = row.entrySet().stream()
                .filter(cell -> cell.getKey().matches(prefix + "\\d\\d"))
                .filter(cell -> cell.getValue().matches("\\d\\d:\\d\\d"))
                .map(cell -> cell.getKey().substring(prefix.length()) + " " + cell.getValue())
                .toList();
        return String.join(", ", row.get("direction").equals("outbound") ? calls : calls.reversed());
    }
}
