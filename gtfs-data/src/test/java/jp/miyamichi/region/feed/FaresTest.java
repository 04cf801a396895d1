package jp.miyamichi.region.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.miyamichi.region.Utsunomiya;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fares as a planner finds them: the products valid from one stop's area to another's.
class FaresTest {

    @TempDir
    private Path folder;

    @Test
    void aRideCostsTheSameEitherWay() {
        var lrt = FeedZip.compile(Utsunomiya.TABLES, "lrt", folder);
        assertThat(products(lrt, "01", "11")).containsExactly("adult-300", "child-150", "disabled-150");
        assertThat(products(lrt, "11", "01")).containsExactly("adult-300", "child-150", "disabled-150");
    }

    @Test
    void aFareNearTheEdgeOfItsBandIsMarkedEstimated() {
        var lrt = FeedZip.compile(Utsunomiya.TABLES, "lrt", folder);
        assertThat(lrt.column("fare_leg_rules.txt", "fare_product_id").stream()
                        .filter(product -> product.startsWith("adult") && product.endsWith("-estimated")))
                .hasSize(2 * 14);
    }

    @Test
    void everyPairOfTramStopsHasAFare() {
        var lrt = FeedZip.compile(Utsunomiya.TABLES, "lrt", folder);
        assertThat(lrt.rows("fare_leg_rules.txt")).hasSize(19 * 18 * 3);
    }

    @Test
    void anUnknownFareIsLeftOut() {
        var bus = FeedZip.compile(Utsunomiya.TABLES, "bus", folder);
        assertThat(products(bus, "ekinishi", "shiryokan")).isEmpty();
    }

    private static List<String> products(FeedZip feed, String from, String to) {
        return feed.rows("fare_leg_rules.txt").stream()
                .filter(rule -> rule.get("from_area_id").equals("at-" + from))
                .filter(rule -> rule.get("to_area_id").equals("at-" + to))
                .map(rule -> rule.get("fare_product_id"))
                .toList();
    }
}
