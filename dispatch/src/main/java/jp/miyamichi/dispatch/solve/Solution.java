package jp.miyamichi.dispatch.solve;

import java.util.List;

/// What was found for a problem.
///
/// @param tours the stops of each vehicle used, as the instance file numbers them, without the depot
/// @param cost total distance
/// @param unserved requests in no tour; a solution is of use only when there is none
public record Solution(String instance, List<List<Integer>> tours, double cost, int unserved) {

    public Solution {
        tours = tours.stream().map(List::copyOf).toList();
    }

    public int vehicles() {
        return tours.size();
    }

    public boolean isFeasible() {
        return unserved == 0;
    }
}
