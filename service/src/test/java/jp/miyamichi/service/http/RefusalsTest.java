package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What wrong questions are told: always a problem document, naming the field where there is one.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private TestService service;

    @BeforeAll
    void start(Vertx vertx) {
        service = TestService.of(vertx, new OneTramLine("abc"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/places                                                    | text
                    /api/v1/places?text=                                              | text
                    /api/v1/places?text=a&limit=0                                     | limit
                    /api/v1/places?text=a&limit=many                                  | limit
                    /api/v1/places?text=a&limit=1e9                                   | limit
                    /api/v1/places?text=a&limit=2.5                                   | limit
                    /api/v1/places?text=a&lang=fr                                     | lang
                    /api/v1/places?text=a&text=b                                      | text
                    /api/v1/places?text=a&colour=red                                  | colour
                    /api/v1/itineraries?from=lrt:W                                    | to
                    /api/v1/itineraries?to=lrt:E                                      | from
                    /api/v1/itineraries?from=nowhere&to=lrt:E                         | from
                    /api/v1/itineraries?from=lrt:W&to=91,200                          | to
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&departAt=tomorrow         | departAt
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&departAt=2026-02-30T10:00 | departAt
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&arriveBy=10:00            | arriveBy
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&modes=WALK,ROCKET         | modes
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&modes=                    | modes
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&wheelchair=perhaps        | wheelchair
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&walkSpeed=0               | walkSpeed
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&walkSpeed=NaN             | walkSpeed
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&maxWalkMinutes=61         | maxWalkMinutes
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&limit=11                  | limit
                    /api/v1/itineraries?from=lrt:W&to=lrt:E&residentOf=%27--          | residentOf
                    /api/v1/departures                                                | stop
                    /api/v1/departures?stop=lrt:W&windowMinutes=1441                  | windowMinutes
                    /api/v1/departures?stop=lrt:W&from=now                            | from
                    /api/v1/reach?from=lrt:W&minutes=15,91                            | minutes
                    /api/v1/reach?from=lrt:W&minutes=1,2,3,4,5,6,7                    | minutes
                    /api/v1/region?verbose=true                                       | verbose
                    /healthz?x=1                                                      | x
                    """)
    void aWrongParameterIsNamed(String path, String field) throws Exception {
        var response = service.get(path);
        var problem = problem(response, 400);
        assertThat(problem.getString("field")).isEqualTo(field);
        assertThat(problem.getString("detail")).contains(field);
    }

    @Test
    void aRefusalSaysWhatWouldBeRight() throws Exception {
        var problem = problem(service.get("/api/v1/places?text=a&limit=many"), 400);
        assertThat(problem.getString("detail"))
                .isEqualTo("limit must be a whole number from 1 to 50. How many places at most. Example: 10.");
    }

    @Test
    void departAtAndArriveByExcludeEachOther() throws Exception {
        var path = "/api/v1/itineraries?from=lrt:W&to=lrt:E&departAt=2026-04-01T10:00&arriveBy=2026-04-01T11:00";
        assertThat(problem(service.get(path), 400).getString("detail"))
                .isEqualTo("Give either departAt or arriveBy, not both.");
    }

    @Test
    void anUnknownAddressIsNotFound() throws Exception {
        for (var path : new String[] {"/api/v1/nothing", "/nothing", "/api/v1/../../etc/passwd", "/%2e%2e/pom.xml"}) {
            problem(service.get(path), 404);
        }
    }

    @Test
    void aWrongMethodIsToldTheRightOne() throws Exception {
        var response = service.send(
                HttpRequest.newBuilder(service.uri("/api/v1/places?text=a")).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void aHugeAddressIsRefused() throws Exception {
        var response = raw("GET /api/v1/places?text=" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(response).contains(" 414 ").contains("urn:miyamichi:problem:address-too-long");
    }

    @Test
    void hugeHeadersAreRefused() throws Exception {
        var response = raw("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Much: " + "a".repeat(100_000) + "\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 431").contains("urn:miyamichi:problem:headers-too-large");
    }

    @Test
    void whatIsNotHttpIsToldSo() throws Exception {
        assertThat(raw("GET / HTP/9\r\n\r\n")).contains(" 400 ").contains("application/problem+json");
    }

    @Test
    void brokenPercentSignsAreRefused() throws Exception {
        assertThat(raw("GET /api/v1/places?text=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("Exception");
    }

    @Test
    void aMessageWithoutTheTokenIsRefused() throws Exception {
        assertThat(push("lrt", "Bearer wrong", "application/x-protobuf", 3).statusCode())
                .isEqualTo(401);
        assertThat(push("lrt", "secret", "application/x-protobuf", 3).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aMessageOfAnotherTypeIsRefused() throws Exception {
        assertThat(push("lrt", "Bearer secret", "application/json", 3).statusCode())
                .isEqualTo(415);
    }

    @Test
    void anEmptyOrHugeMessageIsRefused() throws Exception {
        assertThat(push("lrt", "Bearer secret", "application/x-protobuf", 0).statusCode())
                .isEqualTo(400);
        assertThat(push("lrt", "Bearer secret", "application/x-protobuf", Api.BODY_BYTES_MAX + 1)
                        .statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<byte[]> push(String feedId, String authorization, String mediaType, int bytes)
            throws Exception {
        return service.send(HttpRequest.newBuilder(service.uri("/api/v1/realtime/" + feedId))
                .header("Authorization", authorization)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])));
    }

    private static JsonObject problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        var problem = new JsonObject(response.body());
        assertThat(problem.fieldNames()).contains("type", "title", "status", "detail");
        assertThat(problem.getInteger("status")).isEqualTo(status);
        return problem;
    }

    private String raw(String request) throws Exception {
        try (var socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
