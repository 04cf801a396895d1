package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How the web build is served.
@ExtendWith(VertxExtension.class)
class PagesTest {

    @TempDir
    Path folder;

    private TestService service;

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        var pages = Files.createDirectories(folder.resolve("dist/assets")).getParent();
        Files.writeString(pages.resolve("index.html"), "<!doctype html>");
        Files.writeString(pages.resolve("index.html.words"), """
                ja assets/words-ja-1.js
                en assets/words-en-1.js assets/words-ride-en-1.js
                zh-Hans assets/words-zh-Hans-1.js
                zh-Hant assets/words-zh-Hant-1.js
                """);
        Files.writeString(pages.resolve("sw.js"), "// worker");
        Files.writeString(pages.resolve("assets/app-abc123.js"), "plain script");
        Files.writeString(pages.resolve("assets/app-abc123.js.br"), "brotli");
        Files.writeString(pages.resolve("assets/app-abc123.js.gz"), "gzip");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createDirectories(folder.resolve("staff/assets"));
        Files.writeString(folder.resolve("staff/index.html"), "<!doctype html><title>staff</title>");
        Files.writeString(folder.resolve("staff/assets/desk-abc123.js"), "desk");
        service = new TestService(
                vertx, new OneTramLine("abc").open(), 10, Duration.ofSeconds(10), Optional.empty(), pages);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void thePageAndItsWorkerAreAskedForAgain() throws Exception {
        for (var path : new String[] {"/", "/index.html", "/sw.js"}) {
            var response = service.get(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
        assertThat(service.get("/").headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @Test
    void thePageNamesTheWordsItsReaderWillNeed() throws Exception {
        assertThat(linkFor("ja-JP,ja;q=0.9,en;q=0.8")).isEqualTo("<./assets/words-ja-1.js>; rel=modulepreload");
        assertThat(linkFor("zh-TW")).contains("words-zh-Hant-1.js");
        assertThat(linkFor("zh-CN")).contains("words-zh-Hans-1.js");
        assertThat(linkFor("fr;q=0.9")).contains("words-en-1.js").contains(", <./assets/words-ride-en-1.js>");
        assertThat(service.get("/sw.js").headers().firstValue("Link")).isEmpty();
        assertThat(service.get("/index.html.words").statusCode()).isEqualTo(404);
    }

    private String linkFor(String languages) throws Exception {
        return service.get("/", "Accept-Language", languages)
                .headers()
                .firstValue("Link")
                .orElseThrow();
    }

    @Test
    void assetsNeverChangeAndComeCompressedIfTheBrowserCan() throws Exception {
        var path = "/assets/app-abc123.js";
        var brotli = service.get(path, "Accept-Encoding", "gzip, br");
        assertThat(brotli.body()).isEqualTo("brotli");
        assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(brotli.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(service.get(path, "Accept-Encoding", "gzip").body()).isEqualTo("gzip");
        assertThat(service.get(path).body()).isEqualTo("plain script");
    }

    @Test
    void thePagesOfStaffLieUnderTheirOwnFolder() throws Exception {
        assertThat(service.get("/staff/").body()).contains("staff");
        assertThat(service.get("/staff/index.html").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(service.get("/staff/assets/desk-abc123.js").headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(service.get("/staff/secret.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOutsideTheBuildIsServed() throws Exception {
        for (var path : new String[] {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/assets"}) {
            assertThat(service.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aHeadRequestTellsTheLengthOnly() throws Exception {
        var response = service.send(
                HttpRequest.newBuilder(service.uri("/")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Length")).hasValue("15");
    }

    @Test
    void everyAnswerTellsBrowsersWhatTheyMayDo() throws Exception {
        for (var path : new String[] {"/", "/healthz", "/nothing", "/api/v1/places"}) {
            var headers = service.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void jsonIsCompressedForThoseWhoAsk() throws Exception {
        var response = service.send(
                HttpRequest.newBuilder(service.uri("/api/openapi.json")).header("Accept-Encoding", "gzip"));
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }
}
