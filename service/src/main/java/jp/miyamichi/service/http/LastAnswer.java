package jp.miyamichi.service.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.concurrent.TimeUnit;

/// While the service stops, each answer is the last on its connection: who asks next connects anew, elsewhere. HTTP/1
/// says so in a header, HTTP/2 by a frame (GOAWAY).
///
/// @param threads know whether it stops
record LastAnswer(RequestThreads threads) implements PlatformHandler {

    @Override
    public void handle(RoutingContext routing) {
        if (threads.isStopping()) {
            if (routing.request().version() == HttpVersion.HTTP_2) {
                var _ = routing.request().connection().shutdown(HttpListener.DRAIN_SECONDS, TimeUnit.SECONDS);
            } else {
                routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        }
        routing.next();
    }
}
