package jp.miyamichi.ticketing.payment.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stands in for Stripe: keeps sessions, payment intents and refunds, and knows idempotency keys.
public final class FakeStripe implements AutoCloseable {

    public static final String WEBHOOK_SECRET = "whsec_fake";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    final Map<String, Map<String, Object>> objects = new TreeMap<>();
    private final Map<String, String> answers = new TreeMap<>();
    private final Map<String, String> asked = new TreeMap<>();
    private final AtomicReference<Optional<Trouble>> trouble = new AtomicReference<>(Optional.empty());
    private final AtomicReference<CountDownLatch> back = new AtomicReference<>(new CountDownLatch(1));
    private int next;
    private int lost;

    public FakeStripe() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public StripeSettings settings() {
        return new StripeSettings(
                "sk_test_fake",
                WEBHOOK_SECRET,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Duration.ofSeconds(10));
    }

    /// The next `calls` are done, but their answers never arrive.
    synchronized void loseAnswers(int calls) {
        lost = calls;
    }

    /// How it fails while it is down.
    public enum Trouble {
        /// Connections are closed without an answer, and nothing is done.
        UNREACHABLE,
        /// Nothing is done, and 500 is answered.
        BROKEN,
        /// Nothing is done, and nothing is answered for longer than anybody waits.
        HANGS,
        /// All is done, and no answer arrives.
        MUTE
    }

    /// From now on it fails like this.
    public void fail(Trouble how) {
        trouble.set(Optional.of(how));
    }

    /// It is back.
    public void recover() {
        var before = back.getAndSet(new CountDownLatch(1));
        trouble.set(Optional.empty());
        before.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var how = trouble.get();
        if (how.isEmpty()) {
            answer(exchange, lost());
            return;
        }
        switch (how.get()) {
            case UNREACHABLE -> exchange.close();
            case BROKEN -> send(exchange, 500, error("api_error", "we are down"));
            case HANGS -> {
                awaitRecovery();
                exchange.close();
            }
            case MUTE -> answer(exchange, true);
        }
    }

    private void awaitRecovery() {
        try {
            back.get().await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean lost() {
        lost--;
        return lost >= 0;
    }

    private synchronized void answer(HttpExchange exchange, boolean isLost) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/v1/".length()).split("/");
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var status = 200;
        String answer;
        if (key != null && asked.containsKey(key) && !asked.get(key).equals(form.toString())) {
            status = 400;
            answer = error("idempotency_error", "the key came with other parameters before");
        } else if (key != null && answers.containsKey(key)) {
            answer = answers.get(key);
        } else {
            try {
                answer = json.writeValueAsString(answer(exchange.getRequestMethod(), path, form));
                if (key != null) {
                    answers.put(key, answer);
                    asked.put(key, form.toString());
                }
            } catch (IllegalStateException refused) {
                status = 400;
                answer = error("invalid_request_error", refused.getMessage());
            }
        }
        notifyAll();
        if (isLost) {
            exchange.close();
        } else {
            send(exchange, status, answer);
        }
    }

    private static void send(HttpExchange exchange, int status, String answer) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String error(String type, String message) throws IOException {
        return json.writeValueAsString(Map.of("error", Map.of("type", type, "message", message)));
    }

    private static Map<String, String> form(String body) {
        var form = new TreeMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Map<String, Object> answer(String method, String[] path, Map<String, String> form) {
        return switch (method + " " + String.join("/", path).replaceAll("(cs|pi)_[0-9a-z_]+", "ID")) {
            case "POST checkout/sessions" -> session(form);
            case "GET checkout/sessions/ID" -> expanded(path[2]);
            case "POST checkout/sessions/ID/expire" -> change(path[2], "open", "expired");
            case "POST payment_intents/ID/capture" -> change(path[1], "requires_capture", "succeeded");
            case "POST payment_intents/ID/cancel" -> change(path[1], "requires_capture", "canceled");
            case "POST refunds" -> refund(form);
            default -> throw new IllegalStateException("unknown call " + method + " " + String.join("/", path));
        };
    }

    private Map<String, Object> object(String prefix, String kind) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", prefix + ++next);
        object.put("object", kind);
        objects.put(prefix + next, object);
        return object;
    }

    private Map<String, Object> session(Map<String, String> form) {
        var session = object("cs_test_", "checkout.session");
        session.put("status", "open");
        session.put("payment_status", "unpaid");
        session.put("mode", form.get("mode"));
        session.put("currency", form.get("line_items[0][price_data][currency]"));
        session.put("amount_total", Long.parseLong(form.get("line_items[0][price_data][unit_amount]")));
        session.put("client_reference_id", form.get("client_reference_id"));
        session.put("success_url", form.get("success_url"));
        session.put("expires_at", Long.parseLong(form.get("expires_at")));
        session.put("payment_method_types", List.of(form.get("payment_method_types[0]")));
        session.put("payment_intent", null);
        session.put("url", "https://checkout.stripe.com/c/pay/" + session.get("id"));
        session.put("metadata", Map.of());
        manual.put(String.valueOf(session.get("id")), "manual".equals(form.get("payment_intent_data[capture_method]")));
        return session;
    }

    private final Map<String, Boolean> manual = new TreeMap<>();

    /// The sessions that were begun for one of our payments.
    public synchronized List<Map<String, Object>> sessionsOf(UUID payment) {
        return all("checkout.session").stream()
                .filter(session -> payment.toString().equals(session.get("client_reference_id")))
                .toList();
    }

    /// The money that was held or taken for one of our payments.
    public synchronized List<Map<String, Object>> intentsOf(UUID payment) {
        return all("payment_intent").stream()
                .filter(intent ->
                        Map.of(StripeProvider.PAYMENT, payment.toString()).equals(intent.get("metadata")))
                .toList();
    }

    /// Waits until somebody has asked it for so much that this is true.
    public synchronized void awaitThat(BooleanSupplier isSo) throws InterruptedException {
        while (!isSo.getAsBoolean()) {
            wait();
        }
    }

    /// The buyer pays on the hosted page.
    public synchronized void pay(String session) {
        change(session, "open", "complete");
        var intent = object("pi_", "payment_intent");
        intent.put("status", manual.get(session) ? "requires_capture" : "succeeded");
        intent.put("amount", objects.get(session).get("amount_total"));
        intent.put("currency", "jpy");
        intent.put(
                "metadata", Map.of(StripeProvider.PAYMENT, objects.get(session).get("client_reference_id")));
        objects.get(session).put("payment_intent", intent.get("id"));
    }

    private Map<String, Object> change(String id, String from, String to) {
        var object = objects.get(id);
        if (object == null || !from.equals(object.get("status"))) {
            throw new IllegalStateException(id + " is not " + from);
        }
        object.put("status", to);
        return object;
    }

    private Map<String, Object> expanded(String id) {
        var session = new LinkedHashMap<>(objects.get(id));
        var intent = objects.get(String.valueOf(session.get("payment_intent")));
        if (intent != null) {
            var whole = new LinkedHashMap<>(intent);
            whole.put(
                    "latest_charge",
                    Map.of(
                            "id",
                            "ch_" + id,
                            "object",
                            "charge",
                            "refunded",
                            returned(String.valueOf(intent.get("id"))) == (Long) intent.get("amount")));
            session.put("payment_intent", whole);
        }
        return session;
    }

    private Map<String, Object> refund(Map<String, String> form) {
        var intent = objects.get(form.get("payment_intent"));
        var amount = Long.parseLong(form.get("amount"));
        if (!"succeeded".equals(intent.get("status"))
                || returned(form.get("payment_intent")) + amount > (Long) intent.get("amount")) {
            throw new IllegalStateException("refund exceeds what was captured");
        }
        var refund = object("re_", "refund");
        refund.put("status", "succeeded");
        refund.put("amount", amount);
        refund.put("currency", "jpy");
        refund.put("payment_intent", form.get("payment_intent"));
        refund.put("metadata", Map.of(StripeProvider.PAYMENT, form.get("metadata[" + StripeProvider.PAYMENT + "]")));
        return refund;
    }

    private long returned(String intent) {
        return objects.values().stream()
                .filter(object -> "refund".equals(object.get("object")) && intent.equals(object.get("payment_intent")))
                .mapToLong(object -> (Long) object.get("amount"))
                .sum();
    }

    public synchronized Collection<Map<String, Object>> all(String kind) {
        return objects.values().stream()
                .filter(object -> kind.equals(object.get("object")))
                .toList();
    }

    /// An event about `id` as Stripe would send it.
    synchronized String event(String event, String type, String id) throws IOException {
        return json.writeValueAsString(
                Map.of("id", event, "object", "event", "type", type, "data", Map.of("object", objects.get(id))));
    }

    /// The header `Stripe-Signature` over `body`.
    static String sign(String body, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        recover();
        server.stop(0);
    }
}
