package jp.miyamichi.region.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFetchTest {

    private static final FeedKey NO_KEY = new FeedKey.None();

    @TempDir
    Path folder;

    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private HttpServer server;
    private Importing importing;

    @BeforeEach
    void serve() throws Exception {
        importing = new Importing(folder);
        var feed = Files.readAllBytes(new SampleFeed().write(folder.resolve("official.zip")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed.zip", exchange -> answer(exchange, 200, feed));
        server.createContext(
                "/by-header",
                exchange -> answer(
                        exchange, "s3cret".equals(exchange.getRequestHeaders().getFirst("X-Key")) ? 200 : 403, feed));
        server.createContext(
                "/by-query",
                exchange -> answer(
                        exchange,
                        "id=1&uid=s3cret%2B".equals(exchange.getRequestURI().getRawQuery()) ? 200 : 401,
                        feed));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[3 * 1024 * 1024]));
        server.createContext("/never", this::answerNever);
        server.start();
    }

    @AfterEach
    void stop() {
        testIsOver.countDown();
        server.stop(0);
    }

    @Test
    void aFeedIsFetchedOverHttp() throws Exception {
        assertThat(run("/feed.zip", NO_KEY)).isInstanceOf(ImportAnswer.Accepted.class);
    }

    @Test
    void theKeyIsShownAsAHeaderOrAsAParameterAndNeverKept() throws Exception {
        assertThat(run("/by-header", new FeedKey.InHeader("X-Key", "s3cret")))
                .isInstanceOf(ImportAnswer.Accepted.class);
        assertThat(run("/by-query?id=1", new FeedKey.InQuery("uid", "s3cret+")))
                .isInstanceOf(ImportAnswer.Accepted.class);
        assertThat(importing.folder.resolve("bus.json")).content().doesNotContain("s3cret");
        assertThat(new FeedKey.InQuery("uid", "s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void aWrongKeyIsToldApartFromAWrongAddress() throws Exception {
        assertThat(run("/by-header", NO_KEY)).asString().contains("answered 403; check the key");
        assertThat(run("/elsewhere", NO_KEY)).asString().contains("answered 404; check the address");
    }

    @Test
    void aServerThatSendsTooMuchIsCutOff() throws Exception {
        assertThat(run("/large", NO_KEY)).asString().contains("larger than 2 MB");
        assertThat(importing.files()).isEmpty();
    }

    @Test
    void aServerThatNeverEndsIsCutOff() throws Exception {
        assertThat(run("/never", NO_KEY)).asString().contains("did not send the feed within");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed.zip");
        server.stop(0);
        assertThat(run(address, NO_KEY)).asString().contains("127.0.0.1 cannot be reached");
    }

    @Test
    void otherKindsOfAddressesAndMissingFilesAreRefused() throws Exception {
        assertThat(run(URI.create("ftp://example.org/feed.zip"), NO_KEY))
                .asString()
                .contains("cannot fetch from 'ftp' addresses");
        assertThat(run(FeedOrder.source(folder.resolve("none.zip").toString()), NO_KEY))
                .asString()
                .contains("none.zip cannot be read; name a GTFS zip");
    }

    private ImportAnswer run(String path, FeedKey key) throws IOException {
        return run(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), key);
    }

    private ImportAnswer run(URI source, FeedKey key) throws IOException {
        var fetch = new FeedFetch(Duration.ofSeconds(5), Duration.ofSeconds(2), 2L * 1024 * 1024);
        return importing
                .by(Importing.CONTENT)
                .within(new ImportLimits(fetch, ZipLimits.USUAL))
                .run(new FeedOrder("bus", source, key, Optional.empty(), false));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /// Sends a beginning, then nothing.
    private void answerNever(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('P');
        exchange.getResponseBody().flush();
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
