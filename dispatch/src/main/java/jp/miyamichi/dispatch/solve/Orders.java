package jp.miyamichi.dispatch.solve;

import java.util.random.RandomGenerator;

/// In which order requests are put in: the difficult ones first, for changing ideas of what is difficult.
final class Orders {

    /// Shares, cumulated, of: random, few minutes' choice, early, far from the depot, near it, heavy, often left over.
    private static final double[] UP_TO = {0.35, 0.5, 0.65, 0.78, 0.84, 0.9, 1};

    private final double[][] keys;
    private final double[] oftenAbsent;

    Orders(StaticProblem problem) {
        keys = new double[UP_TO.length][problem.requests];
        oftenAbsent = keys[UP_TO.length - 1];
        for (int request = 0; request < problem.requests; request++) {
            int pickup = problem.pickup(request);
            int dropOff = problem.dropOff(request);
            double far = problem.distance(0, pickup) + problem.distance(dropOff, 0);
            keys[1][request] = problem.latest[pickup] - problem.earliest[pickup];
            keys[2][request] = problem.latest[pickup];
            keys[3][request] = -far;
            keys[4][request] = far;
            keys[5][request] = -problem.load[pickup];
        }
    }

    /// The request found no place once more.
    void countAbsence(int request) {
        oftenAbsent[request]--;
    }

    double absences(int request) {
        return -oftenAbsent[request];
    }

    void sort(Requests requests, RandomGenerator random) {
        double drawn = random.nextDouble();
        int order = 0;
        while (drawn >= UP_TO[order]) {
            order++;
        }
        shuffle(requests, random);
        if (order > 0) {
            sort(requests, keys[order]);
        }
    }

    private static void shuffle(Requests requests, RandomGenerator random) {
        for (int i = requests.size() - 1; i > 0; i--) {
            requests.swap(i, random.nextInt(i + 1));
        }
    }

    /// Insertion sort: a few dozen requests at most, and nothing to allocate.
    private static void sort(Requests requests, double[] key) {
        for (int i = 1; i < requests.size(); i++) {
            for (int k = i; k > 0 && key[requests.get(k)] < key[requests.get(k - 1)]; k--) {
                requests.swap(k, k - 1);
            }
        }
    }
}
