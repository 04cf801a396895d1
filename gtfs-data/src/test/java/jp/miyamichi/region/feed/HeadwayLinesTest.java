package jp.miyamichi.region.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import jp.miyamichi.region.Utsunomiya;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines known by headway only: nothing of theirs may pass for a clock time.
class HeadwayLinesTest {

    @TempDir
    private Path folder;

    @Test
    void noBusHasExactTimes() {
        for (var id : List.of("bus", "community")) {
            var feed = FeedZip.compile(Utsunomiya.TABLES, id, folder);
            assertThat(feed.column("frequencies.txt", "exact_times"))
                    .isNotEmpty()
                    .containsOnly("0");
            assertThat(feed.column("stop_times.txt", "timepoint")).containsOnly("0");
            assertThat(new HashSet<>(feed.column("frequencies.txt", "trip_id")))
                    .isEqualTo(new HashSet<>(feed.column("trips.txt", "trip_id")));
        }
    }

    @Test
    void theWayBackTakesAsLongAsTheWayThere() {
        var bus = FeedZip.compile(Utsunomiya.TABLES, "bus", folder);
        assertThat(calls(bus, "tateiwa-out"))
                .startsWith("ekinishi 07:00:00")
                .endsWith("shiryokan 07:30:00, tateiwa 07:33:00");
        assertThat(calls(bus, "tateiwa-in"))
                .startsWith("tateiwa 07:00:00, shiryokan 07:03:00")
                .endsWith("ekinishi 07:33:00");
    }

    private static String calls(FeedZip feed, String trip) {
        return String.join(
                ", ",
                feed.rows("stop_times.txt").stream()
                        .filter(row -> row.get("trip_id").equals(trip))
                        .map(row -> row.get("stop_id") + " " + row.get("arrival_time"))
                        .toList());
    }
}
