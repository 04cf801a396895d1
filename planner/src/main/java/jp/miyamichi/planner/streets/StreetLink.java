package jp.miyamichi.planner.streets;

import java.util.List;

/// Where a point meets the street network: at a vertex, or on edges between their ends. A two-way street is met on
/// both of its edges.
public record StreetLink(List<On> ends) {

    /// Nowhere near a street.
    public static final StreetLink NONE = new StreetLink(List.of());

    public StreetLink {
        ends = List.copyOf(ends);
    }

    public boolean isEmpty() {
        return ends.isEmpty();
    }

    public sealed interface On {}

    /// At a vertex. A stop's own vertex is entered free of charge, a point beside the street is not.
    public record AtVertex(int vertex, boolean free) implements On {}

    /// On an edge, `before` metres from its start and `after` metres from its end, at a point within `segment` of its
    /// line.
    public record OnEdge(int edge, double before, double after, int segment, double lat, double lon) implements On {

        double shareBefore() {
            return before + after == 0 ? 0 : before / (before + after);
        }

        double shareAfter() {
            return 1 - shareBefore();
        }
    }

    /// The link of a stop: its own vertex.
    public static StreetLink stop(int vertex) {
        return new StreetLink(List.of(new AtVertex(vertex, true)));
    }
}
