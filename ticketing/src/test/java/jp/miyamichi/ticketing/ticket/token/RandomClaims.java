package jp.miyamichi.ticketing.ticket.token;

import static jp.miyamichi.ticketing.ticket.Samples.at;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import jp.miyamichi.ticketing.ticket.Area;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.BearerKind;
import jp.miyamichi.ticketing.ticket.TicketId;
import jp.miyamichi.ticketing.ticket.UseTerms;
import jp.miyamichi.ticketing.ticket.Validity;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Any claims a ticket may have.
final class RandomClaims {

    private RandomClaims() {}

    static Arbitrary<TokenClaims> any() {
        return Combinators.combine(bearers(), Arbitraries.of(BearerKind.class), words(40), flags(), areas(), terms())
                .as(TokenClaims::new);
    }

    private static Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<BearerId> bearers() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 65_535))
                .as((high, low, number) -> new BearerId(new TicketId(new UUID(high, low)), number));
    }

    private static Arbitrary<String> words(int lengthMax) {
        return Arbitraries.strings().withChars("abcxyz0189-").ofMinLength(1).ofMaxLength(lengthMax);
    }

    private static Arbitrary<List<Area>> areas() {
        return words(12).map(Area::of).list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<UseTerms> terms() {
        var sameUse = Arbitraries.integers().between(0, 1_440).map(Duration::ofMinutes);
        return Combinators.combine(validities(), Arbitraries.integers().between(1, 50), sameUse, flags())
                .as(UseTerms::new);
    }

    private static Arbitrary<Validity> validities() {
        var seconds = Arbitraries.longs().between(1, 186 * 86_400L);
        var fromFirstUse = Arbitraries.integers().between(1, 10_080).optional();
        var rides = Arbitraries.integers().between(1, 100).optional();
        return Combinators.combine(seconds, fromFirstUse, rides)
                .as((window, minutes, count) -> new Validity(
                        at("3:00"),
                        at("3:00").plusSeconds(window),
                        minutes.map(Duration::ofMinutes),
                        count.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }
}
