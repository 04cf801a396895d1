package jp.miyamichi.service.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Listens on the port. One is deployed per event loop; they share the port.
final class HttpListener extends VerticleBase {

    private static final int IDLE_SECONDS = 60;

    /// A little longer than the longest answer may take.
    static final int DRAIN_SECONDS = 22;

    private static final int COMPRESSION_LEVEL = 4;
    private static final int COMPRESSION_BYTES_MIN = 1_400;

    private final String host;
    private final int port;
    private final Function<Vertx, Router> routes;
    private final IntConsumer bound;
    private Optional<HttpServer> server = Optional.empty();

    HttpListener(String host, int port, Function<Vertx, Router> routes, IntConsumer bound) {
        this.host = host;
        this.port = port;
        this.routes = routes;
        this.bound = bound;
    }

    @Override
    public Future<HttpServer> start() {
        var options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setIdleTimeout(IDLE_SECONDS)
                .setCompressionSupported(true)
                .setCompressionLevel(COMPRESSION_LEVEL)
                .setCompressionContentSizeThreshold(COMPRESSION_BYTES_MIN)
                .setMaxInitialLineLength(Api.ADDRESS_BYTES_MAX)
                .setMaxHeaderSize(Api.HEADER_BYTES_MAX);
        return vertx.createHttpServer(options)
                .invalidRequestHandler(Failures::notHttp)
                .requestHandler(routes.apply(vertx))
                .listen()
                .onSuccess(listening -> {
                    server = Optional.of(listening);
                    bound.accept(listening.actualPort());
                });
    }

    /// Takes no new connection, and gives the requests under way time to be answered.
    @Override
    public Future<?> stop() {
        return server.<Future<?>>map(listening -> listening.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS))
                .orElseGet(Future::succeededFuture);
    }
}
