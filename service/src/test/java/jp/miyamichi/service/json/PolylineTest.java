package jp.miyamichi.service.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

class PolylineTest {

    /// The example in the description of the format.
    @Test
    void theExampleOfTheFormatIsEncodedAsDescribed() {
        var points = List.of(new LatLon(38.5, -120.2), new LatLon(40.7, -120.95), new LatLon(43.252, -126.453));
        assertThat(Polyline.of(points)).isEqualTo("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
    }

    @Test
    void noPointsAreAnEmptyText() {
        assertThat(Polyline.of(List.of())).isEmpty();
    }
}
