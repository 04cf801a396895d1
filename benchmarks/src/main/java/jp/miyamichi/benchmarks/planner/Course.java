package jp.miyamichi.benchmarks.planner;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One server's course: asks it wishes, one at a time, and adds up what came of it.
final class Course {

    private final HttpClient client;
    private final Contender contender;
    private final List<List<Way>> answers = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Duration cpu = Duration.ZERO;

    Course(HttpClient client, Contender contender) {
        this.client = client;
        this.contender = contender;
    }

    /// Asks without measuring.
    void warmUp(List<Wish> wishes) throws IOException, InterruptedException {
        for (var wish : wishes) {
            answer(contender.ask(wish));
        }
    }

    void run(List<Wish> wishes) throws IOException, InterruptedException {
        var said = new ArrayList<String>();
        var cpuBefore = contender.process().cpu();
        for (var wish : wishes) {
            var request = contender.ask(wish);
            long start = System.nanoTime();
            said.add(answer(request));
            waits.add(Duration.ofNanos(System.nanoTime() - start));
        }
        cpu = cpu.plus(contender.process().cpu().minus(cpuBefore));
        said.forEach(answer -> answers.add(contender.read(answer)));
    }

    boolean isOffTheMap(Wish wish) throws IOException, InterruptedException {
        return contender.isOffTheMap(answer(contender.ask(wish)));
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    contender.name() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    List<List<Way>> answers() {
        return answers;
    }

    Figures figures() {
        double cpuMillis = cpu.toNanos() / 1e6 / answers.size();
        return new Figures(
                contender.name(),
                percentile(0.50),
                percentile(0.95),
                percentile(0.99),
                rounded(cpuMillis),
                rounded(1_000 / cpuMillis),
                rounded(answers.stream().mapToInt(List::size).average().orElse(0)));
    }

    private double percentile(double share) {
        var sorted = waits.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return rounded(sorted.get(Math.max(0, rank - 1)).toNanos() / 1e6);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /// What one server needed. Times in milliseconds; the percentiles are the client's, from request to answer.
    record Figures(
            String name,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double cpuMillisPerRequest,
            double requestsPerCpuSecond,
            double itinerariesPerRequest) {}
}
