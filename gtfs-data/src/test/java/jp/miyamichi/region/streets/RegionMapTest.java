package jp.miyamichi.region.streets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionMapTest {

    private static final RegionMap MAP = new RegionMap(
            List.of("streets: synthetic"),
            SampleGround.OUTLINE,
            List.of(new MapZone("all", "全域", SampleGround.OUTLINE, true)),
            List.of(new MapRoute(
                    "lrt",
                    "ライトライン",
                    "TRAM",
                    Optional.of("FFD400"),
                    List.of(SampleGround.at(0, 0), SampleGround.at(3_000, 900)),
                    true)));

    @TempDir
    Path folder;

    @Test
    void zonesStreetsAndRoutesAreOnTheMap() throws Exception {
        var features = write(SampleGround.village()).get("features");
        assertThat(kinds(features)).containsOnlyOnce("zone all", "street primary", "street residential", "route lrt");
        assertThat(kinds(features)).noneMatch(kind -> kind.contains("service") || kind.contains("footway"));
    }

    @Test
    void aRouteHasItsColourAndAZoneSaysThatItIsApproximate() throws Exception {
        var features = write(SampleGround.village()).get("features");
        assertThat(features.toString())
                .contains("\"color\":\"#FFD400\"")
                .contains("\"approximate\":true")
                .contains("\"estimated\":true");
    }

    @Test
    void theMapNamesWhomToThank() throws Exception {
        assertThat(write(SampleGround.village()).get("attributions").get(0).asText())
                .isEqualTo("streets: synthetic");
    }

    @Test
    void aCityMapLeavesNarrowStreetsOutRatherThanGrowTooLarge() throws Exception {
        var features = write(SampleGround.CITY_STREETS).get("features");
        assertThat(kinds(features)).contains("street primary", "street tertiary");
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            Files.copy(folder.resolve("map.geojson"), gzip);
        }
        assertThat(out.size()).isLessThanOrEqualTo(RegionMap.GZIP_BYTES_MAX);
    }

    private JsonNode write(Ground ground) throws Exception {
        return write(SyntheticStreets.draw(ground));
    }

    private JsonNode write(StreetNetwork network) throws Exception {
        var streets = folder.resolve("streets.osm.pbf");
        StreetFile.write(network, streets);
        MAP.write(streets, folder.resolve("map.geojson"));
        return new ObjectMapper().readTree(folder.resolve("map.geojson").toFile());
    }

    private static List<String> kinds(JsonNode features) {
        return StreamSupport.stream(features.spliterator(), false)
                .map(feature -> feature.get("properties"))
                .map(own -> own.get("kind").asText() + " "
                        + own.path("class").asText(own.path("id").asText()))
                .toList();
    }
}
