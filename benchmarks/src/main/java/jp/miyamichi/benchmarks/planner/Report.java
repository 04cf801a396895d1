package jp.miyamichi.benchmarks.planner;

import java.io.PrintStream;
import java.util.List;

/// What came of the benchmark.
///
/// @param ratio requests per second of processor time, ours divided by the peer's
/// @param target the ratio asked for
/// @param samples measured requests
/// @param beaten share of the requests answered by the peer where one of its ways is neither equalled nor bettered
/// by any of ours in arrival, transfers and walking
record Report(
        double ratio,
        double target,
        int samples,
        double beaten,
        double beatenMax,
        String beatenRule,
        int answeredByPeer,
        Course.Figures ours,
        Course.Figures peer,
        List<String> jvm,
        String window,
        int walkMinutesMax,
        int itinerariesMax) {

    private static final double TARGET = 3;
    private static final double BEATEN_MAX = 0.001;
    private static final int EXAMPLES = 5;
    private static final String RULE = "arrival, transfers and metres walked, strictly; forgiven are only roundings of "
            + Way.ROUNDING_SECONDS + " s and " + Math.round(Way.ROUNDING_METERS) + " m";

    static Report of(Course us, Course peer, List<Wish> wishes, PrintStream log) {
        int answered = 0;
        int beaten = 0;
        for (int i = 0; i < wishes.size(); i++) {
            var theirs = peer.answers().get(i);
            answered += theirs.isEmpty() ? 0 : 1;
            if (Way.beats(theirs, us.answers().get(i)) && beaten++ < EXAMPLES) {
                log.println("beaten: " + wishes.get(i) + "\n  peer " + theirs + "\n  ours "
                        + us.answers().get(i));
            }
        }
        var ours = us.figures();
        var others = peer.figures();
        return new Report(
                Math.round(100 * others.cpuMillisPerRequest() / ours.cpuMillisPerRequest()) / 100.0,
                TARGET,
                wishes.size(),
                answered == 0 ? 0 : (double) beaten / answered,
                BEATEN_MAX,
                RULE,
                answered,
                ours,
                others,
                ServerProcess.JVM,
                PlannerBench.WINDOW.toString(),
                PlannerBench.WALK_MINUTES,
                PlannerBench.ITINERARIES);
    }

    String text() {
        return """
                %s
                %s
                ratio %.2f (target %.0f), beaten in %.2f %% of %d answered requests (at most %.1f %%)""".formatted(line(ours), line(peer), ratio, target, 100 * beaten, answeredByPeer, 100 * beatenMax);
    }

    private static String line(Course.Figures figures) {
        return "%-22s p50 %6.2f ms  p95 %6.2f ms  p99 %6.2f ms  CPU %6.2f ms/request  %7.1f requests/CPU s"
                .formatted(
                        figures.name(),
                        figures.p50Millis(),
                        figures.p95Millis(),
                        figures.p99Millis(),
                        figures.cpuMillisPerRequest(),
                        figures.requestsPerCpuSecond());
    }
}
