package jp.miyamichi.service.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

class ItineraryTextTest {

    private static final LatLon HERE = new LatLon(36.56, 139.9);
    private static final Leg WALK = new Leg.Walk(end("駅"), end("のりば"), at(10, 0), at(10, 5), 350, List.of(HERE), true);
    private static final Leg TRAM = transit("ライトライン", Mode.TRAM, Optional.empty());
    private static final Leg BUS = transit("立岩線", Mode.BUS, Optional.of(Duration.ofMinutes(60)));

    @Test
    void aTimetableIsPrintedToTheMinute() {
        assertThat(text(Language.JA, WALK, TRAM)).isEqualTo("""
                        駅 → 大谷

                        1. 10:00–10:23　約23分　乗換0回　徒歩350m
                           徒歩 駅 → のりば 約5分 (350 m)
                           LRT ライトライン (終点) のりば → 大谷 10:10–10:23""");
    }

    @Test
    void aLineKnownByItsHeadwayGetsNoClockTimeAnywhere() {
        assertThat(text(Language.JA, WALK, BUS))
                .contains("約60分に1本。時刻は、のりばで確かめてください")
                .doesNotContain("10:");
        assertThat(text(Language.EN, WALK, BUS))
                .contains("about every 60 minutes, check the times at the stop")
                .doesNotContain("10:");
    }

    @Test
    void aRideForResidentsSaysSo() {
        var ride = new Leg.OnDemand(
                "sagiso",
                "さぎそう河内号",
                new Leg.Route("ondemand:sagiso", "", "さぎそう河内号", Optional.empty()),
                end("駅"),
                end("大谷"),
                at(10, 0),
                at(10, 30),
                5_000,
                List.of(HERE),
                false,
                Optional.of("kawachi"),
                new Leg.BookingRule(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("028-000-0000"),
                        Optional.empty(),
                        Optional.empty()),
                List.of());
        assertThat(text(Language.JA, ride))
                .contains("さぎそう河内号 駅 → 大谷 登録した住民だけが乗れます 電話 028-000-0000")
                .doesNotContain("10:");
    }

    @Test
    void nothingFoundSaysWhyAndWhatToDo() {
        var answer = new ItineraryAnswer.NotFound(
                ItineraryAnswer.Reason.OUTSIDE_TIMETABLE,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                List.of(),
                List.of());
        assertThat(String.join("\n", new ItineraryText(new Sentences(Language.JA)).of(request(), answer)))
                .isEqualTo("駅 → 大谷\n時刻表があるのは2026-04-01から2027-03-31までです。この間の日を選んでください。");
    }

    private static String text(Language language, Leg... legs) {
        var answer = new ItineraryAnswer.Found(
                List.of(new Itinerary(List.of(legs))), false, List.of(), Optional.empty(), Optional.empty());
        return String.join("\n", new ItineraryText(new Sentences(language)).of(request(), answer));
    }

    private static ItineraryRequest request() {
        return new ItineraryRequest(
                new Location("駅", HERE, Optional.empty(), false),
                new Location("大谷", HERE, Optional.empty(), false),
                at(10, 0).toInstant(),
                false,
                Set.of(Mode.WALK),
                false,
                1.33,
                20,
                5,
                Optional.empty(),
                Optional.empty());
    }

    private static Leg transit(String name, Mode mode, Optional<Duration> headway) {
        return new Leg.Transit(
                mode,
                new Leg.Route("x:1", name, "", Optional.empty()),
                "trip",
                "終点",
                end("のりば"),
                end("大谷"),
                at(10, 10),
                at(10, 23),
                5_000,
                List.of(HERE),
                List.of(),
                headway,
                OptionalInt.empty(),
                List.of(),
                List.of());
    }

    private static Leg.End end(String name) {
        return new Leg.End(name, HERE, Optional.empty(), Optional.empty());
    }

    private static ZonedDateTime at(int hour, int minute) {
        return ZonedDateTime.of(LocalDate.of(2026, 4, 1), LocalTime.of(hour, minute), ZoneId.of("Asia/Tokyo"));
    }
}
