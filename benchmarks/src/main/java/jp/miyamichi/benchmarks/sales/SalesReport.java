package jp.miyamichi.benchmarks.sales;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The rounds of a run and what they amount to.
///
/// @param validation how fast tickets are checked, apart from selling them
record SalesReport(List<Round> rounds, ValidationSpeed.Figures validation) {

    static final double TARGET = 0.6;
    static final double HOT_TARGET = 0.3;
    static final double P99_TARGET = 2;

    SalesReport {
        rounds = List.copyOf(rounds);
    }

    /// What one round measured, one side after the other.
    record Round(Rush.Figures raw, Rush.Figures sales, Rush.Figures hot) {

        double ratio() {
            return sales.perSecond() / raw.perSecond();
        }

        double hotRatio() {
            return hot.perSecond() / raw.perSecond();
        }

        double p99Ratio() {
            return sales.p99Millis() / raw.p99Millis();
        }
    }

    double median(ToDoubleFunction<Round> figure) {
        var sorted = rounds.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.size() % 2 == 1
                ? sorted.get(sorted.size() / 2)
                : (sorted.get(sorted.size() / 2 - 1) + sorted.get(sorted.size() / 2)) / 2;
    }

    ObjectNode json() {
        var json = new ObjectMapper().createObjectNode();
        json.put("ratio", rounded(median(Round::ratio)));
        json.put("target", TARGET);
        json.put("samples", rounds.size());
        json.put("salesPerSecond", Math.round(median(round -> round.sales().perSecond())));
        json.put("rawPerSecond", Math.round(median(round -> round.raw().perSecond())));
        json.put("p99SaleMs", rounded(median(round -> round.sales().p99Millis())));
        json.put("p99RawMs", rounded(median(round -> round.raw().p99Millis())));
        json.put("p99Ratio", rounded(median(Round::p99Ratio)));
        json.put("p99Target", P99_TARGET);
        var hot = json.putObject("hot");
        hot.put("ratio", rounded(median(Round::hotRatio)));
        hot.put("target", HOT_TARGET);
        hot.put("salesPerSecond", Math.round(median(round -> round.hot().perSecond())));
        hot.put("p99SaleMs", rounded(median(round -> round.hot().p99Millis())));
        var checks = json.putObject("validation");
        checks.put("ratio", rounded(validation.ratio()));
        checks.put("checksPerSecond", Math.round(validation.ours()));
        checks.put("bareEd25519PerSecond", Math.round(validation.bare()));
        return json;
    }

    String text() {
        return """
                full sales %,.0f/s, raw inserts %,.0f/s: ratio %.2f (target %.1f), p99 %.1f and %.1f ms (%.1f times)
                one hot product %,.0f/s: ratio %.2f (target %.1f)
                ticket checks %,.0f/s, bare Ed25519 %,.0f/s
                medians of %d rounds
                """.formatted(
                        median(round -> round.sales().perSecond()),
                        median(round -> round.raw().perSecond()),
                        median(Round::ratio),
                        TARGET,
                        median(round -> round.sales().p99Millis()),
                        median(round -> round.raw().p99Millis()),
                        median(Round::p99Ratio),
                        median(round -> round.hot().perSecond()),
                        median(Round::hotRatio),
                        HOT_TARGET,
                        validation.ours(),
                        validation.bare(),
                        rounds.size());
    }

    private static double rounded(double number) {
        return Math.round(number * 1_000) / 1_000.0;
    }
}
