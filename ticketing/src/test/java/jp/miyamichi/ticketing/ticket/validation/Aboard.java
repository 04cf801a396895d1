package jp.miyamichi.ticketing.ticket.validation;

import static jp.miyamichi.ticketing.ticket.Samples.at;
import static jp.miyamichi.ticketing.ticket.Samples.bearer;
import static jp.miyamichi.ticketing.ticket.Samples.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.Keys;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;
import jp.miyamichi.ticketing.ticket.token.SigningKey;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenText;

/// A reader aboard a car of the light rail, with a clock that is set by hand, and phones before it.
final class Aboard {

    static final SigningKey KEY = Keys.key(3);

    private final KeyRing ring = new KeyRing(List.of(KEY));
    private Instant now = at("10:00");
    private final Validator validator;

    Aboard() {
        this(1);
    }

    Aboard(long reader) {
        this.validator = new Validator(
                new ReaderId(new UUID(9, reader)),
                new Place("lightline", Area.of("lrt")),
                () -> now,
                knowledge(List.of()),
                0);
    }

    Validator validator() {
        return validator;
    }

    Aboard clock(String time) {
        now = at(time);
        return this;
    }

    Aboard later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Knowledge knowledge(Collection<BearerId> revoked) {
        var list = RevocationList.of(revoked, now, now.plus(Duration.ofMinutes(15)), KEY);
        return new Knowledge(ring.trusted(now), list);
    }

    static Ticket sold(UseTerms terms) {
        return ticket(UUID.randomUUID(), terms);
    }

    static TokenClaims claims(Ticket ticket, BearerKind kind) {
        return TokenClaims.of(ticket, bearer(ticket, 1, kind));
    }

    /// What a phone shows whose clock is right.
    String phone(Ticket ticket) {
        return phone(ticket, Duration.ZERO);
    }

    /// What a phone shows whose clock is ahead by so much.
    String phone(Ticket ticket, Duration ahead) {
        return phone(ticket, RotatingCode.stepAt(now.plus(ahead)));
    }

    String phone(Ticket ticket, long step) {
        var claims = claims(ticket, BearerKind.PHONE);
        var code = KEY.dayKey(RotatingCode.dayOf(step)).codeOf(claims.bearer(), step);
        return TokenText.of(KEY.sign(claims), code);
    }

    static String sheet(Ticket ticket) {
        return TokenText.of(KEY.sign(claims(ticket, BearerKind.SHEET)));
    }

    /// What comes of showing it: `valid`, `show next`, or the reason of a refusal.
    String board(String shown) {
        return drawn(validator.check(shown, Pass.Kind.USE, 1));
    }

    static String drawn(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid _ -> "valid";
            case Verdict.ShowNext _ -> "show next";
            case Verdict.Refused(var reason, var _) -> reason.name();
        };
    }
}
