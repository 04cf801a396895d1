package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// What of TOMP-API 1.5 is here, and honestly what is not.
final class TompMeta {

    private static final String[][] HERE = {
        {"GET", "/operator/ping"},
        {"GET", "/operator/meta"},
        {"GET", "/operator/information"},
        {"GET", "/operator/stations"},
        {"GET", "/operator/regions"},
        {"GET", "/operator/pricing-plans"},
        {"GET", "/operator/available-assets"},
        {"GET", "/operator/alerts"},
        {"POST", "/plannings"},
        {"POST", "/planning/inquiries"},
        {"POST", "/planning/offers"},
        {"POST", "/bookings"},
        {"GET", "/bookings"},
        {"GET", "/bookings/{id}"},
        {"GET", "/legs/{id}"},
        {"GET", "/payment/journal-entry"},
        {"POST", "/support/"},
        {"GET", "/support/{id}/status"}
    };

    private static final String[] BOOKING_EVENTS = {"COMMIT", "CANCEL"};
    private static final String[] LEG_EVENTS = {"PREPARE", "SET_IN_USE", "FINISH", "CANCEL"};

    private static final String[][] NOT_HERE = {
        {"GET", "/operator/operating-calendar"},
        {"GET", "/operator/operating-hours"},
        {"POST", "/bookings/one-stop"},
        {"PUT", "/bookings/{id}"},
        {"POST", "/bookings/{id}/subscription"},
        {"DELETE", "/bookings/{id}/subscription"},
        {"GET", "/bookings/{id}/notifications"},
        {"POST", "/bookings/{id}/notifications"},
        {"GET", "/legs/{id}/available-assets"},
        {"PUT", "/legs/{id}"},
        {"GET", "/legs/{id}/progress"},
        {"POST", "/legs/{id}/progress"},
        {"POST", "/legs/{id}/confirmation"},
        {"POST", "/payment/{id}/claim-extra-costs"}
    };

    private TompMeta() {}

    static JsonObject of(String baseUrl) {
        var endpoints = new JsonArray();
        for (var endpoint : HERE) {
            endpoints.add(endpoint(endpoint[0], endpoint[1], "IMPLEMENTED"));
        }
        for (var event : BOOKING_EVENTS) {
            endpoints.add(
                    endpoint("POST", "/bookings/{id}/events", "IMPLEMENTED").put("eventType", event));
        }
        for (var event : LEG_EVENTS) {
            endpoints.add(endpoint("POST", "/legs/{id}/events", "IMPLEMENTED").put("eventType", event));
        }
        for (var endpoint : NOT_HERE) {
            endpoints.add(endpoint(endpoint[0], endpoint[1], "NOT_IMPLEMENTED"));
        }
        var flows = new JsonObject();
        for (var flow : new String[] {
            "operatorInformation", "planning", "booking", "tripExecution", "support", "payment", "general"
        }) {
            flows.put(flow, new JsonArray());
        }
        return new JsonObject()
                .put("version", "1.5.0")
                .put("baseUrl", baseUrl)
                .put("endpoints", endpoints)
                .put("scenarios", new JsonArray())
                .put("processIdentifiers", flows);
    }

    private static JsonObject endpoint(String method, String path, String status) {
        return new JsonObject().put("method", method).put("path", path).put("status", status);
    }
}
