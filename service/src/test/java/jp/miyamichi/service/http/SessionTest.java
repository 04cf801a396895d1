package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Visitors without an account: a device is kept from the first thing kept for it, by a cookie only we can read.
@ExtendWith(VertxExtension.class)
class SessionTest {

    private static final String SESSION = "/api/v1/session";

    private static Database database;
    private TestAccess doors;
    private TestService service;

    @BeforeAll
    static void createTables() {
        database = TestServer.database("service");
    }

    @AfterAll
    static void dropTables() {
        database.close();
    }

    @BeforeEach
    void start(Vertx vertx) {
        doors = new TestAccess(database);
        service = TestService.keeping(vertx, doors);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void askingStartsNoSession() throws Exception {
        var before = sessions();
        for (var path : new String[] {SESSION, "/api/v1/places?text=W", "/api/v1/itineraries?from=lrt:W&to=lrt:E"}) {
            var response = service.get(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aStrangerIsAVisitorForWhomNothingIsKept() throws Exception {
        assertThat(service.json(SESSION))
                .isEqualTo(new JsonObject("{'role':'visitor','kept':false}".replace('\'', '"')));
    }

    @Test
    void keepingADeviceGivesItACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
        var response = service.post(SESSION, "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("miyamichi-loopback=[A-Za-z0-9_-]{43}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void behindHttpsTheCookieIsBoundToTheHost(Vertx vertx) throws Exception {
        service.close();
        doors = new TestAccess(database, Optional.of(URI.create("https://miyamichi.example.jp")));
        service = TestService.keeping(vertx, doors);
        var cookie =
                service.post(SESSION, "").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-miyamichi=").endsWith("; HttpOnly; SameSite=Lax; Secure");
        var secret = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(isKept("__Host-miyamichi=" + secret)).isTrue();
        assertThat(isKept("miyamichi-loopback=" + secret)).isFalse();
    }

    @Test
    void theDatabaseNeverSeesTheSecret() throws Exception {
        var secret = keep().split("=", 2)[1];
        var kept = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT string_agg(row_to_json(session)::text, ',') FROM service.session")
                        .mapTo(String.class)
                        .one());
        assertThat(kept).contains("secret_sha256").doesNotContain(secret);
    }

    @Test
    void theCookieBringsTheSessionBack() throws Exception {
        var cookie = keep();
        var before = sessions();
        assertThat(isKept(cookie)).isTrue();
        var again = service.send(post().header("Cookie", cookie));
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"miyamichi-loopback=", "miyamichi-loopback=guess", "other=x"})
    void aCookieThatOpensNothingIsAStrangers(String cookie) throws Exception {
        assertThat(isKept(cookie)).isFalse();
        assertThat(isKept("miyamichi-loopback=" + "A".repeat(43))).isFalse();
    }

    @Test
    void aSessionNobodyUsesEnds() throws Exception {
        var cookie = keep();
        doors.later(Duration.ofDays(89));
        assertThat(isKept(cookie)).isTrue();
        doors.later(Duration.ofDays(89));
        assertThat(isKept(cookie)).isTrue();
        doors.later(Duration.ofDays(90));
        assertThat(isKept(cookie)).isFalse();
    }

    @Test
    void aSessionEndsEvenIfUsedEveryMonth() throws Exception {
        var cookie = keep();
        for (var day = 30; day < 400; day += 30) {
            doors.later(Duration.ofDays(30));
            assertThat(isKept(cookie)).as("day " + day).isTrue();
        }
        doors.later(Duration.ofDays(11));
        assertThat(isKept(cookie)).isFalse();
    }

    @Test
    void afterLoggingOutTheCookieOpensNothing() throws Exception {
        var cookie = keep();
        var response = service.send(
                HttpRequest.newBuilder(service.uri(SESSION)).DELETE().header("Cookie", cookie));
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("miyamichi-loopback=; ")
                .contains("Max-Age=0");
        assertThat(isKept(cookie)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site,               403",
        "Sec-Fetch-Site, same-site,                403",
        "Sec-Fetch-Site, same-origin,              200",
        "Origin,         https://evil.example,     403",
        "Origin,         null,                     403",
        "Origin,         http://127.0.0.1:1,       403",
        "Origin,         own,                      200",
    })
    void onlyOurOwnPagesChangeAnything(String header, String value, int status) throws Exception {
        var sent = value.equals("own") ? "http://127.0.0.1:" + service.port() : value;
        assertThat(service.send(post().header(header, sent)).statusCode()).isEqualTo(status);
    }

    @Test
    void withoutTheDatabasePlanningGoesOn(Vertx vertx) throws Exception {
        service.close();
        service = TestService.of(vertx, new OneTramLine("abc"));
        var cookie = "miyamichi-loopback=" + "A".repeat(43);
        assertThat(service.get("/api/v1/itineraries?from=lrt:W&to=lrt:E", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(200);
        var refused = service.get(SESSION, "Cookie", cookie);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpRequest.Builder post() {
        return HttpRequest.newBuilder(service.uri(SESSION)).POST(HttpRequest.BodyPublishers.noBody());
    }

    /// The cookie of a device that is kept from now on.
    private String keep() throws Exception {
        var response = service.send(post());
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private boolean isKept(String cookie) throws Exception {
        HttpResponse<String> response = service.get(SESSION, "Cookie", cookie);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body()).getBoolean("kept");
    }

    private static int sessions() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM service.session")
                        .mapTo(Integer.class)
                        .one());
    }
}
