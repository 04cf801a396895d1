package jp.miyamichi.benchmarks.sales;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.Bearer;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.Ticket;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.Validity;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;
import jp.miyamichi.ticketing.ticket.token.SigningKey;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.validation.Knowledge;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.Validator;
import jp.miyamichi.ticketing.ticket.validation.Verdict;

/// An inspector's whole check of a shown ticket (text, signature, 30-second code, validity, revocation) beside
/// the JDK's bare Ed25519 check of a message of the same size, one thread each, in turns.
final class ValidationSpeed {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int TURNS = 5;
    private static final int CLAIMS_BYTES = 96;

    private ValidationSpeed() {}

    /// Checks a second.
    record Figures(double ours, double bare) {

        double ratio() {
            return ours / bare;
        }
    }

    static Figures measure() throws GeneralSecurityException {
        var random = new SecureRandom();
        var ours = validation(random);
        var bare = bare(random);
        var best = new double[2];
        for (var i = 0; i <= TURNS; i++) {
            best[0] = Math.max(best[0], perSecond(ours));
            best[1] = Math.max(best[1], perSecond(bare));
        }
        return new Figures(best[0], best[1]);
    }

    private static double perSecond(BooleanSupplier check) {
        var began = System.nanoTime();
        var count = 0;
        while (System.nanoTime() - began < TURN.toNanos()) {
            if (!check.getAsBoolean()) {
                throw new IllegalStateException("a good signature was refused");
            }
            count++;
        }
        return count * 1e9 / (System.nanoTime() - began);
    }

    private static BooleanSupplier validation(SecureRandom random) {
        var key = SigningKey.generate(1, KeyRing.lifeFrom(NOW.minus(Duration.ofDays(7))), random);
        var terms = new UseTerms(
                Validity.within(NOW.minusSeconds(3_600), NOW.plusSeconds(3_600)), 1, Duration.ofMinutes(5), false);
        var ticket = new Ticket(
                new TicketId(new UUID(1, 1)),
                new UUID(1, 1),
                "lrt-1-day",
                Rider.ADULT,
                List.of(Area.of("lrt")),
                terms,
                Ticket.State.LIVE);
        var bearer = new Bearer(new BearerId(ticket.id(), 1), BearerKind.PHONE, NOW.minusSeconds(60), Optional.empty());
        var claims = TokenClaims.of(ticket, bearer);
        var step = RotatingCode.stepAt(NOW);
        var code = key.dayKey(RotatingCode.dayOf(step)).codeOf(claims.bearer(), step);
        var shown = TokenText.of(key.sign(claims), code);
        var revoked = RevocationList.of(List.of(), NOW, NOW.plus(Duration.ofMinutes(15)), key);
        var validator = new Validator(
                new ReaderId(new UUID(2, 2)),
                new Place("lightline", Area.of("lrt")),
                () -> NOW,
                new Knowledge(new KeyRing(List.of(key)).trusted(NOW), revoked),
                0);
        return () -> validator.check(shown, Pass.Kind.LOOK, 1) instanceof Verdict.Valid;
    }

    private static BooleanSupplier bare(SecureRandom random) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var message = new byte[CLAIMS_BYTES];
        random.nextBytes(message);
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(message);
        var signed = signer.sign();
        return () -> {
            try {
                var verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(pair.getPublic());
                verifier.update(message);
                return verifier.verify(signed);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("this JDK cannot check Ed25519", broken);
            }
        };
    }
}
