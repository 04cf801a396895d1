package jp.miyamichi.ticketing.ticket.token;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private final SigningKey first = Keys.key(1, at("6:00").minus(Duration.ofDays(30)));
    private final SigningKey second =
            SigningKey.generate(2, KeyRing.following(first.publicKey().life()), Keys.RANDOM);
    private final KeyRing ring = new KeyRing(List.of(first, second));

    @Test
    void theNextKeySignsWhereTheFirstEnds() {
        assertThat(ring.signing(at("5:59")).id()).isEqualTo(1);
        assertThat(ring.signing(at("6:00")).id()).isEqualTo(2);
    }

    @Test
    void readersKnowTheNextKeyBeforeItSigns() {
        assertThat(ring.publicKeys(at("5:00"))).extracting(PublicTicketKey::id).containsExactly(1, 2);
    }

    @Test
    void whatTheFirstKeySignedLastIsCheckedForHalfAYear() {
        assertThat(ring.publicKeys(at("5:00").plus(Duration.ofDays(190)))).hasSize(2);
        assertThat(ring.publicKeys(at("6:00").plus(Duration.ofDays(190))))
                .extracting(PublicTicketKey::id)
                .containsExactly(2);
    }

    @Test
    void aReaderIsGivenTheCodesOfEightDays() {
        var today = RotatingCode.dayAt(at("10:00"));
        assertThat(ring.dayKeys(at("10:00")))
                .filteredOn(key -> key.keyId() == 2)
                .extracting(DayKey::day)
                .containsExactly(today - 1, today, today + 1, today + 2, today + 3, today + 4, today + 5, today + 6);
    }

    @Test
    void aDayKeyDoesNotGiveAwayTheNextDay() {
        assertThat(first.dayKey(100).secret()).isNotEqualTo(first.dayKey(101).secret());
    }

    @Test
    void withoutAKeyThatSignsTheAnswerSaysWhatToDo() {
        assertThatThrownBy(() -> ring.signing(at("6:00").plus(Duration.ofDays(30))))
                .hasMessageContaining("let one be made");
    }
}
