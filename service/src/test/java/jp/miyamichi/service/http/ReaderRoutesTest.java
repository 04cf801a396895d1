package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.demo.OfflineReader;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import jp.miyamichi.ticketing.ticket.validation.Validator;
import jp.miyamichi.ticketing.ticket.validation.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Readers over HTTP: what they fetch is all they need to check without a network, and what they send meets in one
/// view.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderRoutesTest {

    private TestCounter counter;

    @BeforeAll
    void start(Vertx vertx) {
        counter = new TestCounter(vertx);
    }

    @AfterAll
    void stop() {
        counter.close();
    }

    private Colleague tram() throws Exception {
        return counter.reader(Role.INSPECTOR, "inspector", "utsunomiya-lightrail");
    }

    /// The reader's own validator, fed with nothing but what the service sent.
    private static Validator offline(Colleague reader, JsonObject pack) {
        return OfflineReader.with(
                pack, reader.id.toString(), "utsunomiya-lightrail", "lrt", InstantSource.fixed(TestService.NOW));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static Instant time(JsonObject json, String field) {
        return OffsetDateTime.parse(json.getString(field)).toInstant();
    }

    private static String checks(List<Validation> seen) {
        return OfflineReader.checks(seen).encode();
    }

    @Test
    void aReaderChecksWithoutNetworkAndATicketUsedTwiceIsAnIncident() throws Exception {
        var first = tram();
        var second = tram();
        var one = offline(first, ok(first.get("/api/v1/reader-pack?area=lrt")));
        var other = offline(second, ok(second.get("/api/v1/reader-pack?area=lrt")));
        var buyer = new Device(counter.service);
        var ticket = TestCounter.ticket(buyer, counter.sold(buyer, "lrt-1-day", 1000));
        var shown = PhoneScreen.of(ticket, TestService.NOW);
        assertThat(one.check(shown, Pass.Kind.USE, 1)).isInstanceOf(Verdict.Valid.class);
        assertThat(one.check(shown, Pass.Kind.USE, 1)).isInstanceOf(Verdict.Refused.class);
        assertThat(other.check(shown, Pass.Kind.USE, 1)).isInstanceOf(Verdict.Valid.class);

        var late = checks(one.unsynced(10));
        var early = checks(other.unsynced(10));
        var kept = ok(second.post("/api/v1/reader-checks", early));
        assertThat(kept.getInteger("added")).isEqualTo(1);
        assertThat(kept.getInteger("misuses")).isZero();
        assertThat(ok(first.post("/api/v1/reader-checks", late)).getInteger("misuses"))
                .isEqualTo(1);
        var again = ok(first.post("/api/v1/reader-checks", late));
        assertThat(again.getInteger("added")).isZero();
        assertThat(again.getInteger("misuses")).isZero();
        assertThat(again.getLong("lastSequence")).isEqualTo(1);

        var incidents =
                ok(counter.staff(Role.PHONE_DESK).get("/api/v1/incidents")).getJsonArray("incidents");
        assertThat(objects(incidents)
                        .filter(incident -> incident.getString("about").equals("ticket:" + ticket.getString("ticket")))
                        .map(incident -> incident.getString("kind") + " " + incident.getString("words")))
                .containsExactly("ticket-misuse used-twice");
    }

    @Test
    void aPackRunsOutAndSaysWhen() throws Exception {
        var reader = tram();
        var pack = ok(reader.get("/api/v1/reader-pack?area=lrt"));
        assertThat(time(pack, "refreshAt")).isEqualTo(TestService.NOW.plusSeconds(15 * 60));
        assertThat(time(pack, "goodUntil")).isAfter(TestService.NOW.plusSeconds(6 * 86_400));
        assertThat(objects(pack.getJsonArray("products")).map(product -> product.getString("product")))
                .containsExactlyInAnyOrder("lrt-1-day", "lrt-1-day-gyoza");
    }

    @Test
    void aDeviceThatIsNoReaderGetsNothingAndAnExpelledOneNeither() throws Exception {
        var device = Colleague.device(counter.service, counter.database, Role.DRIVER);
        assertThat(device.get("/api/v1/reader-pack?area=lrt").statusCode()).isEqualTo(403);
        var reader = tram();
        assertThat(reader.get("/api/v1/reader-pack?area=lrt").statusCode()).isEqualTo(200);
        ok(counter.staff(Role.ADMINISTRATOR).delete("/api/v1/readers/" + reader.id));
        assertThat(reader.get("/api/v1/reader-pack?area=lrt").statusCode()).isEqualTo(403);
        var unknown = """
                {"checks":[{"sequence":1,"ticket":"%s","bearer":1,"kind":"use","persons":1,"area":"lrt","seenAt":"2026-04-01T10:00"}]}
                """.formatted(UUID.randomUUID());
        assertThat(reader.post("/api/v1/reader-checks", unknown).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyAnEnrolledDeviceBecomesAReaderAndKeepsItsOperator() throws Exception {
        var administrator = counter.staff(Role.ADMINISTRATOR);
        var body = "{\"kind\":\"vehicle\",\"operator\":\"sagiso\",\"name\":\"car 1\"}";
        assertThat(administrator
                        .put("/api/v1/readers/" + UUID.randomUUID(), body)
                        .statusCode())
                .isEqualTo(404);
        var device = Colleague.device(counter.service, counter.database, Role.DRIVER);
        ok(administrator.put("/api/v1/readers/" + device.id, body));
        ok(administrator.put("/api/v1/readers/" + device.id, body));
        assertThat(administrator
                        .put("/api/v1/readers/" + device.id, body.replace("sagiso", "another"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsSentOfAnUnknownTicketIsKeptAsEvidence() throws Exception {
        var reader = tram();
        var unknown = """
                {"checks":[{"sequence":7,"ticket":"%s","bearer":1,"kind":"use","persons":1,"area":"lrt","seenAt":"2026-04-01T10:00"}]}
                """.formatted(UUID.randomUUID());
        var kept = ok(reader.post("/api/v1/reader-checks", unknown));
        assertThat(kept.getInteger("misuses")).isEqualTo(1);
        assertThat(kept.getLong("lastSequence")).isEqualTo(7);
    }

    @Test
    void thePhoneDeskFindsATicketByTheDigitsItsHolderReads() throws Exception {
        var buyer = new Device(counter.service);
        var ticket = TestCounter.ticket(buyer, counter.sold(buyer, "lrt-1-day", 1000));
        var read = ticket.getString("number").replace(" ", "-");
        var found = ok(counter.staff(Role.PHONE_DESK).get("/api/v1/desk/tickets?number=" + read))
                .getJsonArray("tickets");
        assertThat(objects(found).map(each -> each.getString("ticket"))).contains(ticket.getString("ticket"));
        assertThat(found.getJsonObject(0).getString("orderState")).isEqualTo("paid");
        assertThat(counter.staff(Role.PHONE_DESK)
                        .get("/api/v1/desk/tickets?number=1234567x")
                        .statusCode())
                .isEqualTo(400);
    }
}
