package jp.miyamichi.service.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.miyamichi.planner.RoadTimes;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.OneTramLine;

/// The town of one tram line with roads, and a folder that a service takes for its built region: たに号 rides there for
/// anyone by the rules in `services/valley-town`.
final class ValleyTown extends OneTramLine {

    static final LatLon CENTRE = new LatLon(36.555, 139.93);

    private static final double BOX_DEGREES = 0.05;

    ValleyTown() {
        super("valley-town");
    }

    /// Writes the smallest folder that counts as the build of this town.
    ///
    /// @param data what `MIYAMICHI_DATA` names
    static void build(Path data) throws IOException {
        var folder = Files.createDirectories(data.resolve("region/valley-town"));
        Files.writeString(data.resolve("region/current"), "valley-town\n");
        Files.writeString(folder.resolve("streets.osm.pbf"), "");
        Files.writeString(folder.resolve("places.json"), "[]");
        Files.writeString(folder.resolve("build.json"), """
                {"id":"valley-town","contentHash":"valley-town","feeds":[],"streets":"streets.osm.pbf",
                 "syntheticStreets":false,"outline":[],"attributions":[]}
                """);
        Files.writeString(folder.resolve("on-demand.json"), """
                [{"id":"valley","names":{"ja":"たに号","kana":"たにごう","en":"Valley Ride"},"feedId":"ondemand",
                  "routeId":"valley","eligibility":"","zone":[%s,%s,%s,%s,%s],"zoneApproximate":true,"departures":[],
                  "vehicles":[],"source":"the town"}]
                """.formatted(
                        corner(-1, -1), corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)));
    }

    private static String corner(int north, int east) {
        return "{\"lat\":%s,\"lon\":%s}"
                .formatted(CENTRE.lat() + north * BOX_DEGREES, CENTRE.lon() + east * BOX_DEGREES);
    }

    /// A point of the valley, in hundredths of its width from its south-west.
    static LatLon at(int east, int north) {
        var step = 2 * BOX_DEGREES / Streets.SIDE;
        return new LatLon(CENTRE.lat() - BOX_DEGREES + north * step, CENTRE.lon() - BOX_DEGREES + east * step);
    }

    @Override
    public RoadTimes roadTimes() {
        return new Streets();
    }

    /// A grid of crossings a hundred metres apart, each way of which takes ten seconds.
    private static final class Streets implements RoadTimes {

        static final int SIDE = 100;
        private static final int SECONDS = 10;

        @Override
        public int snap(LatLon point) {
            return along(point.lat() - CENTRE.lat()) * SIDE + along(point.lon() - CENTRE.lon());
        }

        private static int along(double degrees) {
            var steps = (int) Math.round((degrees + BOX_DEGREES) / (2 * BOX_DEGREES) * (SIDE - 1));
            return Math.clamp(steps, 0, SIDE - 1);
        }

        @Override
        public void secondsFrom(int from, int[] targets, int[] seconds) {
            for (var i = 0; i < targets.length; i++) {
                var blocks = Math.abs(targets[i] / SIDE - from / SIDE) + Math.abs(targets[i] % SIDE - from % SIDE);
                seconds[i] = blocks * SECONDS;
            }
        }

        @Override
        public int vertexCount() {
            return SIDE * SIDE;
        }
    }
}
