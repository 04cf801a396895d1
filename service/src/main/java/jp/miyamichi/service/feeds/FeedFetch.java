package jp.miyamichi.service.feeds;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.miyamichi.region.exchange.FeedKey;

/// Asks for a feed, within limits. Redirects are not followed: a key must not travel to where it was not meant for.
final class FeedFetch implements AutoCloseable {

    /// What the planner takes at most.
    static final int BYTES_MAX = 5_000_000;

    static final Duration WHOLE_TIME = Duration.ofSeconds(10);

    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIME)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration wholeTime;
    private final int bytesMax;

    /// @param wholeTime for everything; a sender that trickles is cut off
    FeedFetch(Duration wholeTime, int bytesMax) {
        this.wholeTime = wholeTime;
        this.bytesMax = bytesMax;
    }

    Fetched get(URI url, FeedKey key, Fetched.Known known) {
        var request = key.request(url).timeout(wholeTime).header("User-Agent", "miyamichi");
        known.tag().ifPresent(tag -> request.header("If-None-Match", tag));
        known.modified().ifPresent(modified -> request.header("If-Modified-Since", modified));
        var answer =
                client.sendAsync(request.GET().build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), bytesMax));
        try {
            return fetched(answer.get(wholeTime.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException broken) {
            return failed(broken.getCause() == null ? broken : broken.getCause());
        } catch (TimeoutException late) {
            return new Fetched.Failed("took longer than " + wholeTime.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed("the service is stopping");
        } finally {
            answer.cancel(true);
        }
    }

    private static Fetched fetched(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 ->
                new Fetched.Fresh(
                        answer.body(),
                        new Fetched.Known(
                                answer.headers().firstValue("ETag"),
                                answer.headers().firstValue("Last-Modified")));
            case 304 -> new Fetched.Unchanged();
            case 401, 403 -> new Fetched.Failed("answered " + answer.statusCode() + "; check the key");
            case 301, 302, 303, 307, 308 -> new Fetched.Failed("has moved; set its new address");
            default -> new Fetched.Failed("answered " + answer.statusCode());
        };
    }

    private Fetched failed(Throwable cause) {
        if (String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
            return new Fetched.Failed("sent more than " + bytesMax + " bytes");
        }
        return new Fetched.Failed("could not be read (" + cause.getClass().getSimpleName() + ")");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
