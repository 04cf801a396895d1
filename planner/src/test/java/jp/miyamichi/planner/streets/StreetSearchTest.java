package jp.miyamichi.planner.streets;

import static org.assertj.core.api.Assertions.assertThat;

import jp.miyamichi.region.LatLon;
import org.junit.jupiter.api.Test;

/// Streets in the shape of an L: A to B runs 1 km east, B to C 1 km north, both ways; D stands alone. Each kilometre
/// takes 100 s; the corner at B is a right angle.
class StreetSearchTest {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final double[] LAT = {36.5, 36.5, 36.509, 36.6};
    private static final double[] LON = {139.90, 139.9112, 139.9112, 139.95};

    private final StreetNetwork network = network();
    private final StreetCosts walking =
            StreetCosts.walking(network, 1, 1, 1, _ -> new StreetCosts.Price(true, 100_000, 100, false));

    private static StreetNetwork network() {
        var builder = new StreetNetwork.Builder(4, 4);
        for (int v = 0; v < LAT.length; v++) {
            builder.vertex(v, v, new StreetNetwork.Crossing(LAT[v], LON[v], v == B, false));
        }
        builder.edge(edge(A, B, 90));
        builder.edge(edge(B, A, -90));
        builder.edge(edge(B, C, 0));
        builder.edge(edge(C, B, 180));
        return builder.build();
    }

    private static StreetNetwork.Edge edge(int from, int to, int angle) {
        return new StreetNetwork.Edge(
                from, to, 1_000, angle, angle, true, false, false, LON[from], LAT[from], LON[to], LAT[to]);
    }

    @Test
    void aWalkAlongOneStreetIsAsLongAsTheStretchBetweenTheTwoPoints() {
        var linker = new StreetLinker(network, _ -> true);
        var search = new StreetSearch(walking);
        search.run(walking, linker.link(new LatLon(36.5001, 139.9028)), false, 1_200);
        var way = search.wayTo(linker.link(new LatLon(36.5001, 139.9084))).orElseThrow();
        assertThat(way.meters()).isBetween(490.0, 510.0);
        assertThat(way.seconds()).isBetween(49, 51);
    }

    @Test
    void aSearchTowardsThePointFindsTheSameWayBack() {
        var search = new StreetSearch(walking);
        search.run(walking, StreetLink.stop(C), true, 1_200);
        assertThat(search.seconds(A)).isEqualTo(205);
        assertThat(search.way(A).lonLat()).startsWith(LON[A], LAT[A]).endsWith(LON[C], LAT[C]);
    }
}
