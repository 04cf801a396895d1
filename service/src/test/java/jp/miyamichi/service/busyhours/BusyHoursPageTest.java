package jp.miyamichi.service.busyhours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.miyamichi.region.Names;
import jp.miyamichi.service.evidence.HourTable;
import jp.miyamichi.service.evidence.PublicFlow;
import jp.miyamichi.service.plainpage.Tongue;
import jp.miyamichi.service.wording.HelpLine;
import org.junit.jupiter.api.Test;

/// How a month is written: a museum with 34 and 17 people and an hour with fewer than ten, and slow carts nobody rode.
class BusyHoursPageTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-08T09:30:00+09:00[Asia/Tokyo]");

    private static HourTable table(String key, OptionalLong... counts) {
        return new HourTable(List.of(9, 10, 11), List.of(new HourTable.Row(key, List.of(counts))), 1 / 3.0);
    }

    private static String page(Tongue tongue, Optional<HelpLine> help) {
        var shown = new PublicFlow.Shown(
                YearMonth.of(2026, 10),
                table("oya-museum", OptionalLong.empty(), OptionalLong.of(34), OptionalLong.of(17)),
                table("green-slow-mobility", OptionalLong.of(0), OptionalLong.empty(), OptionalLong.of(0)),
                NOW.toInstant());
        var names = Map.of("oya-museum", new Names("大谷資料館", "おおやしりょうかん", "Oya History Museum"));
        var month = new BusyHours.Counted(shown, List.of(YearMonth.of(2026, 10)), names, false);
        return new BusyHoursPage(new BusyHours(month, Optional.empty(), NOW), tongue, help).html();
    }

    @Test
    void anHourThatIsLeftOutHasWordsForANumberAndABarThatTellsNone() {
        assertThat(page(Tongue.EN, Optional.empty()))
                .containsOnlyOnce("<span class=\"quiet\">not shown</span><svg class=\"bar out\"")
                .containsOnlyOnce("<rect width=\"50\"")
                .contains("33.3% of the hours with anybody");
    }

    @Test
    void whereNoHourHasEnoughPeopleThereIsNoTable() {
        assertThat(page(Tongue.EN, Optional.empty()))
                .containsOnlyOnce("<table")
                .contains("<h4>Slow carts at Oya</h4><p>There are too few people to show the hours.</p>");
    }

    @Test
    void aPersonIsReachedFromThePage() {
        var line = Optional.of(new HelpLine("028-000-0000", Optional.of("9:00-17:00")));
        assertThat(page(Tongue.JA, line))
                .contains("href=\"tel:0280000000\">人に聞く：028-000-0000（9:00-17:00）</a>", "駅や車内の係員に聞いてください");
    }

    @Test
    void theTitleOfEasyWordsHasNoReadingsInIt() {
        assertThat(page(Tongue.JA_EASY, Optional.empty())).contains("<title>人が　多い　時間 - 宮みち</title>");
    }
}
