package jp.miyamichi.ticketing.ticket.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.Validity;
import jp.miyamichi.ticketing.ticket.token.TokenReading.Shown;

/// Genuine tokens of every kind and form, for measurements and soaks: invented tickets, good around `now`.
public final class SampleTokens {

    private final List<byte[]> shown = new ArrayList<>();
    private final List<TicketToken> tokens = new ArrayList<>();

    public SampleTokens(SigningKey key, Instant now) {
        var n = 0;
        for (var kind : BearerKind.values()) {
            for (var terms : terms(now)) {
                var bearer = new BearerId(new TicketId(new UUID(1, n++)), 1 + n);
                var areas = n % 2 == 0 ? List.of(Area.of("lrt")) : List.of(Area.of("lrt"), Area.of("kanto-bus"));
                var token = key.sign(new TokenClaims(bearer, kind, "sample-pass-" + n, n % 3 == 0, areas, terms));
                tokens.add(token);
                shown.add(kind == BearerKind.PHONE ? withCode(token, key, now) : token.bytes());
            }
        }
    }

    private static List<UseTerms> terms(Instant now) {
        var day = Validity.within(now.minus(Duration.ofHours(7)), now.plus(Duration.ofHours(17)));
        return List.of(
                new UseTerms(day, 1, Duration.ofMinutes(5), false),
                new UseTerms(day.forRides(8), 4, Duration.ofMinutes(10), false),
                new UseTerms(day.fromFirstUse(Duration.ofHours(3)), 1, Duration.ofHours(2), true),
                new UseTerms(
                        new Validity(day.from(), day.until(), Optional.of(Duration.ofDays(1)), OptionalInt.of(100)),
                        50,
                        Duration.ZERO,
                        false));
    }

    private static byte[] withCode(TicketToken token, SigningKey key, Instant now) {
        var step = RotatingCode.stepAt(now);
        var code = key.dayKey(RotatingCode.dayOf(step)).codeOf(token.claims().bearer(), step);
        return TokenText.bytes(token.bytes(), code);
    }

    /// What one of them shows, as bytes.
    public byte[] bytes(RandomGenerator random) {
        return shown.get(random.nextInt(shown.size())).clone();
    }

    /// What one of them shows, as the text of its QR code.
    public String text(RandomGenerator random) {
        return text(bytes(random));
    }

    /// Any bytes as the text of a QR code.
    public static String text(byte[] bytes) {
        return TokenText.PREFIX + Base45.encode(bytes);
    }

    /// Whether these are the signed claims of one of them.
    public boolean contains(Shown read) {
        return tokens.stream()
                .anyMatch(token -> Arrays.equals(token.bytes(), read.token().bytes()));
    }

    /// Invented bearers.
    public List<BearerId> bearers(int count) {
        return LongStream.range(0, count)
                .mapToObj(n -> new BearerId(new TicketId(new UUID(2, n)), 1))
                .toList();
    }
}
