package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.service.NoticeWorld;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.Secret;
import jp.miyamichi.service.access.Session;
import jp.miyamichi.service.access.SessionId;
import jp.miyamichi.service.mail.Letter;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.mail.MailSender;
import jp.miyamichi.service.notice.Notice;
import jp.miyamichi.service.notice.line.LineSettings;
import jp.miyamichi.service.postgres.PostgresLineLinks;
import jp.miyamichi.service.postgres.PostgresSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Notices over HTTP, on the real database; the test itself lets the carrier run.
@ExtendWith(VertxExtension.class)
class NoticeRoutesTest {

    private static final String LINE_USER = "U" + "0123456789abcdef".repeat(2);

    private final List<Letter> letters = new ArrayList<>();
    private Optional<MailAddress> address = Optional.empty();
    private Database database;
    private TestAccess doors;
    private NoticeWorld world;
    private TestService service;

    @BeforeEach
    void start(Vertx vertx) {
        database = TestServer.database("service");
        doors = new TestAccess(database);
        var mail = new MailSender() {
            @Override
            public Sent send(Letter letter) {
                letters.add(letter);
                return Sent.TAKEN;
            }

            @Override
            public boolean isPractice() {
                return true;
            }
        };
        world = new NoticeWorld(
                database,
                mail,
                _ -> address,
                Optional.of(new LineSettings("token", "secret", URI.create("http://127.0.0.1:1"))),
                doors.clock());
        service = TestService.with(vertx, doors, TestService.office(database, doors), world.areas());
    }

    @AfterEach
    void stop() {
        world.close();
        service.close();
        database.close();
    }

    /// Somebody's browser, with a session of that role.
    private record Browser(PersonId person, String cookie) {}

    private Browser browser(Role role) {
        var secret = Secret.random(new SecureRandom());
        var person = PersonId.random();
        new PostgresSessions(database)
                .addPerson(new Session(SessionId.random(), person, role, TestService.NOW, TestService.NOW), secret);
        return new Browser(person, "miyamichi-loopback=" + secret.reveal());
    }

    private HttpResponse<String> get(Browser browser, String path) throws Exception {
        return service.get(path, "Cookie", browser.cookie());
    }

    private HttpResponse<String> post(Browser browser, String path) throws Exception {
        var request = HttpRequest.newBuilder(service.uri(path))
                .header("Cookie", browser.cookie())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        return service.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void tell(Browser browser, Notice.Kind kind, String text) {
        world.notices()
                .add(List.of(new Notice(
                        kind.word() + " " + text,
                        browser.person(),
                        kind,
                        Optional.empty(),
                        text,
                        "",
                        doors.clock().instant())));
    }

    private Iterator<String> listen(Browser browser, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(service.uri("/api/v1/notices/stream")).header("Cookie", browser.cookie());
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = service.client().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return response.body().iterator();
    }

    /// The next line that begins so.
    private static String next(Iterator<String> lines, String start) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith(start)) {
                return line;
            }
        }
        return "the stream ended";
    }

    @Test
    void anOpenPageIsToldAsItHappensAndAfterABreakFromWhereItWas() throws Exception {
        var me = browser(Role.VISITOR);
        var lines = listen(me);
        tell(me, Notice.Kind.RIDE_CHANGED, "一つめ");
        tell(browser(Role.VISITOR), Notice.Kind.RIDE_CHANGED, "よその知らせ");
        tell(me, Notice.Kind.RIDE_CHANGED, "二つめ");
        world.look();
        var first = next(lines, "id: ").substring(4);
        assertThat(next(lines, "data: ")).contains("一つめ");
        assertThat(next(lines, "data: ")).contains("二つめ");

        var again = listen(me, "Last-Event-ID", first);
        world.look();
        assertThat(next(again, "data: ")).contains("二つめ");
    }

    @Test
    void aQuietLineIsKeptOpen() throws Exception {
        var me = browser(Role.VISITOR);
        var lines = listen(me);
        doors.later(Duration.ofSeconds(16));
        world.look();
        assertThat(next(lines, ":")).isEqualTo(": still here");
    }

    @Test
    void whatWasSeenIsShownNowhereAgain() throws Exception {
        var me = browser(Role.VISITOR);
        tell(me, Notice.Kind.LINE_LATE, "遅れています");
        var mine = new JsonObject(get(me, "/api/v1/notices").body()).getJsonArray("notices");
        assertThat(mine).hasSize(1);
        var path = "/api/v1/notices/" + mine.getJsonObject(0).getInteger("notice") + "/seen";
        assertThat(post(browser(Role.VISITOR), path).statusCode()).isEqualTo(404);
        assertThat(post(me, path).statusCode()).isEqualTo(200);
        assertThat(new JsonObject(get(me, "/api/v1/notices").body()).getJsonArray("notices"))
                .isEmpty();
        address = MailAddress.typed("me@example.jp");
        doors.later(Duration.ofMinutes(1));
        world.look();
        assertThat(letters).isEmpty();
    }

    @Test
    void tooManyPagesOfOneDeviceAreRefused() throws Exception {
        var me = browser(Role.VISITOR);
        for (var i = 0; i < 5; i++) {
            listen(me);
        }
        assertThat(get(me, "/api/v1/notices/stream").statusCode()).isEqualTo(429);
    }

    @Test
    void whoHasNoSessionIsToldNotToAskAgain() throws Exception {
        assertThat(service.get("/api/v1/notices/stream").statusCode()).isEqualTo(204);
    }

    @Test
    void aLetterGoesToWhoHasAnAddressAndOnlyOnce() {
        address = MailAddress.typed("me@example.jp");
        tell(browser(Role.VISITOR), Notice.Kind.RIDE_CHANGED, "お迎えの時間が変わりました。");
        world.look();
        assertThat(letters).as("the page comes first").isEmpty();
        doors.later(Duration.ofSeconds(11));
        world.look();
        world.look();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().text()).contains("お迎えの時間が変わりました。");
    }

    @Test
    void whoCannotBeReachedIsCalledByAClerk() throws Exception {
        var me = browser(Role.VISITOR);
        tell(me, Notice.Kind.RIDE_CANCELLED, "申し訳ありません。予約を取り消しました。");
        tell(me, Notice.Kind.REFUND, "1,300円をお返しします。");
        doors.later(Duration.ofSeconds(11));
        world.look();
        var clerk = browser(Role.PHONE_DESK);
        var calls = new JsonObject(get(clerk, "/api/v1/notices/calls").body()).getJsonArray("calls");
        assertThat(calls).hasSize(1);
        var call = calls.getJsonObject(0);
        assertThat(call.getString("say")).contains("申し訳ありません");
        assertThat(call.getString("person")).isEqualTo(me.person().toString());
        assertThat(post(clerk, "/api/v1/notices/" + call.getInteger("notice") + "/called")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new JsonObject(get(clerk, "/api/v1/notices/calls").body()).getJsonArray("calls"))
                .isEmpty();
    }

    @Test
    void aCodeSentToLineLinksItsSenderAndAnUnsignedWordDoesNot() throws Exception {
        var me = browser(Role.VISITOR);
        var code = new JsonObject(post(me, "/api/v1/notices/line").body()).getString("code");
        var event = """
                {"destination":"%s","events":[{"type":"message","mode":"active","timestamp":1,
                 "webhookEventId":"01","deliveryContext":{"isRedelivery":false},
                 "source":{"type":"user","userId":"%s"},"message":{"type":"text","id":"1","text":"%s"}}]}
                """.formatted(LINE_USER, LINE_USER, code);
        var links = new PostgresLineLinks(database);
        assertThat(line(event, "c2lnbmVk").statusCode()).isEqualTo(400);
        assertThat(links.user(me.person())).isEmpty();
        assertThat(line(event, signed(event)).statusCode()).isEqualTo(200);
        assertThat(links.user(me.person())).contains(LINE_USER);
        var unfollow = event.replace("\"message\",\"mode\"", "\"unfollow\",\"mode\"");
        assertThat(line(unfollow, signed(unfollow)).statusCode()).isEqualTo(200);
        assertThat(links.user(me.person())).isEmpty();
    }

    private static String signed(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> line(String body, String signature) throws Exception {
        var request = HttpRequest.newBuilder(service.uri("/api/v1/line/events"))
                .header("Content-Type", "application/json")
                .header("X-Line-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return service.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
