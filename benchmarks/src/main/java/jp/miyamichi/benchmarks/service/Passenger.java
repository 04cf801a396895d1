package jp.miyamichi.benchmarks.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/// A made-up resident of 河内, registered with さぎそう河内号 over HTTP as a clerk would do it.
final class Passenger {

    private static final String SERVICE = "sagiso";

    private final Web web;
    private final String cookie;

    private Passenger(Web web, String cookie) {
        this.web = web;
        this.cookie = cookie;
    }

    static Passenger register(Web web, LocalDate today) throws IOException, InterruptedException {
        var clerk = Web.cookie(web.post("api/v1/demo", "{\"role\":\"phone-desk\"}", ""))
                .orElseThrow();
        var made = Web.json(web.post("api/v1/residents", """
                {"resident":"%s","household":"%s","district":"kawachi","associationMember":true,"name":"見本","kana":"みほん"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID()), clerk));
        web.post(
                "api/v1/households/" + made.path("household").asText() + "/registrations",
                """
                {"service":"%s","firstDay":"%s"}
                """.formatted(SERVICE, today),
                clerk);
        var code = web.post("api/v1/residents/" + made.path("resident").asText() + "/paper-codes", "{}", clerk);
        var phone = web.post("api/v1/me/residence", code.body(), "");
        return new Passenger(web, Web.cookie(phone).orElseThrow());
    }

    /// The first offer of a ride to the community centre.
    JsonNode ask(LocalDate day, int hour) throws IOException, InterruptedException {
        var asked = Web.json(web.post("api/v1/rides/offers", """
                {"service":"%s","from":{"lat":36.6221,"lon":139.9402},"to":{"place":"河内地区市民センター"},
                 "when":{"mode":"depart-at","time":"%sT%02d:00:00+09:00"}}
                """.formatted(SERVICE, day, hour), cookie));
        var offer = asked.path("rides").path(0).path("offers").path(0);
        if (offer.isMissingNode()) {
            throw new IllegalStateException("no ride was offered: " + asked);
        }
        return offer;
    }

    /// @return the ride's id
    String book(JsonNode offer) throws IOException, InterruptedException {
        var taken = Web.json(web.post(
                "api/v1/rides",
                """
                {"command":"%s","service":"%s","offers":["%s"],"as":"book"}
                """.formatted(UUID.randomUUID(), SERVICE, offer.path("offer").asText()),
                cookie));
        if (!taken.path("outcome").asText().equals("done")) {
            throw new IllegalStateException("a ride was not booked: " + taken);
        }
        return offer.path("offer").asText();
    }

    void cancel(String ride) throws IOException, InterruptedException {
        web.post("api/v1/rides/cancellations", """
                {"command":"%s","rides":["%s"]}
                """.formatted(UUID.randomUUID(), ride), cookie);
    }
}
