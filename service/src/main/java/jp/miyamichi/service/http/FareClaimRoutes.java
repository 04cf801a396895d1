package jp.miyamichi.service.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.json.FareClaimsJson;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.card.CardId;
import jp.miyamichi.ticketing.card.ClaimAnswer;
import jp.miyamichi.ticketing.card.FareClaim;
import jp.miyamichi.ticketing.postgres.FareClaimsTable;

/// `/api/v1/fare-claims`: the fare reader took money although a ticket was on the card. Claimed by its holder,
/// decided by a fare manager, paid in cash at a desk.
final class FareClaimRoutes {

    private static final int LISTED_MAX = 100;

    private static final Map<ClaimAnswer.Reason, String> REASONS = Map.of(
            ClaimAnswer.Reason.RIDE_CLAIMED, "This ride was claimed before. Look at your claims.",
            ClaimAnswer.Reason.NO_TICKET_THEN,
                    "No ticket was on this card, and good, when the ride began. Check the time in the card's history.",
            ClaimAnswer.Reason.CLAIM_UNKNOWN, "There is no such claim.",
            ClaimAnswer.Reason.DECIDED, "The claim has been decided the other way.");

    private final Supplier<CounterOffice> counter;
    private final Supplier<TicketOffice> office;

    FareClaimRoutes(Supplier<CounterOffice> counter, Supplier<TicketOffice> office) {
        this.counter = counter;
        this.office = office;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "claimFare", this::claim,
                "fareClaims", this::list,
                "decideFareClaim", this::decide,
                "payFareClaim", this::pay);
    }

    private Reply claim(Query query) {
        var body = query.json();
        var card = counter.get()
                .cards()
                .own(new CardId(OrderBodies.id(body, "card")), CardRoutes.holder(query))
                .orElseThrow(() -> Problem.notFound("card", "You have no such card. GET /api/v1/cards lists yours.")
                        .refusal());
        var ticket = TicketRoutes.own(query, office.get(), OrderBodies.id(body, "ticket"));
        var claim = CounterBodies.made(
                "claim",
                () -> new FareClaim(
                        OrderBodies.id(body, "claim"),
                        ticket.id(),
                        card.id(),
                        body.getString("operator"),
                        CounterBodies.time(body, "boardedAt", counter.get().zone()),
                        Yen.of(body.getLong("yen"))));
        return switch (claims().claim(claim, now())) {
            case ClaimAnswer.Open _, ClaimAnswer.Granted _ -> shown(claim.id());
            case ClaimAnswer.Refused(var reason) -> throw refused(reason);
        };
    }

    /// A traveller sees their own; staff see those that wait for a decision or for their money.
    private Reply list(Query query) {
        var role = query.knownCaller().role();
        var found = role == Role.FARE_MANAGER || role == Role.PHONE_DESK
                ? claims().waiting(LISTED_MAX)
                : claims().ofHolder(CardRoutes.holder(query));
        return CounterBodies.shown(new FareClaimsJson(found, counter.get().zone()));
    }

    private Reply decide(Query query) {
        var claim = id(query);
        var body = query.json();
        var by = CounterBodies.actor(query.knownCaller());
        if (body.getBoolean("granted")) {
            if (claims().grant(claim, by, now()) instanceof ClaimAnswer.Refused(var reason)) {
                throw refused(reason);
            }
            return shown(claim);
        }
        var reason = CounterBodies.find(body, "reason")
                .orElseThrow(() -> Problem.in("reason", "Tell the claimant why the claim is refused.")
                        .refusal());
        var known = claims().find(claim).orElseThrow(FareClaimRoutes::none);
        if (!claims().refuse(claim, reason, by, now()) && !known.reason().equals(java.util.Optional.of(reason))) {
            throw CounterBodies.conflict("The claim has been decided. Look at it again.");
        }
        return shown(claim);
    }

    private Reply pay(Query query) {
        var shift = OrderBodies.id(query.json(), "shift");
        var _ = counter.get()
                .tills()
                .find(shift)
                .filter(open -> open.counted().isEmpty()
                        && open.shift().openedBy().equals(CounterBodies.actor(query.knownCaller())))
                .orElseThrow(() -> Problem.notFound("shift", "You have no such open shift. Open one first.")
                        .refusal());
        return switch (claims().pay(id(query), shift, now())) {
            case PAID -> shown(id(query));
            case NO_SUCH_CLAIM -> throw none();
            case NOT_GRANTED -> throw CounterBodies.conflict("This claim is not granted. Pay nothing.");
            case PAID_BEFORE ->
                throw CounterBodies.conflict("This claim was paid from another till. Pay nothing more.");
            case SHIFT_CLOSED -> throw CounterBodies.conflict("The till has been counted. Open a new shift.");
        };
    }

    private Reply shown(UUID claim) {
        var found = claims().find(claim).orElseThrow(FareClaimRoutes::none);
        return CounterBodies.shown(
                new FareClaimsJson(List.of(found), counter.get().zone()));
    }

    private FareClaimsTable claims() {
        return counter.get().cards().claims();
    }

    private Instant now() {
        return counter.get().clock().instant();
    }

    private static UUID id(Query query) {
        return OrderBodies.id(query.pathText("claim"), "claim");
    }

    private static Problem.Refusal refused(ClaimAnswer.Reason reason) {
        var words = REASONS.getOrDefault(reason, "The claim cannot be taken.");
        return switch (reason) {
            case CLAIM_UNKNOWN -> none();
            case RIDE_CLAIMED, DECIDED -> CounterBodies.conflict(words);
            case NO_TICKET_THEN -> CounterBodies.notPossible(words);
        };
    }

    private static Problem.Refusal none() {
        return Problem.notFound("claim", "There is no such claim. GET /api/v1/fare-claims lists them.")
                .refusal();
    }
}
