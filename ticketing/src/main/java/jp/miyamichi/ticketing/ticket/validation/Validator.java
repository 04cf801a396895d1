package jp.miyamichi.ticketing.ticket.validation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.UseDecision.Fails;
import jp.miyamichi.ticketing.ticket.UseDecision.Passes;
import jp.miyamichi.ticketing.ticket.UseRules;
import jp.miyamichi.ticketing.ticket.token.TicketToken;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenReading.NoToken;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Shown;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Reason;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Refused;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Valid;

/// Checks tickets at one reader, without a network, one at a time: a fraction of a millisecond each.
///
/// The reader keeps the [Valid] verdicts it was given, and hands them to [#resume] when it starts again.
public final class Validator {

    private final ReaderId reader;
    private final Place place;
    private final InstantSource clock;
    private final TokenCheck tokens = new TokenCheck();
    private final SeenTickets seenTickets = new SeenTickets();
    private final Unsynced unsynced;
    private Knowledge knowledge;

    /// @param lastSequence of the validations this reader ever made, 0 for a new one
    public Validator(ReaderId reader, Place place, InstantSource clock, Knowledge knowledge, long lastSequence) {
        this.reader = reader;
        this.place = place;
        this.clock = clock;
        this.knowledge = knowledge;
        this.unsynced = new Unsynced(lastSequence);
    }

    /// Remembers again what this reader let pass before it was switched off.
    ///
    /// @param kept in the order they were given
    /// @param confirmed the last sequence the office has
    public synchronized void resume(List<Valid> kept, long confirmed) {
        for (var valid : kept) {
            seenTickets.add(valid.claims(), valid.seen().pass());
            if (valid.seen().sequence() > confirmed) {
                unsynced.add(valid.seen());
            }
        }
    }

    /// Goes on with what was fetched just now.
    public synchronized void learn(Knowledge newer) {
        knowledge = knowledge.followedBy(newer);
    }

    /// Checks what the camera saw.
    ///
    /// @param wanted [Pass.Kind#USE] where somebody boards or enters, [Pass.Kind#LOOK] where an inspector looks
    /// @param persons how many want to pass with it now
    public synchronized Verdict check(String text, Pass.Kind wanted, int persons) {
        return switch (TokenText.read(text)) {
            case NoToken _ -> new Refused(Reason.UNREADABLE, Optional.empty());
            case Shown(var token, var _)
            when token.claims().kind() == BearerKind.CARD -> new Refused(Reason.WRONG_BEARER, Optional.empty());
            case Shown shown -> decide(shown, wanted, persons);
        };
    }

    /// Checks the token that belongs to a card which was held to the reader.
    public synchronized Verdict checkCard(TicketToken token, Pass.Kind wanted, int persons) {
        return token.claims().kind() == BearerKind.CARD
                ? decide(new Shown(token, Optional.empty()), wanted, persons)
                : new Refused(Reason.WRONG_BEARER, Optional.empty());
    }

    private Verdict decide(Shown shown, Pass.Kind wanted, int persons) {
        var now = clock.instant();
        var claims = shown.token().claims();
        return tokens.refusal(shown, knowledge, now).orElseGet(() -> {
            if (!claims.areas().contains(place.area())) {
                return refused(Reason.WRONG_AREA, claims);
            }
            if (wanted == Pass.Kind.USE && seenTickets.isUsedSheet(claims.bearer())) {
                return refused(Reason.ALREADY_USED, claims);
            }
            var history = seenTickets.history(claims.bearer().ticket());
            return switch (UseRules.decide(claims.terms(), history, wanted, persons, now)) {
                case Passes(var kind) -> pass(claims, new Pass(kind, persons, now), now);
                case Fails(var reason) -> refused(Reason.of(reason), claims);
            };
        });
    }

    private Verdict pass(TokenClaims claims, Pass pass, Instant now) {
        var seen = new Validation(reader, unsynced.nextSequence(), claims.bearer(), pass, place);
        seenTickets.add(claims, seen.pass());
        unsynced.add(seen);
        return new Valid(claims, seen, knowledge.revocations().isOldAt(now));
    }

    private static Verdict refused(Reason reason, TokenClaims claims) {
        return new Refused(reason, Optional.of(claims));
    }

    /// The next validations to send to the office, in order; they stay until [#confirm].
    public synchronized List<Validation> unsynced(int countMax) {
        return unsynced.first(countMax);
    }

    /// The office has these now.
    public synchronized void confirm(long upToSequence) {
        unsynced.confirm(upToSequence);
    }

    /// How many validations were lost because the reader was without a network for too long.
    public synchronized long dropped() {
        return unsynced.dropped();
    }
}
