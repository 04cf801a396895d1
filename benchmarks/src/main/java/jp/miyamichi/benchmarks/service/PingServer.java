package jp.miyamichi.benchmarks.service;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The least a Vert.x server can do: answers every request with 200 and nothing else, in a process of its own.
public final class PingServer {

    private static final Duration START_MAX = Duration.ofSeconds(20);

    private PingServer() {}

    public static void main(String[] arguments) throws TimeoutException {
        var vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(request -> request.response().end())
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .await(START_MAX.toSeconds(), TimeUnit.SECONDS);
    }
}
