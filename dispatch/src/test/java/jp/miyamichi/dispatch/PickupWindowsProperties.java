package jp.miyamichi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.When;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.SampleServices;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever is asked for and whenever: what a service by the clock and a service of free times look at.
class PickupWindowsProperties {

    private static final List<RideService> SERVICES = SampleServices.all();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Property
    void nobodyIsPickedUpBeforeItMayBeBookedOrOutsideTheHours(
            @ForAll @IntRange(max = 3) int service,
            @ForAll @IntRange(max = 1_439) int wished,
            @ForAll @IntRange(max = 1_439) int bookable,
            @ForAll @IntRange(min = 1, max = 90) int direct,
            @ForAll boolean byArrival) {
        var rules = SERVICES.get(service).rules();
        var midnight = TUESDAY.atStartOfDay(TOKYO).toInstant();
        var at = midnight.plus(Duration.ofMinutes(wished));
        var from = midnight.plus(Duration.ofMinutes(bookable));
        var drive = Duration.ofMinutes(direct);
        When when = byArrival ? new When.ArriveBy(at) : new When.DepartAt(at);
        var windows = PickupWindows.of(rules, TUESDAY, TOKYO, when, from, drive);
        assertThat(windows.asked()).hasSizeLessThanOrEqualTo(RideAnswer.OFFERS_MAX);
        assertThat(windows.asked()).allSatisfy(window -> {
            isWithinTheDay(rules, window);
            assertThat(window.earliest()).isAfterOrEqualTo(from);
            if (byArrival) {
                assertThat(window.earliest().plus(drive)).isBeforeOrEqualTo(at);
                assertThat(window.latestArrival()).isEqualTo(at);
            } else {
                assertThat(window.earliest()).isAfterOrEqualTo(at);
            }
        });
        assertThat(windows.others()).allSatisfy(window -> {
            isWithinTheDay(rules, window);
            assertThat(window.earliest()).isAfterOrEqualTo(from);
        });
    }

    private static void isWithinTheDay(RideService.ServiceRules rules, PickupWindows.Window window) {
        var time = window.earliest().atZone(TOKYO).toLocalTime();
        assertThat(time)
                .isBetween(rules.hours().is().first(), rules.hours().is().last());
    }
}
