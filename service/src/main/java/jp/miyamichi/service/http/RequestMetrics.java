package jp.miyamichi.service.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Times each request by route and status: `miyamichi.http.requests.seconds`.
public final class RequestMetrics implements PlatformHandler {

    private record Key(String route, int status) {}

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    public RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void handle(RoutingContext routing) {
        var start = System.nanoTime();
        routing.addEndHandler(_ -> timer(routing).record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
        routing.next();
    }

    private Timer timer(RoutingContext routing) {
        var key = new Key(route(routing), routing.response().getStatusCode());
        return timers.computeIfAbsent(key, this::register);
    }

    private Timer register(Key key) {
        return Timer.builder("miyamichi.http.requests.seconds")
                .description("Time from the first byte of a request to the last of its answer")
                .tag("route", key.route())
                .tag("status", Integer.toString(key.status()))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1))
                .register(registry);
    }

    /// The path of the route, never that of the request: that could hold anything, and grow without bound.
    private static String route(RoutingContext routing) {
        var route = routing.currentRoute();
        var path = route == null ? null : route.getPath();
        return path == null ? "other" : path;
    }
}
