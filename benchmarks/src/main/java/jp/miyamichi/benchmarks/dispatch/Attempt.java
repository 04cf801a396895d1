package jp.miyamichi.benchmarks.dispatch;

import java.util.List;

/// What one solver made of one instance.
///
/// @param faults what is wrong with its solution, by our own check and by the Python checkers where they are there
record Attempt(int vehicles, double cost, List<String> faults) {

    Attempt {
        faults = List.copyOf(faults);
    }

    boolean isFeasible() {
        return faults.isEmpty();
    }

    /// How far above the reference, in per cent; for vehicles first, the distance counts only at the reference's
    /// number.
    double gapPercent(Reference reference) {
        if (!isFeasible()) {
            return 100;
        }
        return vehicles > reference.vehicles() && reference.vehicles() > 0
                ? 100.0 * (vehicles - reference.vehicles()) / reference.vehicles()
                : 100 * (cost / reference.cost() - 1);
    }

    boolean isBetterThan(Attempt other, Reference reference) {
        if (!isFeasible() || !other.isFeasible()) {
            return isFeasible();
        }
        if (reference.vehicles() > 0 && vehicles != other.vehicles) {
            return vehicles < other.vehicles;
        }
        return cost < other.cost - 1e-6 * other.cost;
    }

    @Override
    public String toString() {
        return isFeasible() ? "%d / %.2f".formatted(vehicles, cost) : "INFEASIBLE " + faults.getFirst();
    }
}
