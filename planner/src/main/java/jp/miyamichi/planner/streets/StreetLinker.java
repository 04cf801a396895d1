package jp.miyamichi.planner.streets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import jp.miyamichi.region.LatLon;

/// Finds where a point meets the streets, by the rules of OpenTripPlanner's linker: the nearest edge within 100 m,
/// else within 1 km; every edge as near as that to a millimetre; an end of the edge where that is within 10 cm.
///
/// Edges lie in a grid of cells of about 200 m, each edge in all cells its box touches.
public final class StreetLinker {

    private static final double METERS_PER_DEGREE = 2 * Math.PI * Geo.EARTH_METERS / 360;
    private static final double NEAR = 100 / METERS_PER_DEGREE;
    private static final double FAR = 1_000 / METERS_PER_DEGREE;
    private static final double SAME = 0.001 / METERS_PER_DEGREE;
    private static final double END_METERS = 0.1;
    private static final double END_SHARE = 1e-8;

    private final StreetNetwork network;
    private final EdgeGrid grid;

    /// Indexes the edges a point may be linked to.
    public StreetLinker(StreetNetwork network, IntPredicate linkable) {
        this.network = network;
        this.grid = new EdgeGrid(network, linkable);
    }

    /// The link of a point; empty where no street is within a kilometre.
    public StreetLink link(LatLon point) {
        var near = link(point, NEAR);
        return near.isEmpty() ? link(point, FAR) : near;
    }

    private StreetLink link(LatLon point, double radius) {
        double squash = Math.cos(Math.toRadians(point.lat()));
        var nearest = new ArrayList<Projection>();
        double[] best = {radius};
        grid.edgesAround(point, radius / squash, radius, edge -> {
            var projection = Projection.of(network.lonLat[edge], edge, point, squash);
            if (projection.distance() >= radius || projection.distance() > best[0] + SAME) {
                return;
            }
            if (projection.distance() < best[0]) {
                best[0] = projection.distance();
                nearest.removeIf(other -> other.distance() > best[0] + SAME);
            }
            nearest.add(projection);
        });
        return new StreetLink(ends(nearest));
    }

    private List<StreetLink.On> ends(List<Projection> projections) {
        var ends = new ArrayList<StreetLink.On>();
        for (var projection : projections) {
            var end = end(projection);
            if (!ends.contains(end)) {
                ends.add(end);
            }
        }
        return ends;
    }

    private StreetLink.On end(Projection p) {
        int edge = p.edge();
        var line = network.lonLat[edge];
        int last = line.length / 2 - 2;
        double length = Geo.meters(line);
        if (p.segment() == 0 && (p.share() < END_SHARE || p.share() * length < END_METERS)) {
            return new StreetLink.AtVertex(network.from[edge], false);
        }
        if (p.segment() == last && (p.share() > 1 - END_SHARE || (1 - p.share()) * length < END_METERS)) {
            return new StreetLink.AtVertex(network.to[edge], false);
        }
        double before = Geo.metersUntil(line, p.segment(), p.lon(), p.lat());
        return new StreetLink.OnEdge(edge, before, Math.max(0, length - before), p.segment(), p.lat(), p.lon());
    }
}
