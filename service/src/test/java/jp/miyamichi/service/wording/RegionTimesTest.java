package jp.miyamichi.service.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:02,             2026-11-24T01:02:00Z",
        "2026-11-24T10:02:30,          2026-11-24T01:02:30Z",
        "2026-11-24T10:02:00+09:00,    2026-11-24T01:02:00Z",
        "2026-11-24T10:02:00 09:00,    2026-11-24T01:02:00Z",
        "2026-11-24T10:02:00-05:00,    2026-11-24T15:02:00Z",
        "2026-11-24T01:02:00Z,         2026-11-24T01:02:00Z"
    })
    void aTimeWithoutOffsetIsTheRegions(String text, Instant time) {
        assertThat(RegionTimes.parse(text, ZONE)).hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "10:02", "2026-11-24", "2026-02-30T10:00", "2026-11-24T25:00", "+++"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(RegionTimes.parse(text, ZONE)).isEmpty();
    }
}
