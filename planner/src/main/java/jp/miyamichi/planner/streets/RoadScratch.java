package jp.miyamichi.planner.streets;

import jp.miyamichi.planner.RoadTimes;

/// One driving search and its arrays, used over and over by one thread at a time.
final class RoadScratch {

    private static final int NOTHING = -1;

    private final StreetCosts costs;
    private final StreetNetwork network;
    private final int[] millis;
    private final int[] edge;
    private final int[] run;
    private final boolean[] isWanted;
    private final LabelHeap heap = new LabelHeap();
    private int currentRun;

    RoadScratch(StreetCosts costs) {
        this.costs = costs;
        this.network = costs.network;
        int vertices = network.vertexCount();
        millis = new int[vertices];
        edge = new int[vertices];
        run = new int[vertices];
        isWanted = new boolean[vertices];
    }

    void search(int from, int[] targets) {
        currentRun++;
        heap.clear();
        if (from < 0) {
            return;
        }
        int left = want(targets);
        improve(from, 0, NOTHING);
        while (!heap.isEmpty() && left > 0) {
            double key = heap.minKey();
            int vertex = heap.removeMin();
            if (key == millis[vertex]) {
                if (isWanted[vertex]) {
                    isWanted[vertex] = false;
                    left--;
                }
                expand(vertex);
            }
        }
        forget(targets);
    }

    private int want(int[] targets) {
        int count = 0;
        for (int target : targets) {
            if (target >= 0 && !isWanted[target]) {
                isWanted[target] = true;
                count++;
            }
        }
        return count;
    }

    private void forget(int[] targets) {
        for (int target : targets) {
            if (target >= 0) {
                isWanted[target] = false;
            }
        }
    }

    private void expand(int vertex) {
        int came = edge[vertex];
        for (int next = network.firstOut[vertex]; next < network.firstOut[vertex + 1]; next++) {
            if (costs.millis[next] == StreetCosts.CLOSED || isUTurn(came, network.to[next])) {
                continue;
            }
            int turn = came == NOTHING ? NOTHING : costs.turn(came, next);
            improve(
                    network.to[next],
                    millis[vertex] + costs.millis[next] + (turn < 0 ? 0 : costs.turnMillis(turn)),
                    next);
        }
    }

    private boolean isUTurn(int came, int target) {
        return came != NOTHING && network.original[network.from[came]] == network.original[target];
    }

    private void improve(int vertex, int newMillis, int by) {
        if (run[vertex] == currentRun && millis[vertex] <= newMillis) {
            return;
        }
        run[vertex] = currentRun;
        millis[vertex] = newMillis;
        edge[vertex] = by;
        heap.add(newMillis, vertex);
    }

    int seconds(int vertex) {
        return run[vertex] == currentRun ? (millis[vertex] + 999) / 1000 : RoadTimes.UNREACHABLE;
    }
}
