package jp.miyamichi.service.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The HTTP side of a node: listens, and knows where.
public final class HttpService implements AutoCloseable {

    /// Vert.x takes this as "any free port, the same for all listeners".
    private static final int ANY_SHARED_PORT = -1;

    private final Vertx vertx;
    private final String deployment;
    private final String host;
    private final int port;

    private HttpService(Vertx vertx, String deployment, String host, int port) {
        this.vertx = vertx;
        this.deployment = deployment;
        this.host = host;
        this.port = port;
    }

    /// Waits until every listener listens; not to be called on an event loop.
    ///
    /// @param port 0 for any free one
    public static HttpService listen(
            Vertx vertx,
            String host,
            int port,
            int listeners,
            Planning planning,
            RealtimeRoute realtime,
            Supplier<Readiness> readiness,
            PrometheusMeterRegistry registry,
            HttpParts parts) {
        var contract = Contract.load(vertx).await();
        var answers = Map.<String, Answer>ofEntries(
                Map.entry("itineraries", new ItineraryRoute(planning)),
                Map.entry("places", new PlacesRoute(planning)),
                Map.entry("departures", new DeparturesRoute(planning)),
                Map.entry("reach", new ReachRoute(planning)),
                Map.entry("region", new RegionRoute(planning.regions())),
                Map.entry("map", new MapRoute(planning.regions())),
                Map.entry("realtime", realtime),
                Map.entry("healthz", OperationRoutes.healthz()),
                Map.entry("readyz", OperationRoutes.readyz(readiness)),
                Map.entry("metrics", OperationRoutes.metrics(registry)),
                Map.entry("openapi", OperationRoutes.document(contract.published())));
        var bound = new AtomicInteger();
        var deployment = vertx.deployVerticle(
                        () -> new HttpListener(
                                host,
                                port == 0 ? ANY_SHARED_PORT : port,
                                owner -> Api.router(owner, contract, answers, realtime, parts),
                                bound::set),
                        new DeploymentOptions().setInstances(listeners))
                .await();
        return new HttpService(vertx, deployment, host, bound.get());
    }

    public String url() {
        return "http://" + host + ":" + port;
    }

    public int port() {
        return port;
    }

    /// Takes no new connection, and lets those under way finish.
    @Override
    public void close() {
        vertx.undeploy(deployment).await();
    }
}
