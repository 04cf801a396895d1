package jp.miyamichi.service.cluster;

import io.vertx.core.json.JsonObject;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// People who use the service one after the other, some at a time: each plans, buys a day pass and pays it, asks for a
/// ride, books it, and looks at both. Whatever is not answered as it should be is a complaint.
final class TownPeople implements AutoCloseable {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 2);
    private static final int DAYS = 20;

    private final URI service;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    final Queue<UUID> paid = new ConcurrentLinkedQueue<>();
    final Queue<String> booked = new ConcurrentLinkedQueue<>();
    final AtomicInteger requests = new AtomicInteger();
    private volatile long slowestNanos;

    TownPeople(String service) {
        this.service = URI.create(service);
    }

    void come(int atOnce) {
        for (var n = 0; n < atOnce; n++) {
            threads.execute(() -> {
                while (!isOver.get()) {
                    new Visitor(numbers.getAndIncrement()).visit();
                }
            });
        }
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos);
    }

    /// The last of them finish what they are doing.
    @Override
    public void close() {
        isOver.set(true);
        threads.close();
    }

    private final class Visitor {

        private final int number;
        private final HttpClient phone =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        Visitor(int number) {
            this.number = number;
        }

        void visit() {
            try (phone) {
                get("/api/v1/itineraries?from=lrt:W&to=lrt:E&limit=1");
                var order = UUID.randomUUID();
                post("/api/v1/orders", """
                        {"order":"%s","lines":[{"product":"lrt-1-day","rider":"adult","day":"2026-04-02","persons":1,"quotedYen":1000}]}
                        """.formatted(order));
                var sold = post("/api/v1/orders/" + order + "/payments", """
                        {"payment":"%s","method":"card-approved"}
                        """.formatted(UUID.randomUUID()));
                check("paid", sold.getString("state"));
                paid.add(order);
                ride();
                check("paid", get("/api/v1/orders/" + order).getString("state"));
            } catch (Complaint complaint) {
                complaints.add("visitor " + number + ": " + complaint.getMessage());
            }
        }

        private void ride() {
            var from = ValleyTown.at(20 + number * 7 % 60, 20 + number * 11 % 60);
            var to = ValleyTown.at(20 + number * 13 % 60, 21 + number * 17 % 60);
            var day = FIRST_DAY.plusDays(number % DAYS);
            var wish = String.format(
                    Locale.ROOT, """
                    {"service":"valley","from":{"lat":%f,"lon":%f},"to":{"lat":%f,"lon":%f},
                     "when":{"mode":"depart-at","time":"%sT%02d:00"},"party":{"adults":1}}
                    """, from.lat(), from.lon(), to.lat(), to.lon(), day, 8 + number / DAYS % 9);
            var ride = post("/api/v1/rides/offers", wish).getJsonArray("rides").getJsonObject(0);
            var offers = ride.getJsonArray("offers");
            if (offers == null || offers.isEmpty()) {
                return; // a Sunday, or no seat left: a right answer
            }
            var taken = post("/api/v1/rides", """
                    {"command":"%s","service":"valley","offers":["%s"],"as":"book"}
                    """.formatted(
                            UUID.randomUUID(), offers.getJsonObject(0).getString("offer")));
            if (!taken.getString("outcome").equals("gone")) { // somebody else was faster: a right answer, too
                check("done", taken.getString("outcome"));
                booked.add(taken.getJsonArray("rides").getJsonObject(0).getString("ride"));
            }
        }

        private void check(String expected, String found) {
            if (!expected.equals(found)) {
                throw new Complaint("expected " + expected + ", found " + found);
            }
        }

        private JsonObject get(String path) {
            return send(HttpRequest.newBuilder(service.resolve(path)));
        }

        private JsonObject post(String path, String body) {
            return send(HttpRequest.newBuilder(service.resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private JsonObject send(HttpRequest.Builder builder) {
            var request = builder.timeout(Duration.ofSeconds(30)).build();
            var begun = System.nanoTime();
            try {
                var response = phone.send(request, BodyHandlers.ofString());
                requests.incrementAndGet();
                slowestNanos = Math.max(slowestNanos, System.nanoTime() - begun);
                if (response.statusCode() != 200) {
                    throw new Complaint(request.method() + " " + request.uri().getPath() + " answered "
                            + response.statusCode() + " " + response.body());
                }
                return new JsonObject(response.body());
            } catch (java.io.IOException lost) {
                throw new Complaint(request.method() + " " + request.uri().getPath() + " failed with " + lost);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Complaint("stopped");
            }
        }
    }

    private static final class Complaint extends RuntimeException {
        private static final long serialVersionUID = 1;

        Complaint(String message) {
            super(message);
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
