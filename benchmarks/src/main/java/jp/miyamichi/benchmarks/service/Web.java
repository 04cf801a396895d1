package jp.miyamichi.benchmarks.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// One server, asked over HTTP/1.1 on connections that stay open. What is not answered with 200 ends the benchmark.
record Web(HttpClient client, URI base) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    static Web at(int port) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Web(client, URI.create("http://127.0.0.1:" + port + "/"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "");
    }

    HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)), cookie);
    }

    HttpResponse<String> post(String path, String json, String cookie) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(request, cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder question, String cookie)
            throws IOException, InterruptedException {
        var request = cookie.isEmpty() ? question : question.header("Cookie", cookie);
        var response = client.send(request.timeout(ANSWER_MAX).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    /// The cookie that the answer sets.
    static Optional<String> cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").map(set -> set.substring(0, set.indexOf(';')));
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
