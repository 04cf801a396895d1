package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import jp.miyamichi.service.OneTramLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fares over HTTP: the true fare with its reasons, and refusals that name the field of the body.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FareRouteTest {

    private static final String TWO_BUSES = """
            {"rider":"adult","medium":"totra","rides":[
              {"mode":"bus","from":"a","to":"b","boardedAt":"2026-11-24T11:20","alightedAt":"2026-11-24T12:03",
               "scheduledAlightingAt":"2026-11-24T12:00","baseYen":740,"insideCity":true},
              {"mode":"bus","from":"b","to":"c","boardedAt":"2026-11-24T12:30","alightedAt":"2026-11-24T12:50",
               "baseYen":250,"insideCity":true}]}
            """;

    private TestService service;

    @BeforeAll
    void start(Vertx vertx) {
        service = TestService.of(vertx, new OneTramLine("abc"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void theCapAndTheTransferDiscountAreTakenOff() throws Exception {
        var response = service.post("/api/v1/fares?lang=en", TWO_BUSES);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var rides = new JsonObject(response.body()).getJsonArray("rides");
        assertThat(rides.getJsonObject(0).getInteger("paidYen")).isEqualTo(400);
        assertThat(rides.getJsonObject(1).getInteger("paidYen")).isEqualTo(50);
    }

    @Test
    void adviceComesWhenAskedFor() throws Exception {
        var answer = new JsonObject(
                service.post("/api/v1/fares?advice=true", TWO_BUSES).body());
        assertThat(answer.getJsonObject("advice").getInteger("payAsYouGoYen")).isEqualTo(450);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"rider":"adult","medium":"totra"}                                          | body
            {"rider":"adult","medium":"totra","rides":[],"tip":1}                       | tip
            {"rider":"king","medium":"totra","rides":[]}                                | rider
            {"rider":"adult","medium":"totra","rides":[{"mode":"lrt"}]}                 | rides[0]
            {"rider":"adult","medium":"totra","rides":[],"pointsYen":-1}                | pointsYen
            []                                                                          | body
            {                                                                           | body
            """)
    void aWrongFieldOfTheBodyIsNamed(String body, String field) throws Exception {
        var response = service.post("/api/v1/fares", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        var problem = new JsonObject(response.body());
        assertThat(problem.getString("field")).as(response.body()).isEqualTo(field);
        assertThat(problem.getString("detail")).contains(field);
    }

    @Test
    void anUnknownFareIsNotInvented() throws Exception {
        var response = service.post("/api/v1/fares", TWO_BUSES.replace("\"baseYen\":740,", ""));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(new JsonObject(response.body()).getString("detail")).contains("rides[0].baseYen");
    }
}
