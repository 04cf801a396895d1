package jp.miyamichi.service.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;

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
            Vertx vertx, String host, int port, int listeners, Operations operations, HttpParts parts) {
        var contract = Contract.load(vertx).await();
        var answers = operations.answers(contract);
        var bound = new AtomicInteger();
        var deployment = vertx.deployVerticle(
                        () -> new HttpListener(
                                host,
                                port == 0 ? ANY_SHARED_PORT : port,
                                owner -> Api.router(owner, contract, answers, operations, parts),
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
