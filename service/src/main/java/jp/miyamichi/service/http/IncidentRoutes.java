package jp.miyamichi.service.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.IncidentsJson;
import jp.miyamichi.ticketing.incident.Incident;

/// `/api/v1/incidents`: noted, looked at, closed.
final class IncidentRoutes {

    private final Supplier<CounterOffice> counter;

    IncidentRoutes(Supplier<CounterOffice> counter) {
        this.counter = counter;
    }

    Map<String, Answer> answers() {
        return Map.of("reportIncident", this::report, "incidents", this::list, "closeIncident", this::close);
    }

    private Reply report(Query query) {
        var body = query.json();
        var incident = CounterBodies.made(
                "incident",
                () -> Incident.open(
                        OrderBodies.id(body, "incident"),
                        Incident.Kind.of(body.getString("kind")),
                        body.getString("words"),
                        CounterBodies.find(body, "about"),
                        CounterBodies.time(body, "happenedAt", counter.get().zone()),
                        CounterBodies.actor(query.knownCaller()),
                        now()));
        if (!counter.get().incidents().report(incident)) {
            throw CounterBodies.conflict("This id belongs to another incident. Choose a new one.");
        }
        return shown(List.of(incident));
    }

    private Reply list(Query query) {
        var zone = counter.get().zone();
        var before = query.time("before", zone).orElse(now().plusSeconds(1));
        return shown(counter.get().incidents().latest(!query.flag("closed"), before, query.number("limit", 50)));
    }

    private Reply close(Query query) {
        var outcome = query.json().getString("outcome");
        CounterBodies.made("outcome", () -> {
            Incident.checkWords("outcome", outcome);
            return outcome;
        });
        var by = CounterBodies.actor(query.knownCaller());
        var id = OrderBodies.id(query.pathText("incident"), "incident");
        var incident = counter.get()
                .incidents()
                .close(id, new Incident.Closed(by, now(), outcome))
                .orElseThrow(() -> Problem.notFound(
                                "incident", "There is no such incident. GET /api/v1/incidents lists the open ones.")
                        .refusal());
        if (incident.closed()
                .filter(closed -> closed.by().equals(by) && closed.outcome().equals(outcome))
                .isEmpty()) {
            throw CounterBodies.conflict("Somebody else has closed this incident. Look at it again.");
        }
        return shown(List.of(incident));
    }

    private Reply shown(List<Incident> incidents) {
        return CounterBodies.shown(new IncidentsJson(incidents, counter.get().zone()));
    }

    private Instant now() {
        return counter.get().clock().instant();
    }
}
