package jp.miyamichi.benchmarks.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.UUID;

/// Checks of a printed ticket over HTTP, one after the other.
final class Checking {

    private Checking() {}

    static Asked measure(ServiceUnderTest service, LocalDate day, int times) throws Exception {
        var web = service.web();
        var buyer = new Buyer(web, day);
        var order = buyer.buy();
        var bought = Web.json(web.get("api/v1/orders/" + order, buyer.cookie()));
        var ticket = bought.path("lines").path(0).path("ticket").asText();
        var move = "{\"move\":\"" + UUID.randomUUID() + "\",\"to\":\"sheet\"}";
        var sheet = Web.json(web.post("api/v1/tickets/" + ticket + "/moves", move, buyer.cookie()))
                .path("sheet")
                .asText();
        var question =
                JsonNodeFactory.instance.objectNode().put("scanned", sheet).toString();
        var asker = new Asker();
        return Asked.measure(times, times, service::cpu, () -> asker.check(web, question));
    }

    /// Nobody may ask too often, so the one who asks changes from time to time.
    private static final class Asker {

        private static final int QUESTIONS_EACH = 50;

        private String cookie = "";
        private int asked;

        Object check(Web web, String question) throws Exception {
            if (asked++ % QUESTIONS_EACH == 0) {
                cookie = "";
            }
            var response = web.post("api/v1/checks", question, cookie);
            cookie = Web.cookie(response).orElse(cookie);
            if (!Web.json(response).path("verdict").asText().equals("VALID")) {
                throw new IllegalStateException("a good ticket was refused: " + response.body());
            }
            return response;
        }
    }
}
