package jp.miyamichi.region.streets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsmExtractTest {

    private static final Path PORTLAND = Path.of("../../shared/planner/portland/pdx.osm.pbf");

    @TempDir
    static Path folder;

    private static Path good;

    @BeforeAll
    static void drawAVillage() throws Exception {
        good = folder.resolve("village.osm.pbf");
        SyntheticStreets.write(SampleGround.village(), good);
    }

    @Test
    void roadsInsideTheOutlineAreCounted() throws Exception {
        assertThat(OsmExtract.check(good, SampleGround.OUTLINE).roads()).isGreaterThan(1_000);
    }

    @Test
    void aSurveyedFileIsReadLikeASyntheticOne() throws Exception {
        assumeTrue(Files.exists(PORTLAND), "skipped: no " + PORTLAND + " here");
        assertThat(OsmExtract.check(PORTLAND, square(45.5, -122.65, 0.05)).roads())
                .isGreaterThan(1_000);
    }

    @Test
    void anotherPlaceIsRefused() {
        assertThatThrownBy(() -> OsmExtract.check(good, square(35.68, 139.76, 0.1)))
                .isInstanceOf(UnusableExtractException.class)
                .hasMessageContaining("0 roads inside the region")
                .hasMessageContaining("name an extract that covers the region");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws Exception {
        var xml = Files.writeString(folder.resolve("map.osm"), "<?xml version='1.0'?><osm version='0.6'></osm>");
        assertThatThrownBy(() -> OsmExtract.check(xml, SampleGround.OUTLINE))
                .hasMessageContaining("map.osm")
                .hasMessageContaining("is not an OpenStreetMap .osm.pbf file");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        var empty = Files.createFile(folder.resolve("empty.osm.pbf"));
        assertThatThrownBy(() -> OsmExtract.check(empty, SampleGround.OUTLINE))
                .hasMessageContaining("is not an OpenStreetMap .osm.pbf file");
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws Exception {
        var bytes = Files.readAllBytes(good);
        var half = Files.write(folder.resolve("half.osm.pbf"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> OsmExtract.check(half, SampleGround.OUTLINE)).hasMessageContaining("cut off");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> OsmExtract.check(folder.resolve("none.osm.pbf"), SampleGround.OUTLINE))
                .hasMessageContaining("cannot be read; name an .osm.pbf file");
    }

    private static List<LatLon> square(double lat, double lon, double reach) {
        return List.of(
                new LatLon(lat - reach, lon - reach),
                new LatLon(lat - reach, lon + reach),
                new LatLon(lat + reach, lon + reach),
                new LatLon(lat + reach, lon - reach),
                new LatLon(lat - reach, lon - reach));
    }
}
