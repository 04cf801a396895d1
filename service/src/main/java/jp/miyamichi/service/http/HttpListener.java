package jp.miyamichi.service.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.function.Function;

/// Listens on the port. One is deployed per event loop; they share the port.
final class HttpListener extends VerticleBase {

    private static final int IDLE_SECONDS = 60;
    private static final int COMPRESSION_LEVEL = 4;
    private static final int COMPRESSION_BYTES_MIN = 1_400;

    private final String host;
    private final int port;
    private final Function<io.vertx.core.Vertx, Router> routes;
    private final java.util.function.IntConsumer bound;

    HttpListener(
            String host, int port, Function<io.vertx.core.Vertx, Router> routes, java.util.function.IntConsumer bound) {
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
                .onSuccess(server -> bound.accept(server.actualPort()));
    }
}
