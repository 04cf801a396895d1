package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.counter.TariffOffice;
import jp.miyamichi.service.json.DryRunJson;
import jp.miyamichi.service.json.LrtBandsJson;
import jp.miyamichi.service.json.ProposalsJson;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.tariff.Change;
import jp.miyamichi.ticketing.tariff.Proposal;

/// `/api/v1/tariff-proposals`: new prices and fares, proposed by one fare manager and approved by another.
final class TariffRoutes {

    private static final int LISTED_MAX = 100;
    private static final int YEARS_AHEAD_MAX = 3;

    private final Supplier<CounterOffice> counter;

    TariffRoutes(Supplier<CounterOffice> counter) {
        this.counter = counter;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "lrtBands", this::lrtBands,
                "proposeTariff", this::propose,
                "tariffProposals", this::list,
                "tariffDryRun", this::dryRun,
                "decideTariff", this::decide);
    }

    private Reply list(Query query) {
        return shown(tariffs().proposals().latest(LISTED_MAX));
    }

    private Reply lrtBands(Query query) {
        var day = query.find("day").map(text -> OrderBodies.day(text, "day")).orElseGet(this::today);
        var bands = tariffs().tariffs().get().fares().lrtBands(day);
        return CounterBodies.shown(new LrtBandsJson(
                day,
                bands.orElseThrow(() -> Problem.notFound(
                                "day", "No fares of the light rail are known for " + day + ". Ask for a later day.")
                        .refusal())));
    }

    private Reply propose(Query query) {
        var body = query.json();
        var proposal = CounterBodies.made(
                body.getString("kind").equals("lrt-bands") ? "bands" : "change",
                () -> new Proposal(
                        OrderBodies.id(body, "proposal"),
                        change(body),
                        body.getString("source"),
                        CounterBodies.actor(query.knownCaller()),
                        now(),
                        Optional.empty()));
        checkFuture(proposal);
        checkNear(proposal);
        CounterBodies.made(
                proposal.change() instanceof Change.LrtBands ? "bands" : "change",
                () -> tariffs().compare(proposal));
        if (!tariffs().proposals().propose(proposal)) {
            throw CounterBodies.conflict("This id belongs to another proposal. Choose a new one.");
        }
        return shown(List.of(proposal));
    }

    private static Change change(JsonObject body) {
        var from = OrderBodies.day(body.getString("from"), "from");
        return switch (body.getString("kind")) {
            case "product-price" -> new Change.ProductPrice(product(body), riders(body), from);
            case "on-demand-fare" -> new Change.OnDemandFare(riders(body), from);
            default -> new Change.LrtBands(bands(body), from);
        };
    }

    private static String product(JsonObject body) {
        return CounterBodies.find(body, "product")
                .orElseThrow(() -> Problem.in("product", "Name the product whose price changes.")
                        .refusal());
    }

    private static Map<Rider, Yen> riders(JsonObject body) {
        var yen = new TreeMap<Rider, Yen>();
        for (var amount : body.getJsonObject("riders", new JsonObject())) {
            yen.put(
                    Rider.valueOf(amount.getKey().toUpperCase(Locale.ROOT)),
                    Yen.of(((Number) amount.getValue()).longValue()));
        }
        return yen;
    }

    private static SortedMap<Double, Yen> bands(JsonObject body) {
        var yen = new TreeMap<Double, Yen>();
        for (var band : body.getJsonArray("bands", new JsonArray())) {
            var each = (JsonObject) band;
            double upToKm = each.getDouble("upToKm");
            if (!yen.isEmpty() && upToKm <= yen.lastKey()) {
                throw Problem.in(
                                "bands",
                                "bands: each band begins where the one before it ends, so it must reach further; "
                                        + upToKm + " km comes after " + yen.lastKey()
                                        + " km. Give them by rising distance.")
                        .refusal();
            }
            yen.put(upToKm, Yen.of(each.getLong("adultYen")));
        }
        if (yen.isEmpty()) {
            throw Problem.in("bands", "bands: give what an adult pays up to each distance.")
                    .refusal();
        }
        return yen;
    }

    private Reply dryRun(Query query) {
        var proposal = find(query);
        var compared = tariffs().compare(proposal);
        return CounterBodies.shown(new DryRunJson(
                proposal,
                compared.lines(),
                compared.pairs(),
                tariffs().proposals().touched(proposal.change())));
    }

    private Reply decide(Query query) {
        var approved = query.json().getBoolean("approved");
        var by = CounterBodies.actor(query.knownCaller());
        var proposal = find(query);
        if (approved && proposal.proposedBy().equals(by)) {
            throw Problem.of(
                            Problem.Kind.FORBIDDEN,
                            "You have proposed this yourself. Ask another fare manager to look at it and approve it.")
                    .refusal();
        }
        if (approved && proposal.decision().isEmpty()) {
            checkFuture(proposal);
        }
        var decided = tariffs()
                .decide(proposal.id(), new Proposal.Decision(by, now(), approved))
                .orElseThrow(TariffRoutes::none);
        if (decided.decision()
                .filter(decision -> decision.by().equals(by) && decision.approved() == approved)
                .isEmpty()) {
            throw CounterBodies.conflict("Somebody else has decided this proposal. Look at it again.");
        }
        return shown(List.of(decided));
    }

    /// Nothing that may have been sold or charged already is changed.
    private void checkFuture(Proposal proposal) {
        var today = today();
        if (!proposal.change().from().isAfter(today)) {
            throw Problem.in("from", "A new price holds from tomorrow, " + today.plusDays(1) + ", at the earliest.")
                    .refusal();
        }
    }

    /// A year typed wrongly is found out now, not when nothing changes on the day meant.
    private void checkNear(Proposal proposal) {
        var latest = today().plusYears(YEARS_AHEAD_MAX);
        if (proposal.change().from().isAfter(latest)) {
            throw Problem.in(
                            "from",
                            "A new price is proposed " + YEARS_AHEAD_MAX + " years ahead at most, until " + latest
                                    + ". Check the year.")
                    .refusal();
        }
    }

    private LocalDate today() {
        return counter.get().days().of(now());
    }

    private Proposal find(Query query) {
        UUID id = OrderBodies.id(query.pathText("proposal"), "proposal");
        return tariffs().proposals().find(id).orElseThrow(TariffRoutes::none);
    }

    private Reply shown(List<Proposal> proposals) {
        return CounterBodies.shown(new ProposalsJson(proposals, counter.get().zone()));
    }

    private TariffOffice tariffs() {
        return counter.get().tariffs();
    }

    private Instant now() {
        return counter.get().clock().instant();
    }

    private static Problem.Refusal none() {
        return Problem.notFound("proposal", "There is no such proposal. GET /api/v1/tariff-proposals lists the latest.")
                .refusal();
    }
}
