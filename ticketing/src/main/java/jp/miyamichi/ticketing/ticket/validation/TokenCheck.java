package jp.miyamichi.ticketing.ticket.validation;

import java.time.Instant;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.token.ShownCode;
import jp.miyamichi.ticketing.ticket.token.TicketToken;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Shown;
import jp.miyamichi.ticketing.ticket.token.TrustedKeys;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Reason;
import jp.miyamichi.ticketing.ticket.validation.Verdict.Refused;
import jp.miyamichi.ticketing.ticket.validation.Verdict.ShowNext;

/// Whether a token is ours and alive: key, signature, revocation, code. What it is good for is asked
/// afterwards. For one thread at a time.
public final class TokenCheck {

    private final CodeClock codeClock = new CodeClock();

    /// Why this token does not pass, if it does not.
    public Optional<Verdict> refusal(Shown shown, Knowledge knowledge, Instant now) {
        var token = shown.token();
        var key = knowledge.keys().publicKey(token.keyId(), now);
        if (key.isEmpty()) {
            return refused(Reason.UNKNOWN_KEY, Optional.empty());
        }
        if (!key.get().signed(token)) {
            return refused(Reason.FORGED, Optional.empty());
        }
        if (knowledge.revocations().contains(token.claims().bearer())) {
            return refused(Reason.REVOKED, Optional.of(token));
        }
        return shown.code().flatMap(code -> codeRefusal(token, code, knowledge.keys(), now));
    }

    private Optional<Verdict> codeRefusal(TicketToken token, ShownCode code, TrustedKeys keys, Instant now) {
        var claims = token.claims();
        var off = CodeClock.off(code.step(), now);
        if (CodeClock.isTooFar(off)) {
            return refused(Reason.CLOCK_OFF, Optional.of(token));
        }
        var dayKey = keys.dayKey(token.keyId(), code.step());
        if (dayKey.isEmpty()) {
            return refused(Reason.UNKNOWN_KEY, Optional.of(token));
        }
        if (!dayKey.get().codeOf(claims.bearer(), code.step()).equals(code)) {
            return refused(Reason.FORGED, Optional.of(token));
        }
        return codeClock.isLive(claims.bearer(), code.step(), now)
                ? Optional.empty()
                : Optional.of(new ShowNext(claims, off));
    }

    private static Optional<Verdict> refused(Reason reason, Optional<TicketToken> token) {
        return Optional.of(new Refused(reason, token.map(TicketToken::claims)));
    }
}
