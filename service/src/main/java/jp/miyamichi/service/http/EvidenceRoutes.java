package jp.miyamichi.service.http;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.evidence.EvidenceOffice;
import jp.miyamichi.service.evidence.Figures;
import jp.miyamichi.service.json.CrowdingJson;
import jp.miyamichi.service.json.EvidenceJson;
import jp.miyamichi.ticketing.crowding.Crowding;
import jp.miyamichi.ticketing.fare.Label;

/// The operations of `openapi-evidence.yaml`: figures for the city, and how full places are.
public final class EvidenceRoutes implements OperationSet {

    private static final Map<String, BiFunction<EvidenceOffice, YearMonth, Figures>> FIGURES = Map.of(
            "rides", EvidenceOffice::rides,
            "promises", EvidenceOffice::promises,
            "unmet", EvidenceOffice::unmet,
            "products", EvidenceOffice::products,
            "modes", EvidenceOffice::modes,
            "cash-boardings", EvidenceOffice::cashBoardings,
            "origins-destinations", EvidenceOffice::originsAndDestinations,
            "visitor-flow", EvidenceOffice::visitorFlow);

    private final Supplier<CounterOffice> counter;

    public EvidenceRoutes(Supplier<CounterOffice> counter) {
        this.counter = counter;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "figures", this::figures,
                "referenceFigures", this::references,
                "crowding", this::crowding,
                "postCrowding", this::post);
    }

    private Reply figures(Query query) {
        var month = BookRoutes.month(query);
        var found = Optional.ofNullable(FIGURES.get(query.pathText("figures")))
                .orElseThrow(() -> new IllegalStateException("the document names figures nobody counts"))
                .apply(counter.get().evidence(), month);
        return shown(query, found, "-" + month);
    }

    private Reply references(Query query) {
        return shown(query, counter.get().evidence().referenceCounts(), "");
    }

    private static Reply shown(Query query, Figures figures, String suffix) {
        return query.find("format").orElse("json").equals("json")
                ? CounterBodies.shown(new EvidenceJson(figures))
                : BookRoutes.table(query, figures.name() + suffix, figures.table());
    }

    private Reply crowding(Query query) {
        var counter = this.counter.get();
        return Reply.json(new CrowdingJson(
                        counter.crowding().at(counter.clock().instant()), query.language(), counter.zone()))
                .with("Cache-Control", "public, max-age=30");
    }

    private Reply post(Query query) {
        var body = query.json();
        var counter = this.counter.get();
        var crowding = CounterBodies.made(
                "crowding",
                () -> new Crowding(
                        query.pathText("place"),
                        new Label(body.getString("ja"), body.getString("en")),
                        Crowding.Level.of(body.getString("level")),
                        counter.clock().instant(),
                        CounterBodies.time(body, "until", counter.zone())));
        counter.crowding().post(crowding, CounterBodies.actor(query.knownCaller()));
        return crowding(query).with("Cache-Control", "no-store");
    }
}
