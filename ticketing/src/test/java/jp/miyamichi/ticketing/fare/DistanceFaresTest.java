package jp.miyamichi.ticketing.fare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.ticketing.Yen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceFaresTest {

    private static final DistanceFares FARES = new DistanceFares(
            new Label("線", "line"),
            List.of(new DistanceFares.Band(3, Yen.of(150)), new DistanceFares.Band(5, Yen.of(200))),
            Set.of(),
            Set.of(),
            0.25,
            new Fact("made up", Optional.empty(), Optional.empty(), false));

    @ParameterizedTest
    @CsvSource({"0.1, 150", "3, 150", "3.01, 200", "5, 200"})
    void theEdgeOfABandIsInside(double km, long yen) {
        assertThat(FARES.band(km).orElseThrow().adultYen()).isEqualTo(Yen.of(yen));
    }

    @Test
    void beyondTheLastBandThereIsNoFare() {
        assertThat(FARES.band(5.01)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.5, false", "2.75, true", "3, true", "3.25, true", "3.5, false"})
    void aDistanceCloseToAnEdgeOnEitherSideIsNear(double km, boolean near) {
        assertThat(FARES.isNearEdge(km)).isEqualTo(near);
    }
}
