package jp.miyamichi.ticketing.fare;

import static jp.miyamichi.ticketing.fare.Drawn.fares;
import static jp.miyamichi.ticketing.fare.Drawn.ride;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LrtTableTest {

    @ParameterizedTest
    @CsvSource({
        "東宿郷, 150 = 150",
        "宇都宮大学陽東キャンパス, 150 = 150",
        "平石, 200 = 200",
        "平石中央小学校前, 200 = 200",
        "飛山城跡, 250 = 250",
        "清陵高校前, 300 = 300",
        "グリーンスタジアム前, 300 = 300",
        "ゆいの杜西, 350 = 350",
        "芳賀町工業団地管理センター前, 350 = 350 ~",
        "かしの森公園前, 400 = 400",
        "芳賀・高根沢工業団地, 400 = 400"
    })
    void fromTheStationAnAdultPays(String to, String fare) {
        assertThat(fares(Rider.ADULT, Medium.CASH, "lrt 宇都宮駅東口>" + to + " 10:00-10:45"))
                .isEqualTo(fare);
        assertThat(fares(Rider.ADULT, Medium.CASH, "lrt " + to + ">宇都宮駅東口 10:00-10:45"))
                .isEqualTo(fare);
    }

    @Test
    void childrenAndDisabledRidersPayHalfRoundedUpToTen() {
        var ride = "lrt 宇都宮駅東口>飛山城跡 10:00-10:20";
        assertThat(fares(Rider.CHILD, Medium.TOTRA, ride)).isEqualTo("130 = 130");
        assertThat(fares(Rider.DISABLED, Medium.TOTRA, ride)).isEqualTo("130 = 130");
        assertThat(fares(Rider.INFANT, Medium.TOTRA, ride)).isEqualTo("0 = 0");
    }

    @Test
    void aStopIsKnownByItsNameInEitherLanguageOrItsId() {
        assertThat(fares(Rider.ADULT, Medium.CASH, "lrt lrt:01>Hiraishi 10:00-10:20", "lrt 陽東3丁目>ＬＲＴ:01 11:00-11:20"))
                .isEqualTo("200 = 200, 150 = 150");
    }

    @Test
    void anUnknownRideIsNotPricedButExplained() {
        assertThat(unknown("lrt 宇都宮駅東口>大谷 10:00-10:20")).contains("大谷").contains("name the stop");
        assertThat(unknown("lrt 新宿>平石 10:00-10:20")).contains("新宿");
        assertThat(unknown("lrt 平石>平石 10:00-10:20")).contains("two different stops");
        assertThat(unknown("2023-08-25 lrt 平石>峰 10:00-10:20")).contains("2023-08-25");
        assertThat(unknown("bus A>B 10:00-10:20")).contains("published fare");
    }

    private static String unknown(String ride) {
        return ((BaseFare.Unknown) Drawn.UTSUNOMIYA.base(ride(ride), Rider.ADULT)).reason();
    }

    @Test
    void everyPairAgreesWithTheSharedFacts() throws IOException {
        var facts = Path.of("..", "..", "shared", "facts");
        assumeTrue(
                Files.exists(facts.resolve("lrt_fares_est.csv")), "../shared/facts is not here, so nothing to compare");
        var names = rows(facts.resolve("lrt_stops.csv")).map(row -> row.get(1)).toList();
        var pairs = rows(facts.resolve("lrt_fares_est.csv")).toList();
        assertThat(pairs).hasSize(171).allSatisfy(pair -> {
            var ride = ride(
                    "lrt " + names.get(number(pair, 0) - 1) + ">" + names.get(number(pair, 1) - 1) + " 10:00-10:45");
            var near = pair.get(5).equals("1");
            assertThat(base(ride, Rider.ADULT)).isEqualTo(pair.get(3) + near);
            assertThat(base(ride, Rider.CHILD)).isEqualTo(pair.get(4) + near);
            assertThat(base(ride, Rider.DISABLED)).isEqualTo(pair.get(4) + near);
        });
    }

    private static String base(Ride ride, Rider rider) {
        var why = ((BaseFare.Known) Drawn.UTSUNOMIYA.base(ride, rider)).why();
        return why.yen().amount() + "" + why.estimated();
    }

    private static java.util.stream.Stream<List<String>> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().skip(1).map(line -> List.of(line.split(",")));
    }

    private static int number(List<String> row, int column) {
        return Integer.parseInt(row.get(column));
    }
}
