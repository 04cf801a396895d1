package jp.miyamichi.ticketing.ticket;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.Samples.group;
import static jp.miyamichi.ticketing.ticket.Samples.halfYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import jp.miyamichi.ticketing.ticket.UseDecision.Fails;
import jp.miyamichi.ticketing.ticket.UseDecision.Passes;
import org.junit.jupiter.api.Test;

/// A day with a ticket is drawn as `"9:00 use, 9:03 use"`, or with persons `"9:00 use 3"`; what comes of each is drawn
/// as `"use, passed_back"`.
class UseRulesTest {

    @Test
    void aDayPassPassesAllDayButNotTwiceInFiveMinutes() {
        assertThat(day(dayPass(), "9:00 use, 9:04 use, 9:05 use, 23:00 use")).isEqualTo("use, passed_back, use, use");
    }

    @Test
    void aDayPassLastsBeyondMidnightUntilTheServiceDayEnds() {
        assertThat(day(dayPass(), "24:30 use, 26:59 use, 27:02 use")).isEqualTo("use, use, expired");
    }

    @Test
    void aClockTwoMinutesOffIsToleratedAtBothEnds() {
        assertThat(day(dayPass(), "2:57 use, 2:58 use, 27:01 use")).isEqualTo("not_yet, use, use");
    }

    @Test
    void hoursCountFromTheFirstUse() {
        var threeHours = halfYear(dayPass().validity().fromFirstUse(Duration.ofHours(3)));
        assertThat(day(threeHours, "10:00 use, 13:01 use, 13:02 use")).isEqualTo("use, use, expired");
    }

    @Test
    void hoursCountFromAnInspectorsLookToo() {
        var threeHours = halfYear(dayPass().validity().fromFirstUse(Duration.ofHours(3)));
        assertThat(day(threeHours, "10:00 look, 13:02 use")).isEqualTo("look, expired");
    }

    @Test
    void ridesAreUsedUpOneByOne() {
        var twoRides = halfYear(dayPass().validity().forRides(2));
        assertThat(day(twoRides, "9:00 use, 12:00 use, 15:00 use")).isEqualTo("use, use, used_up");
    }

    @Test
    void anInspectorStillLooksAtTheLastRideWhileItMayGoOn() {
        var oneRide = halfYear(dayPass().validity().forRides(1));
        assertThat(day(oneRide, "9:00 use, 9:30 look, 11:00 look")).isEqualTo("use, look, used_up");
    }

    @Test
    void aGroupMayBoardInPartsUntilAllAreIn() {
        assertThat(day(group(4), "9:00 use 2, 9:01 use 1, 9:02 use 2, 9:03 use 1, 9:04 use 1"))
                .isEqualTo("use, use, passed_back, use, passed_back");
    }

    @Test
    void aGroupInPartsUsesOneRideOnly() {
        var twoRides = new UseTerms(dayPass().validity().forRides(2), 3, Duration.ofMinutes(5), false);
        assertThat(day(twoRides, "9:00 use 2, 9:01 use 1, 12:00 use 3, 15:00 use 1"))
                .isEqualTo("use, use, use, used_up");
    }

    @Test
    void moreThanTheGroupAtOnceIsRefused() {
        assertThat(day(group(4), "9:00 use 5")).isEqualTo("too_many_persons");
    }

    @Test
    void whereOneMayStepOutAndInTheSecondPassIsFree() {
        var museum = new UseTerms(dayPass().validity().forRides(1), 1, Duration.ofHours(3), true);
        assertThat(day(museum, "9:00 use, 10:00 use, 12:00 use")).isEqualTo("use, again, used_up");
    }

    private static String day(UseTerms terms, String passes) {
        var history = UseHistory.NONE;
        var drawn = new ArrayList<String>();
        for (var drawnPass : passes.split(", ")) {
            var words = drawnPass.split(" ");
            var persons = words.length > 2 ? Integer.parseInt(words[2]) : 1;
            switch (UseRules.decide(terms, history, Pass.Kind.of(words[1]), persons, at(words[0]))) {
                case Passes(var kind) -> {
                    drawn.add(kind.toString());
                    history = history.plus(new Pass(kind, persons, at(words[0])), terms);
                }
                case Fails(var reason) -> drawn.add(reason.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", drawn);
    }
}
