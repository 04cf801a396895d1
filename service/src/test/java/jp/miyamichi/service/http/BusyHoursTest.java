package jp.miyamichi.service.http;

import static jp.miyamichi.service.http.Colleague.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.regex.Pattern;
import jp.miyamichi.service.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When it is busy, read without script. It is 1 April 2026, 10:02, when the tickets are sold.
@ExtendWith(VertxExtension.class)
class BusyHoursTest {

    private static final Pattern NUMBER = Pattern.compile("<span class=\"count\">([^<]*)</span>");

    private static String page(TestCounter counter, String query) throws Exception {
        var response = counter.service.get("/busy-hours" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void theNumbersOfAMonthStandInATableByTheHour(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            HourlyFlowTest.visit(counter, 24);
            counter.later(Duration.ofDays(37));
            var page = page(counter, "?lang=en&month=2026-04");
            assertThat(page)
                    .contains("<h2>April 2026</h2>", "Counted at 10:02 on 8 May.", "Oya History Museum", "from 8:00")
                    .contains(
                            "Most people come in the hour from 8:00: 24.",
                            "Most people come in the hour from 9:00: 12.")
                    .contains("<option value=\"2026-04\" selected=\"\">April 2026</option>")
                    .doesNotContain("made up", "not shown", "<script");
            assertThat(NUMBER.matcher(page).results().map(found -> found.group(1)))
                    .containsExactly("24", "12");
        }
    }

    @Test
    void whatTheApiLeavesOutIsLeftOutHereAndItIsSaidHowMuchThatIs(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            HourlyFlowTest.visit(counter, 12);
            counter.later(Duration.ofDays(37));
            var page = page(counter, "?lang=en&month=2026-04");
            assertThat(NUMBER.matcher(page).results().map(found -> found.group(1)))
                    .as("twelve came, six rode")
                    .containsExactly("12");
            assertThat(page)
                    .contains("There are too few people to show the hours.")
                    .contains("Fewer than 10 people are not shown, so that nobody can be recognised: 100.0%");
            assertThat(counter.service.get("/api/v1/hourly-flow?month=2026-04").body())
                    .contains(
                            "[12]", "[null]", "\"hiddenPercent\":100.0", "\"countedAt\":\"2026-05-08T10:02:00+09:00\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 2026年4月, 人数, 大谷資料館<rt>",
        "ja-simple, 2026<ruby>年<rt>ねん</rt></ruby>4<ruby>月<rt>がつ</rt></ruby>, <rt>かず</rt>, 大谷資料館<rt>",
        "en, April 2026, People, Oya History Museum",
        "zh-Hans, 2026年4月, 人数, 大谷资料馆",
        "zh-Hant, 2026年4月, 人數, 大谷資料館",
        "ko, 2026년 4월, 인원수, 오야 자료관"
    })
    void itIsWholeInEveryLanguage(String lang, String month, String people, String museum, Vertx vertx)
            throws Exception {
        try (var counter = new TestCounter(vertx)) {
            HourlyFlowTest.visit(counter, 12);
            counter.later(Duration.ofDays(37));
            var page = page(counter, "?lang=" + lang + "&month=2026-04");
            assertThat(page)
                    .contains("<html lang=\"" + lang + "\">", "<h2>" + month + "</h2>", people, museum)
                    .contains("aria-current=\"page\"", "/busy-hours?lang=ko&amp;month=2026-04")
                    .doesNotContain("{", "|", "}");
        }
    }

    @Test
    void aBrowserIsAnsweredInItsLanguage(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            var asked = counter.service.get("/busy-hours", "Accept-Language", "ko-KR,ko;q=0.9");
            assertThat(asked.body()).contains("<html lang=\"ko\">");
            assertThat(asked.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
            assertThat(counter.service.get("/busy-hours?lang=fr").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void howFullASightIsStandsWithItsTimeAndAge(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            assertThat(page(counter, "?lang=en")).contains("Nobody has said anything about crowds now.");
            ok(counter.staff(Role.DISPATCHER).put("/api/v1/crowding/p041", """
                    {"ja":"大谷資料館","en":"Oya History Museum","level":"busy","until":"2026-04-01T12:00"}"""));
            counter.later(Duration.ofMinutes(12));
            assertThat(page(counter, "?lang=en")).contains("Crowded now", "as of 10:02, 12 min ago");
            counter.later(Duration.ofHours(2));
            assertThat(page(counter, "?lang=en")).doesNotContain("Crowded now");
        }
    }

    @Test
    void aDemonstrationSaysThatNobodyInItIsReal(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx, true)) {
            HourlyFlowTest.visit(counter, 10);
            assertThat(page(counter, "?lang=en"))
                    .contains("These numbers are made up for the demonstration.", "<h2>April 2026</h2>");
        }
    }

    @Test
    void aMonthThatIsNotShownIsSaidToBeSoBesideThoseThatAre(Vertx vertx) throws Exception {
        try (var counter = new TestCounter(vertx)) {
            assertThat(page(counter, "?lang=en")).contains("Nobody was counted in this month.", "February 2026");
            var response = counter.service.get("/busy-hours?lang=en&month=2026-04");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body())
                    .contains("This month is not shown.", "<option value=\"2026-02\"")
                    .doesNotContain("<table");
            assertThat(counter.service.get("/busy-hours?month=2026-13").statusCode())
                    .isEqualTo(400);
        }
    }
}
