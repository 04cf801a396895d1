package jp.miyamichi.ticketing.ticket.validation;

import static jp.miyamichi.ticketing.ticket.Samples.dayPass;
import static jp.miyamichi.ticketing.ticket.validation.Aboard.sold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.ticketing.ticket.Samples;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture of a phone against a phone with a wrong clock.
class CodeClockTest {

    private final Aboard aboard = new Aboard();
    private final Ticket ticket = sold(dayPass());

    @Test
    void aPictureIsGoodInItsOwnThirtySecondsOnly() {
        var picture = aboard.phone(ticket);
        assertThat(aboard.later(Duration.ofSeconds(29)).board(picture)).isEqualTo("valid");
        var other = sold(dayPass());
        var otherPicture = aboard.phone(other);
        assertThat(aboard.later(Duration.ofSeconds(1)).board(otherPicture)).isEqualTo("show next");
    }

    @Test
    void aPictureNeverPassesLaterHoweverOftenItIsShown() {
        var picture = aboard.phone(ticket);
        aboard.later(Duration.ofSeconds(30));
        for (var second = 30; second <= 150; second++) {
            assertThat(aboard.board(picture)).as(second + " s").isEqualTo("show next");
            aboard.later(Duration.ofSeconds(1));
        }
        assertThat(aboard.board(picture)).isEqualTo("CLOCK_OFF");
    }

    @ParameterizedTest
    @ValueSource(ints = {-120, -61, -30, 30, 59, 119})
    void aPhoneWithAWrongClockPassesWithItsNextCode(int aheadSeconds) {
        var ahead = Duration.ofSeconds(aheadSeconds);
        assertThat(aboard.board(aboard.phone(ticket, ahead))).isEqualTo("show next");
        assertThat(aboard.later(Duration.ofSeconds(30)).board(aboard.phone(ticket, ahead)))
                .isEqualTo("valid");
    }

    @Property(tries = 60)
    void whateverItsClockAPhoneWithinTwoMinutesWaitsForOneChangeAtMost(
            @ForAll @IntRange(min = -120, max = 120) int aheadSeconds, @ForAll @IntRange(max = 29) int within) {
        var ahead = Duration.ofSeconds(aheadSeconds);
        var answers = new ArrayList<String>();
        aboard.clock("10:00").later(Duration.ofSeconds(within));
        var fresh = sold(dayPass());
        for (var second = 0; second <= 30 && !answers.contains("valid"); second++) {
            answers.add(aboard.board(aboard.phone(fresh, ahead)));
            aboard.later(Duration.ofSeconds(1));
        }
        assertThat(answers).last().isEqualTo("valid");
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, 151})
    void aPhoneMoreThanTwoMinutesOffIsAskedToSetItsClock(int aheadSeconds) {
        assertThat(aboard.board(aboard.phone(ticket, Duration.ofSeconds(aheadSeconds))))
                .isEqualTo("CLOCK_OFF");
    }

    @Test
    void twoPicturesThatDoNotFitOneClockAreNoPhone() {
        var step = RotatingCode.stepAt(Samples.at("9:59"));
        assertThat(aboard.board(aboard.phone(ticket, step - 1))).isEqualTo("show next");
        assertThat(aboard.later(Duration.ofSeconds(1)).board(aboard.phone(ticket, step + 1)))
                .isEqualTo("show next");
    }

    @Test
    void thePicturesOfTwoTicketsAreNotTakenForOnePhone() {
        var other = sold(dayPass());
        var late = Duration.ofSeconds(-60);
        assertThat(List.of(
                        aboard.board(aboard.phone(ticket, late)),
                        aboard.later(Duration.ofSeconds(30)).board(aboard.phone(other, late))))
                .containsExactly("show next", "show next");
    }
}
