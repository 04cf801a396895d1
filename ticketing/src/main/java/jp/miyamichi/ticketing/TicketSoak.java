package jp.miyamichi.ticketing;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import jp.miyamichi.ticketing.card.Idm;
import jp.miyamichi.ticketing.card.PrintedNumber;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.RevocationList;
import jp.miyamichi.ticketing.ticket.token.SampleTokens;
import jp.miyamichi.ticketing.ticket.token.SigningKey;
import jp.miyamichi.ticketing.ticket.token.TokenReading.NoToken;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Shown;
import jp.miyamichi.ticketing.ticket.token.TokenText;
import jp.miyamichi.ticketing.ticket.token.TrustedKeys;

/// Feeds readers with rubbish: valid tokens that were changed, revocation lists, card numbers and noise.
/// Whatever comes, a reader answers; and what was changed is never taken for signed.
///
/// The same seed gives the same inputs, but for the keys, which are new each time.
public final class TicketSoak {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final int FAILURES_MAX = 20;

    /// Signatures are checked for one changed token in so many; it takes most of the time.
    private static final int SIGNATURES_ONE_IN = 16;

    private final RandomGenerator random;
    private final Mutations mutations;
    private final SigningKey key = SigningKey.generate(3, KeyRing.lifeFrom(NOW), new SecureRandom());
    private final SampleTokens samples = new SampleTokens(key, NOW);
    private final byte[] list;
    private final TrustedKeys trusted = new TrustedKeys(List.of(key.publicKey()), List.of());
    private final List<String> failures = new ArrayList<>();
    private long readable;

    private TicketSoak(long seed) {
        this.random = new Random(seed);
        this.mutations = new Mutations(random);
        this.list = RevocationList.of(samples.bearers(50), NOW, NOW.plusSeconds(900), key)
                .bytes();
    }

    /// What came of it.
    ///
    /// @param readable inputs that had the form of what they should be
    /// @param failures the first inputs that were not answered, or answered wrongly; none is what is wished
    public record Report(long inputs, long readable, List<String> failures) {

        public Report {
            failures = List.copyOf(failures);
        }
    }

    /// Gives `count` inputs to the readers.
    public static Report run(long count, long seed) {
        var soak = new TicketSoak(seed);
        for (var n = 0L; n < count && soak.failures.size() < FAILURES_MAX; n++) {
            soak.one();
        }
        return new Report(count, soak.readable, soak.failures);
    }

    private void one() {
        switch (random.nextInt(8)) {
            case 0 -> cardNumber(mutations.noise(40));
            case 1 -> cardNumber(mutations.text("JE12 3456-7890 1234 5"));
            case 2 -> cardNumber(mutations.text("0101 0112 3456 789a"));
            case 3 -> token(mutations.noise(TokenText.LENGTH_MAX + 10));
            case 4 -> revocations(mutations.bytes(list));
            case 5 -> token(mutations.text(samples.text(random)));
            default -> changedToken(samples.bytes(random));
        }
    }

    private void cardNumber(String typed) {
        answered(typed, () -> {
            readable += PrintedNumber.read(typed).isPresent() || Idm.read(typed).isPresent() ? 1 : 0;
            return true;
        });
    }

    private void revocations(byte[] changed) {
        answered("a list of " + changed.length + " bytes", () -> {
            var read = RevocationList.read(changed, trusted, NOW);
            readable += read.isPresent() ? 1 : 0;
            return read.isEmpty() || Arrays.equals(changed, list);
        });
    }

    private void changedToken(byte[] valid) {
        var changed = mutations.bytes(valid);
        token(SampleTokens.text(changed));
    }

    private void token(String text) {
        answered(text, () -> switch (TokenText.read(text)) {
            case NoToken _ -> true;
            case Shown shown -> {
                readable++;
                yield isItself(shown, text) && (samples.contains(shown) || !isSigned(shown));
            }
        });
    }

    /// One value has one form: what was read is written the same.
    private static boolean isItself(Shown shown, String text) {
        var written = shown.code()
                .map(code -> TokenText.of(shown.token(), code))
                .orElseGet(() -> TokenText.of(shown.token()));
        return written.equals(text);
    }

    private boolean isSigned(Shown shown) {
        return random.nextInt(SIGNATURES_ONE_IN) == 0 && key.publicKey().signed(shown.token());
    }

    private interface Check {
        boolean holds();
    }

    private void answered(String input, Check check) {
        try {
            if (!check.holds()) {
                failures.add("answered wrongly: " + input);
            }
        } catch (RuntimeException thrown) {
            failures.add(thrown + " at: " + input);
        }
    }
}
