package jp.miyamichi.ticketing.postgres;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.UseDecision.Fails;
import jp.miyamichi.ticketing.ticket.UseDecision.Passes;
import jp.miyamichi.ticketing.ticket.UseRules;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenReading;
import jp.miyamichi.ticketing.ticket.token.TokenReading.NoToken;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Shown;
import jp.miyamichi.ticketing.ticket.validation.Knowledge;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.TokenCheck;
import jp.miyamichi.ticketing.ticket.validation.Validation;
import jp.miyamichi.ticketing.ticket.validation.Verdict;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Reason;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Refused;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Valid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The check of a reader that has a network: by the same rules as without, but with everything that is known,
/// so that of two readers at once one lets a last ride pass. For readers that never check alone: the office
/// counts their sequence.
public final class OnlineCheck {

    private static final String LOCK_READER = "SELECT FROM ticketing.reader WHERE id = :id FOR NO KEY UPDATE";

    private final Jdbi jdbi;
    private final Supplier<Knowledge> knowledge;
    private final TokenCheck tokens = new TokenCheck();

    /// @param knowledge keys of this moment; its list of revocations may be empty, as bearers are looked up
    public OnlineCheck(Jdbi jdbi, Supplier<Knowledge> knowledge) {
        this.jdbi = jdbi;
        this.knowledge = knowledge;
    }

    /// As [jp.miyamichi.ticketing.ticket.validation.Validator#check]; the validation is kept already when this answers.
    public Verdict check(ReaderId reader, Place place, TokenReading read, Pass.Kind wanted, int persons, Instant now) {
        return switch (read) {
            case NoToken _ -> new Refused(Reason.UNREADABLE, Optional.empty());
            case Shown(var token, var _)
            when token.claims().kind() == BearerKind.CARD -> new Refused(Reason.WRONG_BEARER, Optional.empty());
            case Shown shown ->
                refusal(shown, now)
                        .orElseGet(() -> decide(reader, place, shown.token().claims(), wanted, persons, now));
        };
    }

    private synchronized Optional<Verdict> refusal(Shown shown, Instant now) {
        return tokens.refusal(shown, knowledge.get(), now);
    }

    private Verdict decide(
            ReaderId reader, Place place, TokenClaims claims, Pass.Kind wanted, int persons, Instant now) {
        if (!claims.areas().contains(place.area())) {
            return new Refused(Reason.WRONG_AREA, Optional.of(claims));
        }
        return jdbi.inTransaction(handle -> {
            var file = TicketFile.open(handle, claims.bearer().ticket());
            if (file.filter(known -> known.isLive(claims.bearer())).isEmpty()) {
                return new Refused(Reason.REVOKED, Optional.of(claims));
            }
            if (wanted == Pass.Kind.USE && file.get().isUsedSheet(claims.bearer())) {
                return new Refused(Reason.ALREADY_USED, Optional.of(claims));
            }
            var history = file.get().account().history();
            return switch (UseRules.decide(claims.terms(), history, wanted, persons, now)) {
                case Passes(var kind) -> keep(handle, file.get(), reader, place, claims, new Pass(kind, persons, now));
                case Fails(var reason) -> new Refused(Reason.of(reason), Optional.of(claims));
            };
        });
    }

    private Verdict keep(Handle handle, TicketFile file, ReaderId reader, Place place, TokenClaims claims, Pass pass) {
        handle.createQuery(LOCK_READER).bind("id", reader.value()).mapToMap().findOne();
        var sequence = ValidationRows.lastSequence(handle, reader) + 1;
        var seen = new Validation(reader, sequence, claims.bearer(), pass, place);
        ValidationRows.add(handle, seen, pass.at());
        file.plus(seen).keepAccount(handle, pass.at());
        return new Valid(claims, seen, false);
    }
}
