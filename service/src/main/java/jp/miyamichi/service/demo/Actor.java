package jp.miyamichi.service.demo;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Somebody with a browser of their own, which keeps its cookies.
final class Actor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final URI service;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Actor(String name, URI service) {
        this.name = name;
        this.service = service;
    }

    /// Comes in as somebody of the staff: the demonstration lets anybody in.
    Actor as(String role) {
        post("/api/v1/demo", JsonObject.of("role", role));
        return this;
    }

    String name() {
        return name;
    }

    JsonObject get(String path) {
        return ok("GET", path, send(to(path).GET(), BodyHandlers.ofString()));
    }

    JsonObject post(String path, JsonObject body) {
        return ok("POST", path, sent("POST", path, body));
    }

    JsonObject put(String path, JsonObject body) {
        return ok("PUT", path, sent("PUT", path, body));
    }

    JsonObject delete(String path) {
        return ok("DELETE", path, send(to(path).DELETE(), BodyHandlers.ofString()));
    }

    /// What is refused must be refused: answers why.
    String refused(String path, JsonObject body, int status) {
        var response = sent("POST", path, body);
        if (response.statusCode() != status) {
            throw new DemoFailed(name + " expected " + status + " from POST " + path + " and got "
                    + response.statusCode() + ": " + response.body());
        }
        return new JsonObject(response.body()).getString("detail", "");
    }

    /// A file, as anybody downloads it.
    byte[] download(String path) {
        var response = send(to(path).GET(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new DemoFailed(name + ": GET " + path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /// GTFS-Realtime of an operator, with the operator's key.
    JsonObject push(String feed, byte[] message, String key) {
        var path = "/api/v1/realtime/" + feed;
        var request = to(path).header("Content-Type", "application/x-protobuf")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofByteArray(message));
        return ok("POST", path, send(request, BodyHandlers.ofString()));
    }

    private HttpResponse<String> sent(String method, String path, JsonObject body) {
        var request = to(path).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.encode()));
        return send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException lost) {
            throw new DemoFailed(name + " got no answer", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted", stopped);
        }
    }

    private JsonObject ok(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new DemoFailed(
                    name + ": " + method + " " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body().isEmpty() ? new JsonObject() : new JsonObject(response.body());
    }
}
