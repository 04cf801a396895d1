package jp.miyamichi.service.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What stands before the nodes: it looks at each one's `/readyz` five times a second, gives each request to the next
/// node that is ready, and keeps connections open. It sends a request to a second node only where the first took no
/// connection, or where the request changes nothing: as usual balancers do.
final class LoadBalancer implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);
    private static final List<String> PASSED_ON = List.of("Content-Type", "Cookie");
    private static final List<String> PASSED_BACK = List.of("content-type", "set-cookie", "retry-after");

    private final Map<Integer, String> nodes = new ConcurrentHashMap<>();
    private final Map<Integer, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final HttpServer server;

    LoadBalancer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        var _ = looks.scheduleWithFixedDelay(
                () -> nodes.forEach(this::look), 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// This node is there, at this address.
    void add(int node, String url) {
        nodes.put(node, url);
    }

    /// Whether requests go to this node now.
    boolean asks(int node) {
        return ready.getOrDefault(node, false);
    }

    private void look(int node, String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/readyz")).timeout(Duration.ofSeconds(5));
            ready.put(
                    node,
                    client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200);
        } catch (IOException down) {
            ready.put(node, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            answer(exchange, body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var isReading = exchange.getRequestMethod().equals("GET");
        var why = "no node is ready";
        for (var tries = 0; tries < nodes.size(); tries++) {
            var in = nodes.keySet().stream().filter(this::asks).sorted().toList();
            if (in.isEmpty()) {
                break;
            }
            var node = in.get(Math.floorMod(turn.getAndIncrement(), in.size()));
            try {
                passBack(exchange, client.send(passedOn(exchange, nodes.get(node), body), BodyHandlers.ofByteArray()));
                return;
            } catch (IOException lost) {
                why = "node " + node + ": " + lost;
                if (lost instanceof ConnectException) {
                    ready.put(node, false);
                } else if (!isReading) {
                    break;
                }
            }
        }
        var text = why.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(502, text.length);
        exchange.getResponseBody().write(text);
    }

    private static HttpRequest passedOn(HttpExchange exchange, String node, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI()))
                .timeout(ANSWER_MAX)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : PASSED_ON) {
            exchange.getRequestHeaders().getOrDefault(name, List.of()).forEach(value -> request.header(name, value));
        }
        return request.build();
    }

    private static void passBack(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        for (var name : PASSED_BACK) {
            response.headers()
                    .allValues(name)
                    .forEach(value -> exchange.getResponseHeaders().add(name, value));
        }
        exchange.sendResponseHeaders(response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
        exchange.getResponseBody().write(response.body());
    }

    @Override
    public void close() {
        looks.shutdownNow();
        server.stop(0);
        client.close();
    }
}
