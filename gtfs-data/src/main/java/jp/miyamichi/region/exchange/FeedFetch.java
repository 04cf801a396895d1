package jp.miyamichi.region.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Brings a feed from an http(s) address or a file.
///
/// @param connectTime until the server answers at all
/// @param wholeTime for everything; a server that trickles is cut off
record FeedFetch(Duration connectTime, Duration wholeTime, long bytesMax) {

    /// The largest feed of a Japanese city is about 20 MB.
    static final FeedFetch USUAL = new FeedFetch(Duration.ofSeconds(10), Duration.ofMinutes(3), 200L * 1024 * 1024);

    /// Writes what lies at `source` into `target`.
    void fetch(URI source, FeedKey key, Path target) throws IOException {
        var scheme = source.getScheme() == null ? "" : source.getScheme();
        switch (scheme) {
            case "http", "https" -> download(source, key, target);
            case "file" -> copy(Path.of(source), target);
            default ->
                throw BadFeedException.ofFeed(
                        "cannot fetch from '" + scheme + "' addresses; name a file or an http(s) address");
        }
    }

    private void copy(Path source, Path target) throws IOException {
        if (!Files.isRegularFile(source) || !Files.isReadable(source)) {
            throw BadFeedException.ofFeed(source + " cannot be read; name a GTFS zip");
        }
        if (Files.size(source) > bytesMax) {
            throw tooLarge();
        }
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void download(URI source, FeedKey key, Path target) throws IOException {
        var client = HttpClient.newBuilder()
                .connectTimeout(connectTime)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            var body = BodyHandlers.limiting(
                    BodyHandlers.ofFile(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE), bytesMax);
            var answer = client.sendAsync(
                            key.request(source).timeout(wholeTime).GET().build(), body)
                    .get(wholeTime.toMillis(), TimeUnit.MILLISECONDS);
            checkStatus(source, answer);
        } catch (ExecutionException e) {
            throw failed(source, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException _) {
            throw BadFeedException.ofFeed(source.getHost() + " did not send the feed within " + wholeTime.toSeconds()
                    + " s; try again later");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw BadFeedException.ofFeed("the import was interrupted; start it again");
        } finally {
            client.shutdownNow();
        }
    }

    private static void checkStatus(URI source, HttpResponse<Path> answer) {
        var status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw BadFeedException.ofFeed(source.getHost() + " answered " + status + "; check the key");
        }
        if (status != 200) {
            throw BadFeedException.ofFeed(source.getHost() + " answered " + status + "; check the address");
        }
    }

    private BadFeedException failed(URI source, Throwable cause) {
        var text = String.valueOf(cause.getMessage());
        if (text.contains("exceeds capacity")) {
            return tooLarge();
        }
        return BadFeedException.ofFeed(source.getHost() + " cannot be reached ("
                + cause.getClass().getSimpleName() + "); check the address and the network");
    }

    private BadFeedException tooLarge() {
        return BadFeedException.ofFeed(
                "the feed is larger than " + bytesMax / (1024 * 1024) + " MB; is it a GTFS feed?");
    }
}
