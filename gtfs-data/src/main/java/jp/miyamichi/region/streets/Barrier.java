package jp.miyamichi.region.streets;

import java.util.List;
import jp.miyamichi.region.LatLon;

/// Something only a bridge crosses, for example a river: its middle line, and how far it reaches to either side.
public record Barrier(List<LatLon> line, double halfWidthMeters) {

    public Barrier {
        line = List.copyOf(line);
        if (line.size() < 2) {
            throw new IllegalArgumentException("a barrier needs two points or more, not " + line.size());
        }
        if (!(halfWidthMeters > 0 && halfWidthMeters <= 1_000)) {
            throw new IllegalArgumentException(
                    "halfWidthMeters must be above 0 and at most 1000, not " + halfWidthMeters);
        }
    }
}
