package jp.miyamichi.service.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeJsonTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T01:02:03Z,     Asia/Tokyo,       2026-11-24T10:02:03+09:00",
        "2026-11-24T01:02:03.999Z, Asia/Tokyo,       2026-11-24T10:02:03+09:00",
        "2026-11-24T01:02:03Z,     UTC,              2026-11-24T01:02:03+00:00",
        "2026-07-01T01:02:03Z,     America/St_Johns, 2026-06-30T22:32:03-02:30"
    })
    void aTimeCarriesItsOffsetAndNeverZ(String moment, String zone, String text) {
        assertThat(TimeJson.text(ZonedDateTime.parse(moment).withZoneSameInstant(ZoneId.of(zone))))
                .isEqualTo(text);
    }
}
