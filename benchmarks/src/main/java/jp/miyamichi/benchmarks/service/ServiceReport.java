package jp.miyamichi.benchmarks.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What was measured, each beside its target.
record ServiceReport(Asked ping, Planning planning, Riding riding, Selling selling, Asked checking) {

    static final double PLANNING_RATIO_MAX = 1.5;
    static final double SELLING_RATIO_MIN = 0.5;
    static final double BOOKING_RATIO_MAX = 5;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String json() throws JsonProcessingException {
        var root = JSON.createObjectNode();
        put(root.putObject("ping"), ping);
        var plan = root.putObject("plan");
        put(plan, planning.http());
        plan.put("inProcessCpuMillis", rounded(planning.inProcess().cpuMillis()));
        plan.put("ratio", rounded(planning.ratio())).put("target", PLANNING_RATIO_MAX);
        put(root.putObject("quote"), riding.quote());
        var book = root.putObject("book");
        put(book, riding.book());
        book.put("ratio", rounded(bookingRatio())).put("target", BOOKING_RATIO_MAX);
        var buy = root.putObject("buy");
        buy.put("salesPerSecond", Math.round(selling.http().perSecond()));
        buy.put("p99Millis", rounded(selling.http().p99Millis()));
        buy.put("inProcessPerSecond", Math.round(selling.inProcess().perSecond()));
        buy.put("ratio", rounded(selling.ratio())).put("target", SELLING_RATIO_MIN);
        put(root.putObject("rawCommit"), selling.rawCommit());
        put(root.putObject("validate"), checking);
        return JSON.writeValueAsString(root);
    }

    /// The slowest hundredth of the bookings, for one of bare requests with a bare commit each.
    private double bookingRatio() {
        return riding.book().p99Millis()
                / (ping.p99Millis() + selling.rawCommit().p99Millis());
    }

    private static void put(ObjectNode node, Asked asked) {
        node.put("p50Millis", rounded(asked.p50Millis()));
        node.put("p99Millis", rounded(asked.p99Millis()));
        node.put("cpuMillis", rounded(asked.cpuMillis()));
        node.put("times", asked.times());
    }

    String text() {
        return """
                ping      p50 %.2f ms, p99 %.2f ms, %.2f CPU ms
                plan      p50 %.1f ms, p99 %.1f ms, %.1f CPU ms over HTTP beside %.1f in process: ratio %.2f (at most %.1f)
                quote     p50 %.1f ms, p99 %.1f ms over HTTP
                book      p50 %.1f ms, p99 %.1f ms: ratio %.1f to a ping and a commit (at most %.0f)
                buy       %.0f/s over HTTP, p99 %.1f ms, beside %.0f/s in process: ratio %.2f (at least %.1f)
                commit    p50 %.2f ms, p99 %.2f ms
                validate  p50 %.2f ms, p99 %.2f ms, %.2f CPU ms
                """.formatted(
                        ping.p50Millis(),
                        ping.p99Millis(),
                        ping.cpuMillis(),
                        planning.http().p50Millis(),
                        planning.http().p99Millis(),
                        planning.http().cpuMillis(),
                        planning.inProcess().cpuMillis(),
                        planning.ratio(),
                        PLANNING_RATIO_MAX,
                        riding.quote().p50Millis(),
                        riding.quote().p99Millis(),
                        riding.book().p50Millis(),
                        riding.book().p99Millis(),
                        bookingRatio(),
                        BOOKING_RATIO_MAX,
                        selling.http().perSecond(),
                        selling.http().p99Millis(),
                        selling.inProcess().perSecond(),
                        selling.ratio(),
                        SELLING_RATIO_MIN,
                        selling.rawCommit().p50Millis(),
                        selling.rawCommit().p99Millis(),
                        checking.p50Millis(),
                        checking.p99Millis(),
                        checking.cpuMillis());
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
