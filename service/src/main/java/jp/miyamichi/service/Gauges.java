package jp.miyamichi.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.function.Supplier;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.http.RequestThreads;
import jp.miyamichi.service.planning.SearchThreads;

/// What is measured beside the requests: every limit and how near to it the service is, and the JVM.
final class Gauges {

    private final MeterRegistry registry;

    Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(RequestThreads requests, SearchThreads searches, ClusterNode cluster, Settings settings) {
        var http = settings.http();
        gauge("miyamichi.http.requests.free", "Requests that may still begin", requests::freeCount);
        gauge(
                "miyamichi.http.requests.usual.free",
                "Requests that may still begin and are neither a booking nor a check",
                requests::usualFreeCount);
        gauge("miyamichi.http.requests.max", "Requests answered at a time, at most", http::requestsMax);
        gauge("miyamichi.planner.search.queue", "Searches that wait for a thread", searches::queueSize);
        gauge(
                "miyamichi.planner.search.queue.max",
                "Searches that may wait",
                () -> http.searchThreads() * SearchThreads.QUEUE_PER_THREAD);
        gauge("miyamichi.planner.search.busy", "Searches under way", searches::busyCount);
        gauge("miyamichi.planner.search.threads", "Threads for search", http::searchThreads);
        gauge("miyamichi.cluster.nodes", "Nodes of the cluster", cluster::size);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
