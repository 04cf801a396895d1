package jp.miyamichi.region.streets;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.AffineTransformation;

/// A square grid of blocks around a site, turned at random and with its corners a little out of place.
///
/// Some sides of blocks are missing, as in a town that grew; that also keeps detours realistic.
final class BlockGrid {

    private static final double MISSING_SHARE = 0.45;

    /// How far a corner is out of place at most, as a share of the block.
    private static final double OUT_OF_PLACE_SHARE = 0.3;

    private final Coordinate[][] corners;
    private final SplittableRandom random;

    BlockGrid(Coordinate site, double blockMeters, double reachMeters, SplittableRandom random) {
        this.random = random;
        var size = 2 * (int) Math.ceil(reachMeters / blockMeters) + 2;
        var turned = AffineTransformation.rotationInstance(random.nextDouble(Math.PI / 2))
                .translate(site.x, site.y);
        corners = new Coordinate[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                var corner = new Coordinate(position(i, size, blockMeters), position(j, size, blockMeters));
                corners[i][j] = turned.transform(corner, corner);
            }
        }
    }

    /// The site is in the middle of a block.
    private double position(int index, int size, double blockMeters) {
        var outOfPlace = random.nextDouble(-OUT_OF_PLACE_SHARE, OUT_OF_PLACE_SHARE);
        return (index - (size - 1) / 2.0 + outOfPlace) * blockMeters;
    }

    Stream<Stroke> sides() {
        var last = corners.length - 1;
        return IntStream.rangeClosed(0, last)
                .boxed()
                .flatMap(i -> IntStream.range(0, last)
                        .boxed()
                        .flatMap(j -> Stream.of(
                                side(corners[i][j], corners[i][j + 1]), side(corners[j][i], corners[j + 1][i])))
                        .filter(_ -> random.nextDouble() >= MISSING_SHARE));
    }

    private static Stroke side(Coordinate from, Coordinate to) {
        return Stroke.between(from, to, RoadClass.RESIDENTIAL);
    }
}
