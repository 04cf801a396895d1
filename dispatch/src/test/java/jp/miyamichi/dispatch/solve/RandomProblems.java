package jp.miyamichi.dispatch.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small problems in which every limit matters now and then.
final class RandomProblems {

    private RandomProblems() {}

    static StaticProblem draw(long seed) {
        var random = new SplittableRandom(seed);
        int requests = 2 + random.nextInt(5);
        double rideTime = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : 8 + random.nextInt(25);
        double duration = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : 40 + random.nextInt(120);
        var pickups = new ArrayList<Stop>();
        var dropOffs = new ArrayList<Stop>();
        for (int request = 1; request <= requests; request++) {
            int load = 1 + random.nextInt(3);
            pickups.add(stop(request, load, random));
            dropOffs.add(stop(request + requests, -load, random));
        }
        var stops = new ArrayList<Stop>(List.of(new Stop(0, 0, 0, 0, 0, 0, 240)));
        stops.addAll(pickups);
        stops.addAll(dropOffs);
        var limits = new Limits(2, 4, duration, rideTime);
        return new StaticProblem("random " + seed, Objective.DISTANCE, limits, stops);
    }

    private static Stop stop(int id, int load, SplittableRandom random) {
        double earliest = random.nextInt(3) == 0 ? 0 : random.nextInt(150);
        double latest = random.nextInt(3) == 0 ? 240 : earliest + 5 + random.nextInt(60);
        return new Stop(
                id, random.nextInt(21) - 10, random.nextInt(21) - 10, random.nextInt(4), load, earliest, latest);
    }
}
