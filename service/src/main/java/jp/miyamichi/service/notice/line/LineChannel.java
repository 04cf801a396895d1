package jp.miyamichi.service.notice.line;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.service.notice.Channel;
import jp.miyamichi.service.notice.Notices;

/// Notices pushed to LINE. The retry key is the notice's, so that LINE shows one that is sent twice once.
public final class LineChannel implements Channel, AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final LineSettings settings;
    private final LineLinks links;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_MAX).build();

    public LineChannel(LineSettings settings, LineLinks links) {
        this.settings = settings;
        this.links = links;
    }

    @Override
    public String word() {
        return "line";
    }

    @Override
    public Optional<Sent> send(Notices.Kept kept) {
        return links.user(kept.notice().person()).map(user -> push(user, kept));
    }

    private Sent push(String user, Notices.Kept kept) {
        var key = UUID.nameUUIDFromBytes(("notice " + kept.notice().key()).getBytes(StandardCharsets.UTF_8));
        var body = JSON.createObjectNode().put("to", user);
        body.putArray("messages")
                .addObject()
                .put("type", "text")
                .put("text", kept.notice().japanese());
        var request = HttpRequest.newBuilder(settings.api().resolve("/v2/bot/message/push"))
                .timeout(ANSWER_MAX)
                .header("Authorization", "Bearer " + settings.token())
                .header("Content-Type", "application/json")
                .header("X-Line-Retry-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return outcome(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException silent) {
            return Sent.LATER;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Sent.LATER;
        }
    }

    /// 409 says that this retry key was accepted before.
    private static Sent outcome(int status) {
        if (status == 200 || status == 409) {
            return Sent.TAKEN;
        }
        return status == 429 || status >= 500 ? Sent.LATER : Sent.REFUSED;
    }

    @Override
    public void close() {
        client.close();
    }
}
