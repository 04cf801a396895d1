package jp.miyamichi.ticketing.fare;

import static jp.miyamichi.ticketing.fare.Drawn.points;
import static jp.miyamichi.ticketing.fare.Drawn.priced;
import static jp.miyamichi.ticketing.fare.Medium.TOTRA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.ticketing.Yen;
import org.junit.jupiter.api.Test;

/// Each yen has its sentence, in both languages.
class WhyTest {

    @Test
    void aCappedTransferPaidInCashFromTheCard() {
        assertThat(japanese(Rider.ADULT, Purse.EMPTY, "bus 250 10:30-11:00", "bus 1740 11:20-12:05/12:00"))
                .containsExactly(
                        "公示運賃 1,740円",
                        "上限運賃: 09:00～16:00の降車（定刻 12:00）は400円まで、1,340円引き",
                        "乗継割引: バスからバスへ20分で乗り継ぎ、200円引き",
                        "支払い 200円",
                        "交通ポイント: 支払い200円の2%で4ポイントたまる");
        assertThat(english(Rider.ADULT, Purse.EMPTY, "bus 250 10:30-11:00", "bus 1740 11:20-12:05/12:00"))
                .containsExactly(
                        "published fare as given: 1,740 yen",
                        "daytime cap: alighting 09:00 to 16:00 (scheduled 12:00) costs at most 400 yen, 1,340 yen off",
                        "transfer discount: bus to bus after 20 minutes, 200 yen off",
                        "to pay: 200 yen",
                        "transport points: 2 % of the 200 yen paid earns 4");
    }

    @Test
    void anEstimatedFareSaysSo() {
        assertThat(japanese(Rider.ADULT, Purse.EMPTY, "lrt 駅東公園前>平石 10:00-10:20"))
                .contains("ライトライン 2.93 km（3 km区間）150円（区間の境に近く、推定）");
        assertThat(english(Rider.CHILD, Purse.EMPTY, "lrt 駅東公園前>平石 10:00-10:20"))
                .contains("light rail, 2.93 km (band up to 3 km), half rounded up to 10: 80 yen"
                        + " (close to the edge of a band, so estimated)");
        assertThat(japanese(Rider.CHILD, Purse.EMPTY, "lrt 宇都宮駅東口>平石 10:00-10:20"))
                .contains("ライトライン 3.72 km（5 km区間）半額（10円単位に切り上げ）100円");
        assertThat(english(Rider.INFANT, Purse.EMPTY, "lrt 宇都宮駅東口>平石 10:00-10:20"))
                .containsExactly("light rail, 3.72 km (band up to 5 km), free: 0 yen", "to pay: 0 yen");
        assertThat(japanese(Rider.INFANT, Purse.EMPTY, "lrt 宇都宮駅東口>平石 10:00-10:20"))
                .contains("ライトライン 3.72 km（5 km区間）無料 0円");
    }

    @Test
    void anAssumedAmountSaysSo() {
        assertThat(english(Rider.DISABLED, Purse.EMPTY, "bus 130 17:00-17:20", "ondemand - 17:30-17:50"))
                .contains("on-demand ride: 150 yen a ride (assumed)")
                .contains("transfer discount: bus to on-demand ride after 10 minutes, 100 yen off (amount assumed)");
        assertThat(japanese(Rider.DISABLED, Purse.EMPTY, "bus 130 17:00-17:20", "ondemand - 17:30-17:50"))
                .contains("地域内交通 1乗車 150円（推定）")
                .contains("乗継割引: バスから地域内交通へ10分で乗り継ぎ、100円引き（金額は推定）");
        assertThat(english(Rider.ADULT, Purse.EMPTY, "ondemand - 17:30-17:50"))
                .contains("on-demand ride: 300 yen a ride");
        assertThat(japanese(Rider.ADULT, Purse.EMPTY, "ondemand - 17:30-17:50")).contains("地域内交通 1乗車 300円");
    }

    @Test
    void pointsThatPayOrDoNotPayAreExplained() {
        assertThat(japanese(Rider.ADULT, points(1_250), "bus 1250 17:00-17:10"))
                .containsExactly("公示運賃 1,250円", "交通ポイント: 残高1250から1,250円を全額支払い", "支払い 0円");
        assertThat(english(Rider.ADULT, points(249), "bus 250 17:00-17:10"))
                .contains("transport points: the balance of 249 is short of 250 yen, so none are used");
        assertThat(japanese(Rider.ADULT, points(249), "bus 250 17:00-17:10"))
                .contains("交通ポイント: 残高249は運賃250円に足りないため使われない");
        assertThat(english(Rider.ADULT, points(250), "bus 250 17:00-17:10"))
                .contains("transport points: the balance of 250 pays all of 250 yen");
        var old = new Purse(Yen.ZERO, Optional.empty(), Yen.of(500), OptionalInt.of(2020));
        assertThat(english(Rider.ADULT, old, "bus 250 17:00-17:10"))
                .contains("welfare points: the balance of 500 is not valid on this day");
        assertThat(japanese(Rider.ADULT, old, "bus 250 17:00-17:10")).contains("福祉ポイント: 残高500は有効期限外のため使えない");
    }

    @Test
    void aFareOfNothingLeavesPointsAlone() {
        assertThat(english(Rider.ADULT, points(500), "bus 0 17:00-17:10"))
                .containsExactly("published fare as given: 0 yen", "to pay: 0 yen");
    }

    /// The sentences of the last ride.
    private static List<String> japanese(Rider rider, Purse purse, String... rides) {
        return priced(rider, TOTRA, purse, rides).rides().getLast().whys().stream()
                .map(Why::ja)
                .toList();
    }

    private static List<String> english(Rider rider, Purse purse, String... rides) {
        return priced(rider, TOTRA, purse, rides).rides().getLast().whys().stream()
                .map(Why::en)
                .toList();
    }
}
