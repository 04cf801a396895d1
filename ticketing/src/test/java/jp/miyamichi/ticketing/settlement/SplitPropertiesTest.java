package jp.miyamichi.ticketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.product.Share;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever was sold and ridden, every yen is shared out, and nobody is a whole yen away from the exact part.
class SplitPropertiesTest {

    private static final List<String> OPERATORS = List.of("bus", "lrt", "sagiso", "tobu");
    private static final List<Share> SHARES = List.of(new Share("bus", 33), new Share("museum", 67));

    @Property(tries = 300)
    void everyYenIsSharedAndNobodyIsAYenOff(@ForAll("tickets") List<SoldTicket> tickets) {
        var split = split(tickets);
        var whole = split.rounded();
        assertThat(Yen.sum(whole.values().stream()))
                .isEqualTo(Yen.sum(tickets.stream().map(SoldTicket::kept)));
        var exact = exact(tickets);
        assertThat(whole.keySet()).isEqualTo(exact.keySet());
        whole.forEach((operator, yen) -> assertThat(BigDecimal.valueOf(yen.amount())
                        .subtract(exact.get(operator))
                        .abs())
                .as(operator)
                .isLessThan(new BigDecimal("1.000001")));
    }

    @Property(tries = 100)
    void theOrderOfTheTicketsDoesNotMatter(@ForAll("tickets") List<SoldTicket> tickets, @ForAll Random random) {
        var shuffled = new java.util.ArrayList<>(tickets);
        Collections.shuffle(shuffled, random);
        assertThat(split(shuffled).rounded()).isEqualTo(split(tickets).rounded());
    }

    private static Split split(List<SoldTicket> tickets) {
        var split = new Split(SHARES);
        tickets.forEach(split::add);
        return split;
    }

    /// The parts worked out another way: by decimals of 40 digits.
    private static Map<String, BigDecimal> exact(List<SoldTicket> tickets) {
        var parts = new HashMap<String, BigDecimal>();
        for (var ticket : tickets) {
            var yen = BigDecimal.valueOf(ticket.kept().amount());
            if (ticket.rides().isEmpty()) {
                SHARES.forEach(share -> parts.merge(
                        share.operator(), yen.multiply(BigDecimal.valueOf(share.percent(), 2)), BigDecimal::add));
            }
            var all = BigDecimal.valueOf(
                    ticket.rides().stream().mapToInt(SoldTicket.Use::rides).sum());
            ticket.rides()
                    .forEach(use -> parts.merge(
                            use.operator(),
                            yen.multiply(BigDecimal.valueOf(use.rides())).divide(all, new MathContext(40)),
                            BigDecimal::add));
        }
        return parts;
    }

    @Provide
    Arbitrary<List<SoldTicket>> tickets() {
        var uses = Combinators.combine(
                        Arbitraries.of(OPERATORS), Arbitraries.integers().between(1, 12))
                .as(SoldTicket.Use::new);
        var rides = uses.list().ofMaxSize(4).uniqueElements(SoldTicket.Use::operator);
        return Combinators.combine(Arbitraries.longs().between(0, 5_000), rides)
                .as((yen, used) -> new SoldTicket(new UUID(1, yen), "pass", Yen.of(yen), used))
                .list()
                .ofMaxSize(40);
    }
}
