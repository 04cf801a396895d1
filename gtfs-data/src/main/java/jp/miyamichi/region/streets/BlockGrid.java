package jp.miyamichi.region.streets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.AffineTransformation;

/// A square grid of blocks around a site, turned at random and with its corners a little out of place.
///
/// As in a town that grew, many sides of blocks are missing, which keeps detours realistic; but from each
/// corner there is a way to each other, so that no part of the town is without streets.
final class BlockGrid {

    /// Of the sides that are not needed to reach a corner, so many are streets nevertheless.
    private static final double SPARE_SHARE = 0.05;

    /// How far a corner is out of place at most, as a share of the block.
    private static final double OUT_OF_PLACE_SHARE = 0.35;

    private final int size;
    private final List<Coordinate> corners = new ArrayList<>();
    private final RandomGenerator random;

    BlockGrid(Coordinate site, double blockMeters, double reachMeters, RandomGenerator random) {
        this.random = random;
        size = 2 * (int) Math.ceil(reachMeters / blockMeters) + 2;
        var turned = AffineTransformation.rotationInstance(random.nextDouble(Math.PI / 2))
                .translate(site.x, site.y);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                var corner = new Coordinate(position(column, blockMeters), position(row, blockMeters));
                corners.add(turned.transform(corner, corner));
            }
        }
    }

    /// The site is in the middle of a block.
    private double position(int index, double blockMeters) {
        var outOfPlace = random.nextDouble(-OUT_OF_PLACE_SHARE, OUT_OF_PLACE_SHARE);
        return (index - (size - 1) / 2.0 + outOfPlace) * blockMeters;
    }

    /// The sides that are streets: a random spanning tree of the corners (Kruskal), and some more.
    Stream<Stroke> streets() {
        var sides = sides();
        Collections.shuffle(sides, random);
        var parts = new Parts(corners.size());
        return sides.stream()
                .filter(side -> parts.join(side.from, side.to) || random.nextDouble() < SPARE_SHARE)
                .map(side -> Stroke.between(corners.get(side.from), corners.get(side.to), RoadClass.RESIDENTIAL));
    }

    private List<Side> sides() {
        var sides = new ArrayList<Side>();
        for (int corner = 0; corner < corners.size(); corner++) {
            if ((corner + 1) % size != 0) {
                sides.add(new Side(corner, corner + 1));
            }
            if (corner + size < corners.size()) {
                sides.add(new Side(corner, corner + size));
            }
        }
        return sides;
    }

    /// Positions of two corners.
    private record Side(int from, int to) {}
}
