package jp.miyamichi.benchmarks.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;

/// Buys one-day passes over HTTP with play money: one request to hold, one to pay.
///
/// After some sales it is somebody else, as in life; nobody may change things more than sixty times a minute.
final class Buyer {

    private static final int SALES_EACH = 25;
    private static final String PRODUCT = "lrt-1-day";
    private static final int YEN = 1_000;

    private final Web web;
    private final LocalDate day;
    private String cookie = "";
    private int sold;

    Buyer(Web web, LocalDate day) {
        this.web = web;
        this.day = day;
    }

    String cookie() {
        return cookie;
    }

    /// @return the order's id
    UUID buy() {
        if (sold++ % SALES_EACH == 0) {
            cookie = "";
        }
        var order = UUID.randomUUID();
        try {
            var held = web.post("api/v1/orders", """
                    {"order":"%s","lines":[{"product":"%s","rider":"adult","day":"%s","persons":1,"quotedYen":%d}]}
                    """.formatted(order, PRODUCT, day, YEN), cookie);
            cookie = Web.cookie(held).orElse(cookie);
            var paid = web.post("api/v1/orders/" + order + "/payments", """
                    {"payment":"%s","method":"card-approved"}
                    """.formatted(UUID.randomUUID()), cookie);
            if (!Web.json(paid).path("state").asText().equals("paid")) {
                throw new IllegalStateException("a sale was not paid: " + paid.body());
            }
            return order;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
