package jp.miyamichi.ticketing.fare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/// A mistake in a rule file is named with its file, its line and its field.
class RuleFilesTest {

    private static final RuleFolder GOOD = RuleFolder.ofRegion("utsunomiya");

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Fares.read(RuleFolder.ofRegion("atlantis")))
                .isInstanceOf(RuleFileProblem.class)
                .hasMessageStartingWith("fares/atlantis/region.yaml: is missing");
    }

    @Test
    void anUnknownFieldIsNamed() {
        changing("daytime-cap.yaml", "alightingUntil", "alightingTill: 0\n  alightingUntil")
                .hasMessageStartingWith(
                        "fares/utsunomiya/daytime-cap.yaml:7: [0].alightingTill: is not a field here; known are ");
    }

    @Test
    void aMissingFieldIsNamed() {
        changing("region.yaml", "timeZone: Asia/Tokyo", "")
                .hasMessageContaining("region.yaml")
                .hasMessageContaining("timeZone: is missing");
        changing("points.yaml", "    lastDay: \"04-14\"\n", "").hasMessageContaining("lastDay");
    }

    @Test
    void aWrongValueIsNamedWithItsLine() {
        changing("lrt.yaml", "adultYen: 200", "adultYen: cheap")
                .hasMessageStartingWith("fares/utsunomiya/lrt.yaml:5: [0].bands[1].adultYen: ");
        changing("lrt.yaml", "adultYen: 200", "adultYen: -200")
                .hasMessageContaining("lrt.yaml:5")
                .hasMessageContaining("-200");
        changing("points.yaml", "04-14", "14 April")
                .hasMessageContaining("points.yaml:")
                .hasMessageContaining("04-14");
        changing("transfers.yaml", "between: [lrt, bus]", "between: [lrt, boat]")
                .hasMessageContaining("transfers.yaml:")
                .hasMessageContaining("boat");
        changing("region.yaml", "timeZone:", "timeZone: [").hasMessageContaining("region.yaml:");
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        changing("lrt.yaml", "upToKm: 5", "upToKm: 3").hasMessageContaining("3.0 km must come before 3.0 km");
        changing("lrt.yaml", "nearEdgeKm: 0.15", "nearEdgeKm: -0.15").hasMessageContaining("-0.15");
        changing("daytime-cap.yaml", "alightingUntil: \"16:00\"", "alightingUntil: \"08:59\"")
                .hasMessageContaining("alightingUntil");
        changing("daytime-cap.yaml", "yen: {adult: 400, child: 200, disabled: 200}", "yen: {}")
                .hasMessageContaining("at least one rider");
        changing("transfers.yaml", "between: [lrt, bus]", "between: [lrt]").hasMessageContaining("two modes");
        changing("transfers.yaml", "withinMinutes: 60", "withinMinutes: 0").hasMessageContaining("1..1440");
        changing("transfers.yaml", "withinMinutes: 60", "withinMinutes: 1441").hasMessageContaining("1..1440");
        changing("points.yaml", "percent: 2", "percent: 101").hasMessageContaining("0..100");
        changing("points.yaml", "percent: 2", "percent: -1").hasMessageContaining("0..100");
        changing("points.yaml", "yearsValid: 1", "yearsValid: 0").hasMessageContaining("yearsValid");
        changing("points.yaml", "ja: 交通ポイント", "ja: \" \"").hasMessageContaining("Japanese");
        changing("lrt.yaml", "from: 2023-08-26", "from: 2023-08-26\n    until: 2023-08-25")
                .hasMessageContaining("2023-08-25 is before");
        changing("region.yaml", "source: operator", "source: \" \" # operator")
                .hasMessageContaining("needs its source");
    }

    @Test
    void aTableNamesTheLine() {
        changing("lrt-distances.csv", "1,2,0.42", "1,2").hasMessageContaining("lrt-distances.csv:5: needs the columns");
        changing("lrt-distances.csv", "1,2,0.42", "1,2,far").hasMessageContaining("lrt-distances.csv:5");
        changing("lrt-distances.csv", "1,2,0.42", "1,2,0").hasMessageContaining("above 0");
        changing("lrt-distances.csv", "1,2,0.42", "1,2,1000").hasMessageContaining("1,000 km");
        changing("lrt-distances.csv", "1,2,0.42", "1,20,0.42").hasMessageContaining("no stop 20");
        changing("lrt-distances.csv", "1,2,0.42", "1,1,0.42").hasMessageContaining("lower number first");
        changing("lrt-distances.csv", "1,3,0.79", "2,1,0.79")
                .hasMessageContaining("lrt-distances.csv:6")
                .hasMessageContaining("twice");
        changing("lrt-distances.csv", "from,to,km", "a,b,km").hasMessageContaining("columns must be from,to,km");
        changing("lrt-stops.csv", "lrt:02,", "lrt:01,")
                .hasMessageContaining("lrt-stops.csv:5")
                .hasMessageContaining("twice");
    }

    @Test
    void aRuleHoldsFromItsFirstToItsLastDay() {
        var fact = new Fact("a source", Optional.of(Drawn.DAY), Optional.of(Drawn.DAY.plusDays(1)), false);
        assertThat(fact.holdsOn(Drawn.DAY.minusDays(1))).isFalse();
        assertThat(fact.holdsOn(Drawn.DAY)).isTrue();
        assertThat(fact.holdsOn(Drawn.DAY.plusDays(1))).isTrue();
        assertThat(fact.holdsOn(Drawn.DAY.plusDays(2))).isFalse();
        assertThat(new Fact("always", Optional.empty(), Optional.empty(), false).holdsOn(Drawn.DAY))
                .isTrue();
    }

    @Test
    void anEarlierPriceMayStandBesideTheOneInForce() {
        var raised = with("on-demand.yaml", """
                - label: {ja: 地域内交通, en: on-demand ride}
                  yen: {adult: 300}
                  fact: {until: 2026-11-30, source: before}
                - label: {ja: 地域内交通, en: on-demand ride}
                  yen: {adult: 350}
                  fact: {from: 2026-12-01, source: after}
                """);
        var fares = Fares.read(raised);
        assertThat(base(fares, "2026-11-30 ondemand - 10:00-10:10")).isEqualTo(300);
        assertThat(base(fares, "2026-12-01 ondemand - 10:00-10:10")).isEqualTo(350);
        assertThat(fares.base(Drawn.ride("ondemand - 10:00-10:10"), Rider.CHILD))
                .isInstanceOfSatisfying(
                        BaseFare.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason()).contains("'child'").contains("2026-11-24"));
    }

    private static long base(Fares fares, String ride) {
        return ((BaseFare.Known) fares.base(Drawn.ride(ride), Rider.ADULT))
                .yen()
                .amount();
    }

    private static AbstractThrowableAssert<?, ?> changing(String file, String from, String to) {
        var text = GOOD.get(file);
        assertThat(text).contains(from);
        return assertThatThrownBy(
                        () -> Fares.read(with(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to))))
                .isInstanceOf(RuleFileProblem.class);
    }

    private static RuleFolder with(String file, String text) {
        return new RuleFolder(
                GOOD.name(),
                name -> name.equals(file) ? Optional.of(text) : GOOD.text().apply(name));
    }
}
