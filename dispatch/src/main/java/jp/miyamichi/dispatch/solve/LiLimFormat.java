package jp.miyamichi.dispatch.solve;

import java.util.ArrayList;
import java.util.List;

/// Li and Lim's pickup-and-delivery files: `vehicles capacity speed`, then `id x y demand earliest latest service
/// pickup dropOff` per stop, where the last two name the stop's partner and 0 means: it is itself that side.
final class LiLimFormat {

    private final NumberLines.Line header;
    private final List<NumberLines.Line> rows;

    LiLimFormat(List<NumberLines.Line> lines) {
        header = lines.getFirst();
        rows = lines.subList(1, lines.size());
        int pairsMax = StaticProblem.REQUESTS_MAX;
        if (rows.size() < 3 || rows.size() % 2 == 0 || rows.size() > 2 * pairsMax + 1) {
            throw header.wrong("expected a depot and 1.." + pairsMax + " pairs of stops below this line, found "
                    + rows.size() + " lines");
        }
    }

    StaticProblem problem(String name) {
        int vehicles = header.whole(0, "number of vehicles");
        int capacity = header.whole(1, "capacity");
        if (vehicles < 1 || capacity < 1) {
            throw header.wrong("vehicles and capacity must be positive");
        }
        var limits = new Limits(vehicles, capacity, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new StaticProblem(name, Objective.VEHICLES_THEN_DISTANCE, limits, stops());
    }

    private List<Stop> stops() {
        var pickups = new ArrayList<Stop>();
        var dropOffs = new ArrayList<Stop>();
        for (int i = 1; i < rows.size(); i++) {
            var pickup = stop(i);
            int partner = rows.get(i).whole(8, "number of the drop-off");
            if (partner != 0) {
                pickups.add(pickup);
                dropOffs.add(partner(i, partner, pickup.load()));
            }
        }
        if (pickups.size() * 2 != rows.size() - 1) {
            throw header.wrong(
                    "expected " + (rows.size() - 1) / 2 + " stops that name a drop-off, found " + pickups.size());
        }
        var stops = new ArrayList<Stop>();
        stops.add(stop(0));
        stops.addAll(pickups);
        stops.addAll(dropOffs);
        return stops;
    }

    private Stop partner(int pickup, int dropOff, int load) {
        var row = rows.get(pickup);
        if (dropOff < 1 || dropOff >= rows.size() || load <= 0) {
            throw row.wrong("a pickup needs a positive demand and a drop-off 1.." + (rows.size() - 1));
        }
        var found = stop(dropOff);
        if (rows.get(dropOff).whole(7, "number of the pickup") != pickup || found.load() != -load) {
            throw rows.get(dropOff)
                    .wrong("expected pickup " + pickup + " and demand " + -load + ", for stop " + pickup
                            + " names this one as its drop-off");
        }
        return found;
    }

    private Stop stop(int index) {
        var row = rows.get(index);
        var stop = StopColumns.read(row, 6, 3, 4);
        if (stop.id() != index) {
            throw row.wrong("expected stop " + index + ", found " + stop.id());
        }
        return stop;
    }
}
