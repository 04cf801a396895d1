package jp.miyamichi.ticketing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.product.Catalogue;
import jp.miyamichi.ticketing.product.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the money of tickets is shared out. A ticket is drawn as `1000: bus 2 lrt 1`, its yen and its rides.
class StatementTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000: lrt 3                      | lrt 3 rides 1000 yen
            1000: bus 2 lrt 1                | bus 2 rides 667 yen, lrt 1 rides 333 yen
            1000: bus 1 lrt 2                | bus 1 rides 333 yen, lrt 2 rides 667 yen
            1000: bus 1 lrt 1 tobu 1         | bus 1 rides 334 yen, lrt 1 rides 333 yen, tobu 1 rides 333 yen
            500: bus 1 lrt 1; 501: bus 1 lrt 1 | bus 2 rides 501 yen, lrt 2 rides 500 yen
            1000: bus 9; 1000: lrt 1         | bus 9 rides 1000 yen, lrt 1 rides 1000 yen
            0: bus 1                         | bus 1 rides 0 yen
            """)
    void aTicketsMoneyGoesToWhomItsHolderRodeWith(String tickets, String lines) {
        assertThat(draw(statement(tickets, List.of()))).isEqualTo(lines);
    }

    @Test
    void theYenAreRoundedOnceForAllTicketsTogether() {
        var thirds = Stream.generate(() -> "100: bus 1 lrt 1 tobu 1").limit(3).collect(Collectors.joining("; "));
        assertThat(draw(statement(thirds, List.of())))
                .isEqualTo("bus 3 rides 100 yen, lrt 3 rides 100 yen, tobu 3 rides 100 yen");
    }

    @Test
    void anUnusedTicketGoesByTheStatedShares() {
        var shares = List.of(new Share("museum", 70), new Share("bus", 30));
        var statement = statement("1001:; 1000: bus 1", shares);
        assertThat(draw(statement)).isEqualTo("bus 1 rides 1300 yen, museum 0 rides 701 yen");
        assertThat(statement.unused()).isEqualTo(1);
        assertThat(statement.tickets()).isEqualTo(2);
        assertThat(statement.undecided()).isEqualTo(Yen.ZERO);
        assertThat(statement.total()).isEqualTo(Yen.of(2001));
    }

    @Test
    void withoutAStatedShareUnusedMoneyIsNobodysYet() {
        var statement = statement("1000:; 500:; 300: bus 1", List.of());
        assertThat(draw(statement)).isEqualTo("bus 1 rides 300 yen");
        assertThat(statement.undecided()).isEqualTo(Yen.of(1500));
        assertThat(statement.unused()).isEqualTo(2);
    }

    @Test
    void eachProductHasAStatementOfItsOwn() {
        var tickets = List.of(ticket("b", "100: bus 1"), ticket("a", "200: bus 1"), ticket("b", "300: lrt 1"));
        assertThat(Statement.of(NOVEMBER, tickets, _ -> List.of()))
                .extracting(statement -> statement.product() + ": " + draw(statement))
                .containsExactly("a: bus 1 rides 200 yen", "b: bus 1 rides 100 yen, lrt 1 rides 300 yen");
    }

    @Test
    void anOperatorThatIsNotInItGetsNothing() {
        var statement = statement("1000: bus 2 lrt 1", List.of());
        assertThat(statement.of("lrt")).isEqualTo(Yen.of(333));
        assertThat(statement.of("tobu")).isEqualTo(Yen.ZERO);
    }

    @Test
    void theCatalogueStatesTheShares() {
        var terms = Statement.Terms.of(Catalogue.ofRegion("utsunomiya"));
        assertThat(terms.whenUnused("lrt-1-day")).containsExactly(new Share("utsunomiya-lightrail", 100));
        assertThat(terms.whenUnused("on-demand-ride")).isEmpty();
        assertThat(terms.whenUnused("no-such-product")).isEmpty();
    }

    @Test
    void aUseIsARideAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SoldTicket.Use("bus", 0))
                .withMessageContaining("1 ride or more, not 0 with bus");
    }

    static String draw(Statement statement) {
        return statement.lines().stream()
                .map(line -> line.operator() + " " + line.rides() + " rides "
                        + line.yen().amount() + " yen")
                .collect(Collectors.joining(", "));
    }

    private static Statement statement(String drawn, List<Share> whenUnused) {
        var tickets =
                Stream.of(drawn.split("; ")).map(one -> ticket("pass", one)).toList();
        return Statement.of(NOVEMBER, tickets, _ -> whenUnused).getFirst();
    }

    static SoldTicket ticket(String product, String drawn) {
        var parts = drawn.split(":", -1);
        var words = parts[1].strip().split(" ");
        var uses = new ArrayList<SoldTicket.Use>();
        for (var i = 0; i + 1 < words.length; i += 2) {
            uses.add(new SoldTicket.Use(words[i], Integer.parseInt(words[i + 1])));
        }
        return new SoldTicket(new UUID(1, drawn.hashCode()), product, Yen.of(Long.parseLong(parts[0])), uses);
    }
}
