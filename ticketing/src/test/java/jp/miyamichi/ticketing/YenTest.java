package jp.miyamichi.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YenTest {

    @ParameterizedTest
    @CsvSource({"0,0", "10,10", "20,10", "150,80", "200,100", "250,130", "350,180", "1,10", "19,10", "21,20"})
    void halfRoundsUpToTheNextTen(long full, long half) {
        assertThat(Yen.of(full).halfRoundedUpToTen()).isEqualTo(Yen.of(half));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "49,0", "50,1", "99,1", "100,2", "250,5", "999,19"})
    void twoPercentRoundDown(long paid, long points) {
        assertThat(Yen.of(paid).percentRoundedDown(2)).isEqualTo(Yen.of(points));
    }

    @Test
    void aboveIsWhatALimitCutsOff() {
        assertThat(Yen.of(740).above(Yen.of(400))).isEqualTo(Yen.of(340));
        assertThat(Yen.of(400).above(Yen.of(400))).isEqualTo(Yen.ZERO);
        assertThat(Yen.of(250).above(Yen.of(400))).isEqualTo(Yen.ZERO);
    }

    @Test
    void amountsAddUpAndCompare() {
        assertThat(Yen.sum(Stream.of(Yen.of(1), Yen.of(20), Yen.of(300)))).isEqualTo(Yen.of(321));
        assertThat(Yen.of(300).covers(Yen.of(300))).isTrue();
        assertThat(Yen.of(299).covers(Yen.of(300))).isFalse();
        assertThat(Yen.of(5)).isLessThan(Yen.of(6));
    }

    @Test
    void anAmountIsNeverNegativeNorAbsurd() {
        assertThatThrownBy(() -> Yen.of(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Yen.of(Yen.AMOUNT_MAX + 1)).hasMessageContaining("1000000000001");
        assertThatThrownBy(() -> Yen.of(10).minus(Yen.of(11))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Yen.of(Yen.AMOUNT_MAX).amount()).isEqualTo(1_000_000_000_000L);
    }
}
