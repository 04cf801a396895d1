package jp.miyamichi.ticketing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.Pass;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.Validity;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;
import jp.miyamichi.ticketing.ticket.token.SampleTokens;
import jp.miyamichi.ticketing.ticket.token.SigningKey;
import jp.miyamichi.ticketing.ticket.token.TokenClaims;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.validation.Knowledge;
import jp.miyamichi.ticketing.ticket.validation.Place;
import jp.miyamichi.ticketing.ticket.validation.ReaderId;
import jp.miyamichi.ticketing.ticket.validation.Validator;
import jp.miyamichi.ticketing.ticket.validation.Verdict;

/// How fast tickets are checked: the whole check of a phone's code, from the text of the QR code to the verdict, with a
/// list of 10,000 revocations; beside the JDK's bare Ed25519 on a message of the same length. One thread,
/// rounds taken in turn, after one round of each that does not count.
public final class CheckRate {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final int TICKETS = 2_000;
    private static final int REVOKED = 10_000;
    private static final int MESSAGE_BYTES = 71;

    private final Validator validator;
    private final List<String> texts;
    private final KeyPair pair;
    private final byte[] message = new byte[MESSAGE_BYTES];
    private final byte[] signature;

    /// @param checksPerSecond of each round
    /// @param barePerSecond of each round
    public record Rates(List<Double> checksPerSecond, List<Double> barePerSecond) {

        public Rates {
            checksPerSecond = List.copyOf(checksPerSecond);
            barePerSecond = List.copyOf(barePerSecond);
        }

        /// The median check beside the median bare verification; 1 would be a check that costs nothing itself.
        public double ratio() {
            return median(checksPerSecond) / median(barePerSecond);
        }

        public static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    private CheckRate() {
        var key = SigningKey.generate(3, KeyRing.lifeFrom(NOW.minusSeconds(3600)), new SecureRandom());
        var revoked = new SampleTokens(key, NOW).bearers(REVOKED);
        var knowledge = new Knowledge(
                new KeyRing(List.of(key)).trusted(NOW), RevocationList.of(revoked, NOW, NOW.plusSeconds(900), key));
        this.validator = new Validator(
                new ReaderId(new UUID(9, 1)), new Place("bench", Area.of("lrt")), () -> NOW, knowledge, 0);
        this.texts = texts(key);
        this.pair = pair();
        this.signature = signed();
    }

    public static Rates measure(Duration round, int rounds) {
        var rate = new CheckRate();
        var checks = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var n = 0; n <= rounds; n++) {
            checks.add(perSecond(round, rate::check));
            bare.add(perSecond(round, rate::verify));
        }
        return new Rates(checks.subList(1, rounds + 1), bare.subList(1, rounds + 1));
    }

    private interface Step {
        void run(int n);
    }

    private static double perSecond(Duration round, Step step) {
        var start = System.nanoTime();
        var end = start + round.toNanos();
        var done = 0;
        while (System.nanoTime() < end) {
            step.run(done++);
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    /// An inspector's look, which passes however often.
    private void check(int n) {
        if (!(validator.check(texts.get(n % TICKETS), Pass.Kind.LOOK, 1) instanceof Verdict.Valid)) {
            throw new IllegalStateException("a genuine ticket was refused");
        }
    }

    private void verify(int n) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(pair.getPublic());
            verifier.update(message);
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("a genuine signature was refused");
            }
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot check Ed25519: use the JDK the README names", broken);
        }
    }

    private static List<String> texts(SigningKey key) {
        var day = Validity.within(NOW.minusSeconds(25_200), NOW.plusSeconds(61_200));
        var terms = new UseTerms(day, 1, Duration.ofMinutes(5), false);
        var step = RotatingCode.stepAt(NOW);
        var dayKey = key.dayKey(RotatingCode.dayOf(step));
        var texts = new ArrayList<String>(TICKETS);
        for (var n = 0; n < TICKETS; n++) {
            var bearer = new BearerId(new TicketId(new UUID(3, n)), 1);
            var claims =
                    new TokenClaims(bearer, BearerKind.PHONE, "lightline-1-day", false, List.of(Area.of("lrt")), terms);
            texts.add(TokenText.of(key.sign(claims), dayKey.codeOf(bearer, step)));
        }
        return texts;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK makes no Ed25519 keys: use the JDK the README names", broken);
        }
    }

    private byte[] signed() {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK cannot sign with Ed25519: use the JDK the README names", broken);
        }
    }
}
