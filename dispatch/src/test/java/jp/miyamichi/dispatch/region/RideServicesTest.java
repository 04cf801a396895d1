package jp.miyamichi.dispatch.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

/// The region's services as their files tell them.
class RideServicesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void onlyServicesWithRulesAreDispatched() {
        assertThat(SampleServices.all())
                .extracting(RideService::id)
                .containsExactly("sagiso", "seinan", "itado", "shiroyama");
    }

    @Test
    void sagisoLeavesByTheHourFromEightToSix() {
        var hours = SampleServices.sagiso().rules().hours();
        assertThat(hours.isEstimated()).isFalse();
        assertThat(hours.is().slots())
                .hasSize(11)
                .startsWith(LocalTime.of(8, 0))
                .endsWith(LocalTime.of(18, 0));
    }

    @Test
    void sagisoRestsOnSundaysHolidaysAndOverTheNewYear() {
        var hours = SampleServices.sagiso().rules().hours().is();
        assertThat(hours.runOn(TUESDAY, _ -> false)).isTrue();
        assertThat(hours.runOn(TUESDAY, TUESDAY::equals)).isFalse();
        assertThat(hours.runOn(LocalDate.of(2026, 11, 22), _ -> false)).isFalse();
        assertThat(hours.runOn(LocalDate.of(2026, 12, 28), _ -> false)).isTrue();
        assertThat(hours.runOn(LocalDate.of(2026, 12, 29), _ -> false)).isFalse();
        assertThat(hours.runOn(LocalDate.of(2027, 1, 2), _ -> false)).isFalse();
    }

    @Test
    void aServiceAsksForItsPlacesOnlyWhereSomeAreKnown() {
        var sagiso = SampleServices.sagiso();
        assertThat(sagiso.pairs().is()).isEqualTo(Stopping.Pairs.HOME_AND_PLACE);
        var unknown = new RideService(
                sagiso.id(), sagiso.names(), sagiso.zone(), List.of(), sagiso.rules(), sagiso.driverHours());
        assertThat(unknown.pairs().is()).isEqualTo(Stopping.Pairs.ANY);
        assertThat(unknown.pairs().isEstimated()).isTrue();
    }

    @Test
    void whatNoSourceTellsIsMarkedAsEstimated() {
        for (var service : SampleServices.all()) {
            for (var vehicle : service.rules().fleet()) {
                assertThat(vehicle.seats().isEstimated()).isTrue();
                assertThat(vehicle.depot().isEstimated()).isTrue();
                assertThat(vehicle.shifts().isEstimated()).isTrue();
            }
        }
        assertThat(SampleServices.sagiso().rules().fares().adultYen().is()).isEqualTo(300);
        assertThat(SampleServices.sagiso().rules().fares().adultYen().isEstimated())
                .isFalse();
    }

    @Test
    void aPartyPaysByAge() {
        assertThat(SampleServices.sagiso().rules().fares().of(2, 1, 1)).isEqualTo(750);
    }

    @Test
    void virtualStopsAndATrialAreReadFromTheFile() throws IOException {
        var rules = sagisoWith("at: {is: DOOR, source: weblio-community, asOf: \"2022\"}", """
                at: {is: VIRTUAL_STOPS, estimated: for this test}
                  virtualStops: {is: [{id: park, name: 公園前, at: {lat: 36.6, lon: 139.9}}], estimated: for this test}""");
        assertThat(rules.stopping().virtualStops().orElseThrow().is())
                .containsExactly(new RideService.ServedPlace("park", "公園前", new LatLon(36.6, 139.9)));
        var trial = sagisoWith(
                "eligibility:",
                "eligibility:\n  trial: {is: {days: 14, ridesMax: 2, fareYen: 100}, estimated: for this test}");
        assertThat(trial.eligibility().trial().orElseThrow().is()).isEqualTo(new Eligibility.Trial(14, 2, 100));
    }

    @Test
    void aVehicleWithoutAPermitIsRefused() {
        assertThatThrownBy(() -> sagisoWith("permits: {is: [sagiso]", "permits: {is: [seinan]"))
                .hasMessageContaining("vehicle sagiso-ud-1 has no permit for sagiso");
    }

    private static RideService.ServiceRules sagisoWith(String was, String is) throws IOException {
        var file = Files.readString(Path.of("src", "main", "resources", "services", "utsunomiya", "sagiso.yaml"));
        assertThat(file).contains(was);
        return RideServices.parse(
                file.replace(was, is).getBytes(StandardCharsets.UTF_8), RideService.ServiceRules.class);
    }

    @Test
    void everySourceIsInTheListOfTheRegion() throws IOException {
        var known = Files.readAllLines(Path.of("..", "gtfs-data", "regions", "utsunomiya", "sources.csv")).stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        var files = Path.of("src", "main", "resources", "services", "utsunomiya");
        try (var all = Files.list(files)) {
            for (var file : all.toList()) {
                assertThat(known).as(file.toString()).containsAll(sources(Files.readString(file)));
            }
        }
    }

    private static List<String> sources(String yaml) {
        return Pattern.compile("source: ([a-z0-9-]+)")
                .matcher(yaml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whatADayCostsIsMarkedAsEstimated() {
        var costs = RideServices.costs("utsunomiya");
        assertThat(costs.isEstimated()).isTrue();
        assertThat(costs.yen(10, 100)).isEqualTo(14_000);
    }
}
