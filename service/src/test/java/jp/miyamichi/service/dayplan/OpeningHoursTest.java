package jp.miyamichi.service.dayplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /// Wednesday, 1 April 2026.
    private static ZonedDateTime at(String time) {
        return ZonedDateTime.parse("2026-04-01T" + time + ":00+09:00");
    }

    private static OpeningHours hours(String text) {
        return OpeningHours.parse(text).orElseThrow();
    }

    @Test
    void whoComesEarlyWaitsAndWhoComesTooLateForTheStayIsTurnedAway() {
        var hours = hours("09:00-16:30");
        assertThat(hours.begins(at("08:40"), HOUR)).contains(at("09:00"));
        assertThat(hours.begins(at("15:30"), HOUR)).contains(at("15:30"));
        assertThat(hours.begins(at("15:31"), HOUR)).isEmpty();
    }

    @Test
    void aNoonBreakSplitsTheDay() {
        assertThat(hours("09:00-12:00,13:00-17:00").begins(at("11:30"), HOUR)).contains(at("13:00"));
    }

    @Test
    void laterRulesAreStrongerAndAWeekMayWrapAround() {
        assertThat(hours("09:00-17:00; We off").begins(at("10:00"), HOUR)).isEmpty();
        assertThat(hours("Sa-Mo 09:00-17:00").begins(at("10:00"), HOUR)).isEmpty();
        assertThat(hours("Mo,We-Th 09:00-17:00").begins(at("10:00"), HOUR)).contains(at("10:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sunrise-sunset", "PH off", "Apr-Oct 09:00-17:00", "22:00-02:00", "\"ask\"", "09:00-25:00"})
    void whatIsNotUnderstoodIsNotGuessed(String text) {
        assertThat(OpeningHours.parse(text)).isEmpty();
    }
}
