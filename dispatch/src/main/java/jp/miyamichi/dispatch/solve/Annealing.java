package jp.miyamichi.dispatch.solve;

/// How much worse a neighbour may be and still be taken: falls geometrically from the first temperature to the last
/// while the budget is spent.
record Annealing(double first, double last) {

    Annealing {
        if (!(last > 0) || first < last) {
            throw new IllegalArgumentException("temperatures must fall and be positive: " + first + " to " + last);
        }
    }

    /// @param spent share of the budget, 0 to 1
    double temperature(double spent) {
        return first * Math.pow(last / first, spent);
    }

    /// The most a neighbour may cost, drawn anew for each: Metropolis' rule, known before the neighbour is
    /// built, so that building ends as soon as it is too dear.
    ///
    /// @param dice uniform in 0 to 1
    static double costMax(double cost, double temperature, double dice) {
        return cost - temperature * Math.log(Math.max(dice, Double.MIN_NORMAL));
    }
}
