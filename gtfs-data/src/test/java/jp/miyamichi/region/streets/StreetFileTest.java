package jp.miyamichi.region.streets;

import static org.assertj.core.api.Assertions.assertThat;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Points A to E in a row from west to east, 100 m apart; F is 100 m north of C.
class StreetFileTest {

    private static final StreetNetwork NETWORK = new StreetNetwork(
            List.of(east(0), east(100), east(200), east(300), east(400), SampleGround.at(200, 100)),
            List.of(
                    street(0, 1, RoadClass.PRIMARY),
                    street(1, 2, RoadClass.PRIMARY),
                    street(2, 3, RoadClass.PRIMARY),
                    street(3, 4, RoadClass.RESIDENTIAL),
                    street(2, 5, RoadClass.FOOTWAY)));

    @TempDir
    Path folder;

    @Test
    void aWayRunsFromOneCrossingToTheNextAndKeepsOneClass() throws Exception {
        assertThat(read().ways)
                .containsExactlyInAnyOrder("primary 1-2-3", "primary 3-4", "residential 4-5", "footway 3-6");
    }

    @Test
    void pointsStayWhereTheyWere() throws Exception {
        assertThat(read().points)
                .hasSize(6)
                .allSatisfy((id, at) -> assertThat(at.metersTo(NETWORK.points().get(id.intValue() - 1)))
                        .isLessThan(0.02));
    }

    @Test
    void everyWaySaysThatItIsSyntheticAndNoneHasAName() throws Exception {
        assertThat(read().tags).contains("source=synthetic", "maxspeed=50").noneMatch(tag -> tag.startsWith("name"));
        assertThat(read().waysWithoutSource).isZero();
    }

    private Contents read() throws Exception {
        var file = folder.resolve("streets.osm.pbf");
        StreetFile.write(NETWORK, file);
        var contents = new Contents();
        try (var in = new BlockInputStream(Files.newInputStream(file), contents)) {
            in.process();
        }
        return contents;
    }

    private static LatLon east(double meters) {
        return SampleGround.at(meters, 0);
    }

    private static StreetNetwork.Street street(int from, int to, RoadClass roadClass) {
        return new StreetNetwork.Street(from, to, roadClass);
    }

    /// Everything in the file, read by the format's own library.
    private static final class Contents extends BinaryParser {
        final TreeMap<Long, LatLon> points = new TreeMap<>();
        final List<String> ways = new ArrayList<>();
        final TreeSet<String> tags = new TreeSet<>();
        int waysWithoutSource;

        @Override
        protected void parseDense(Osmformat.DenseNodes nodes) {
            long id = 0;
            long lat = 0;
            long lon = 0;
            for (int i = 0; i < nodes.getIdCount(); i++) {
                id += nodes.getId(i);
                lat += nodes.getLat(i);
                lon += nodes.getLon(i);
                points.put(id, new LatLon(parseLat(lat), parseLon(lon)));
            }
        }

        @Override
        protected void parseWays(List<Osmformat.Way> found) {
            for (var way : found) {
                var own = new TreeMap<String, String>();
                for (int i = 0; i < way.getKeysCount(); i++) {
                    own.put(getStringById(way.getKeys(i)), getStringById(way.getVals(i)));
                }
                own.forEach((key, value) -> tags.add(key + "=" + value));
                waysWithoutSource += own.containsKey("source") ? 0 : 1;
                ways.add(own.get("highway") + " " + line(way));
            }
        }

        private static String line(Osmformat.Way way) {
            var ids = new ArrayList<String>();
            long id = 0;
            for (var step : way.getRefsList()) {
                id += step;
                ids.add(Long.toString(id));
            }
            return String.join("-", ids);
        }

        @Override
        protected void parseNodes(List<Osmformat.Node> nodes) {}

        @Override
        protected void parseRelations(List<Osmformat.Relation> relations) {}

        @Override
        protected void parse(Osmformat.HeaderBlock header) {}

        @Override
        public void complete() {}
    }
}
