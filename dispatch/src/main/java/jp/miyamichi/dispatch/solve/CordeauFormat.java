package jp.miyamichi.dispatch.solve;

import java.util.List;
import java.util.stream.IntStream;

/// Cordeau's dial-a-ride files: `vehicles requests duration capacity rideTime`, then one line per stop, `id x y service
/// load earliest latest`: depot, pickups, drop-offs, and in the files of 2006 the depot once more. The files of 2003
/// give the number of stops where those of 2006 give the number of requests, so the pickups are counted instead.
final class CordeauFormat {

    private final NumberLines.Line header;
    private final List<NumberLines.Line> rows;
    private final int requests;

    CordeauFormat(List<NumberLines.Line> lines) {
        header = lines.getFirst();
        rows = lines.subList(1, lines.size());
        requests = (int) rows.stream().filter(row -> row.whole(4, "load") > 0).count();
        if (requests < 1 || requests > StaticProblem.REQUESTS_MAX) {
            throw header.wrong("expected 1.." + StaticProblem.REQUESTS_MAX
                    + " stops with a positive load below this line, found " + requests);
        }
        int announced = header.whole(1, "number of requests");
        if (announced != requests && announced != 2 * requests) {
            throw header.wrong("announces " + announced + " requests, but " + requests + " stops have a positive load");
        }
        if (rows.size() != 2 * requests + 1 && rows.size() != 2 * requests + 2) {
            throw header.wrong("expected " + (2 * requests + 1) + " stops for " + requests
                    + " requests, or one more for the depot as end, found " + rows.size());
        }
    }

    StaticProblem problem(String name) {
        var stops = IntStream.rangeClosed(0, 2 * requests).mapToObj(this::stop).toList();
        for (int request = 1; request <= requests; request++) {
            if (stops.get(request).load() != -stops.get(request + requests).load()) {
                throw rows.get(request + requests)
                        .wrong("load must be " + -stops.get(request).load() + ", for stop " + request
                                + " is its pickup");
            }
        }
        return new StaticProblem(name, Objective.DISTANCE, limits(), stops);
    }

    private Limits limits() {
        int vehicles = header.whole(0, "number of vehicles");
        int capacity = header.whole(3, "capacity");
        double duration = header.decimal(2, "longest route duration");
        double rideTime = header.decimal(4, "longest ride time");
        if (vehicles < 1 || capacity < 1 || duration <= 0 || rideTime <= 0) {
            throw header.wrong("vehicles, duration, capacity and ride time must be positive");
        }
        return new Limits(vehicles, capacity, duration, rideTime);
    }

    private Stop stop(int index) {
        var row = rows.get(index);
        var stop = StopColumns.read(row, 3, 4, 5);
        if (stop.id() != index) {
            throw row.wrong("expected stop " + index + ", found " + stop.id());
        }
        return stop;
    }
}
