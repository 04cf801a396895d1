package jp.miyamichi.benchmarks.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What came of the benchmark.
///
/// @param ratio mean of our cost (our vehicles, where fewer vehicles win) divided by the reference's
/// @param target the ratio asked for
/// @param samples instances solved
/// @param worstGapPercent ours against the reference, where a checked solution has the reference's value
/// @param peerMeanGapPercent over what the peer solved; empty where it was not asked, or solved nothing
/// @param worseThanPeer instances where the peer's solution is better than ours
record Report(
        double ratio,
        double target,
        int samples,
        double seconds,
        double meanGapPercent,
        double worstGapPercent,
        OptionalDouble peerMeanGapPercent,
        int infeasible,
        int worseThanPeer,
        List<Row> rows) {

    /// @param peer the same instance by the peer; empty where it was not asked
    record Row(Reference reference, Attempt ours, Optional<Attempt> peer) {

        double ratio() {
            return ours.isFeasible() && reference.vehicles() > 0
                    ? (double) ours.vehicles() / reference.vehicles()
                    : 1 + ours.gapPercent(reference) / 100;
        }

        String text() {
            return "%-9s %12s %16s %7.2f%% %18s %8s"
                    .formatted(
                            reference.instance(),
                            reference.vehicles() > 0
                                    ? "%d / %.2f".formatted(reference.vehicles(), reference.cost())
                                    : "%.2f".formatted(reference.cost()),
                            ours,
                            ours.gapPercent(reference),
                            peer.map(Attempt::toString).orElse("-"),
                            peer.map(attempt -> "%.2f%%".formatted(attempt.gapPercent(reference)))
                                    .orElse("-"));
        }
    }

    static Report of(String set, double seconds, List<Row> rows) {
        return new Report(
                mean(rows.stream().mapToDouble(Row::ratio).toArray()),
                target(set, seconds),
                rows.size(),
                seconds,
                mean(rows.stream()
                        .mapToDouble(row -> row.ours.gapPercent(row.reference))
                        .toArray()),
                rows.stream()
                        .filter(row -> row.reference.isReproduced())
                        .mapToDouble(row -> row.ours.gapPercent(row.reference))
                        .max()
                        .orElse(0),
                rows.stream()
                        .flatMapToDouble(row -> row.peer.filter(Attempt::isFeasible).stream()
                                .mapToDouble(attempt -> attempt.gapPercent(row.reference)))
                        .average(),
                (int) rows.stream().filter(row -> !row.ours.isFeasible()).count(),
                (int) rows.stream()
                        .filter(row -> row.peer
                                .filter(attempt -> attempt.isBetterThan(row.ours, row.reference))
                                .isPresent())
                        .count(),
                rows);
    }

    /// The targets: 10 CPU seconds, or 60 and more.
    private static double target(String set, double seconds) {
        boolean long60 = seconds >= 60;
        return switch (set) {
            case "ab" -> long60 ? 1.0005 : 1.001;
            case "pr" -> long60 ? 0.994 : 1;
            default -> 1;
        };
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    static String head() {
        return "instance     reference             ours      gap           OR-tools      gap";
    }

    String text() {
        var ours = "mean gap %.3f %%, worst %.2f %%".formatted(meanGapPercent, worstGapPercent);
        return rows.stream().allMatch(row -> row.peer.isEmpty())
                ? ours
                : ours
                        + ", peer's mean gap %s, worse than the peer in %d of %d"
                                .formatted(
                                        peerMeanGapPercent.isPresent()
                                                ? "%.2f %%".formatted(peerMeanGapPercent.getAsDouble())
                                                : "none",
                                        worseThanPeer,
                                        samples);
    }
}
