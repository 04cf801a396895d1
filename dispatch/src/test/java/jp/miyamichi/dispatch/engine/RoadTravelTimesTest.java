package jp.miyamichi.dispatch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

class RoadTravelTimesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /// Ten vertices in a row, a minute apart eastward, two minutes back; nothing is near north of 37.
    private static final class Row implements Roads {
        private int searches;

        @Override
        public int snap(LatLon point) {
            return point.lat() > 37 ? -1 : (int) Math.round((point.lon() - 140) * 10);
        }

        @Override
        public void secondsFrom(int from, int[] targets, int[] seconds) {
            searches++;
            for (int i = 0; i < targets.length; i++) {
                int steps = targets[i] - from;
                seconds[i] = targets[i] == 9 ? UNREACHABLE_SECONDS : steps >= 0 ? 60 * steps : -120 * steps;
            }
        }

        @Override
        public int vertexCount() {
            return 10;
        }
    }

    private final Row row = new Row();

    @Test
    void timesCarryTheMarginAndTheHour() {
        var hours = new ArrayList<>(Collections.nCopies(24, 1.0));
        hours.set(8, 2.0);
        var times = new RoadTravelTimes(row, new RoadTravelTimes.Pace(1.5, hours, TOKYO, 30));
        int from = times.place(new LatLon(36, 140.1));
        int to = times.place(new LatLon(36, 140.3));
        assertThat(times.millis(from, to, times.part(Instant.parse("2026-01-05T03:00:00Z"))))
                .isEqualTo(180_000);
        assertThat(times.millis(to, from, times.part(Instant.parse("2026-01-04T23:30:00Z"))))
                .as("back, at half past eight in Tokyo")
                .isEqualTo(720_000);
        assertThat(times.meters(from, to)).isEqualTo(1_000);
    }

    @Test
    void eachPlaceIsSearchedOnce() {
        var times = new RoadTravelTimes(row, RoadTravelTimes.Pace.sameAllDay(1, TOKYO, 30));
        int a = times.place(new LatLon(36, 140.1));
        int b = times.place(new LatLon(36, 140.3));
        for (int k = 0; k < 100; k++) {
            times.millis(a, b, 0);
            times.millis(b, a, 0);
        }
        assertThat(row.searches).isEqualTo(2);
    }

    @Test
    void whereNoRoadLeadsTakesLongerThanAnyDay() {
        var times = new RoadTravelTimes(row, RoadTravelTimes.Pace.sameAllDay(1, TOKYO, 30));
        assertThat(times.millis(times.place(new LatLon(36, 140)), times.place(new LatLon(36, 140.9)), 0))
                .isEqualTo(TravelTimes.UNREACHABLE);
    }

    @Test
    void aPointFarFromRoadsSaysSo() {
        var times = new RoadTravelTimes(row, RoadTravelTimes.Pace.sameAllDay(1, TOKYO, 30));
        assertThatThrownBy(() -> times.place(new LatLon(38, 140))).hasMessageContaining("choose a point on a street");
    }
}
