package jp.miyamichi.ticketing.ticket;

import static jp.miyamichi.ticketing.ticket.Samples.DAY;
import static jp.miyamichi.ticketing.ticket.Samples.SERVICE_DAYS;
import static jp.miyamichi.ticketing.ticket.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ValidityTest {

    @Test
    void aServiceDayLastsUntilItsLastVehiclesHaveArrivedAfterMidnight() {
        var day = Validity.onServiceDay(DAY, SERVICE_DAYS);
        assertThat(day.from()).isEqualTo(at("3:00"));
        assertThat(day.until()).isEqualTo(at("27:00"));
    }

    @Test
    void hoursFromTheFirstUseNeverOutlastTheWindow() {
        var sixHours = Validity.onServiceDay(DAY, SERVICE_DAYS).fromFirstUse(Duration.ofHours(6));
        assertThat(sixHours.endAfter(at("9:00"))).isEqualTo(at("15:00"));
        assertThat(sixHours.endAfter(at("23:00"))).isEqualTo(at("27:00"));
    }

    @Test
    void aWindowOfMoreThanHalfAYearIsRefused() {
        assertThatThrownBy(() -> Validity.onServiceDays(DAY, DAY.plusDays(186), SERVICE_DAYS))
                .hasMessageContaining("at most 186 days");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Validity.within(at("10:00"), at("10:00"))).hasMessageContaining("a window");
    }

    @Test
    void ridesAreCountedFromOne() {
        assertThatThrownBy(() -> Validity.onServiceDay(DAY, SERVICE_DAYS).forRides(0))
                .hasMessageContaining("rides must be 1..100");
    }
}
