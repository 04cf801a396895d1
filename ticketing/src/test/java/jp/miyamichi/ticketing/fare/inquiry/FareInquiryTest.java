package jp.miyamichi.ticketing.fare.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FareInquiryTest {

    private static final FareInquiry DESK = FareInquiry.ofRegion("utsunomiya");

    private static final String GOLDEN = """
            {"rider":"adult","medium":"totra","pointsYen":0,"welfarePointsYen":0,"rides":[
            {"mode":"bus","from":"富屋","to":"宇都宮駅西口","boardedAt":"2026-11-24T11:20:00+09:00",
             "alightedAt":"2026-11-24T12:05:00+09:00","scheduledAlightingAt":"2026-11-24T12:00:00+09:00",
             "baseYen":740,"insideCity":true},
            {"mode":"bus","from":"宇都宮駅西口","to":"済生会病院","boardedAt":"2026-11-24T12:30:00",
             "alightedAt":"2026-11-24T03:45:00Z","baseYen":250,"insideCity":true}]}
            """;

    @Test
    void theGoldenRidesArePaid400And50() throws Exception {
        assertThat(answer(GOLDEN, WhyLanguage.EN)).isEqualToIgnoringWhitespace("""
                {"rides":[
                {"baseYen":740,"capOffYen":340,"transferOffYen":0,"pointsYen":0,"paidYen":400,"why":[
                 "published fare as given: 740 yen",
                 "daytime cap: alighting 09:00 to 16:00 (scheduled 12:00) costs at most 400 yen, 340 yen off",
                 "to pay: 400 yen",
                 "transport points: 2 % of the 400 yen paid earns 8"]},
                {"baseYen":250,"capOffYen":0,"transferOffYen":200,"pointsYen":0,"paidYen":50,"why":[
                 "published fare as given: 250 yen",
                 "transfer discount: bus to bus after 25 minutes, 200 yen off",
                 "to pay: 50 yen",
                 "transport points: 2 % of the 50 yen paid earns 1"]}],
                "totalYen":450,"pointsEarnedYen":9}
                """);
    }

    @Test
    void reasonsComeInBothLanguagesOrOne() throws Exception {
        assertThat(answer(GOLDEN, WhyLanguage.BOTH)).contains("\"支払い 400円 / to pay: 400 yen\"");
        assertThat(answer(GOLDEN, WhyLanguage.JA)).contains("\"支払い 400円\"");
    }

    @Test
    void aPairNearTheEdgeOfABandIsEstimated() throws Exception {
        assertThat(answer(lrt("駅東公園前", "平石"), WhyLanguage.JA))
                .contains("\"paidYen\" : 150")
                .contains("\"estimated\" : true");
        assertThat(answer(lrt("宇都宮駅東口", "平石"), WhyLanguage.JA))
                .contains("\"paidYen\" : 200")
                .doesNotContain("estimated");
    }

    @Test
    void welfarePointsAreShownAmongThePoints() throws Exception {
        var inquiry = GOLDEN.replace("\"welfarePointsYen\":0", "\"welfarePointsYen\":400")
                .replace("\"pointsYen\":0", "\"pointsYen\":50");
        assertThat(answer(inquiry, WhyLanguage.JA))
                .contains("\"pointsYen\" : 400,\n    \"welfarePointsYen\" : 400,\n    \"paidYen\" : 0")
                .contains("\"pointsYen\" : 50,\n    \"paidYen\" : 0")
                .contains("\"totalYen\" : 0");
    }

    @Test
    void theAgeOfPointsMayBeTold() throws Exception {
        var inquiry = GOLDEN.replace("\"pointsYen\":0", "\"pointsYen\":400,\"pointsMovedOn\":\"2025-11-24\"");
        assertThat(answer(inquiry, WhyLanguage.JA)).contains("\"totalYen\" : 50");
        assertThat(answer(inquiry.replace("2025-11-24", "2025-11-23"), WhyLanguage.JA))
                .contains("\"totalYen\" : 450");
        var welfare =
                GOLDEN.replace("\"welfarePointsYen\":0", "\"welfarePointsYen\":400,\"welfarePointsFiscalYear\":2026");
        assertThat(answer(welfare, WhyLanguage.JA)).contains("\"totalYen\" : 50");
        assertThat(answer(welfare.replace("Year\":2026", "Year\":2024"), WhyLanguage.JA))
                .contains("\"totalYen\" : 450");
    }

    @Test
    void whatMayBeLeftOutMayAlsoBeNull() throws Exception {
        var ride = "{\"mode\":\"ondemand\",\"from\":\"A\",\"to\":\"B\",\"boardedAt\":\"2026-11-24T10:00\","
                + "\"alightedAt\":\"2026-11-24T10:20\",\"scheduledAlightingAt\":null,\"baseYen\":null,\"insideCity\":null}";
        assertThat(answer("{\"rider\":\"child\",\"medium\":\"cash\",\"rides\":[" + ride + "]}", WhyLanguage.EN))
                .contains("\"totalYen\" : 150");
        assertThat(answer("{\"rider\":\"child\",\"medium\":\"cash\",\"rides\":[]}", WhyLanguage.EN))
                .isEqualToIgnoringWhitespace("{\"rides\":[],\"totalYen\":0,\"pointsEarnedYen\":0}");
    }

    @Test
    void adviceNamesEachProduct() throws Exception {
        var inquiry = GOLDEN.replace(
                "\"rides\":",
                "\"admissions\":[{\"place\":\"大谷資料館\",\"at\":\"2026-11-24T14:00\",\"yen\":800}],\"rides\":");
        assertThat(DESK.answer(bytes(inquiry), WhyLanguage.EN, true)).containsIgnoringWhitespaces("""
                "advice":{"payAsYouGoYen":1250,"cheapestYen":1250,"buy":[],"products":[
                {"product":"lrt-1-day","ja":"ライトライン 1日乗車券","en":"LIGHTLINE 1-day ticket",
                 "ko":"라이트라인 1일 승차권","zh-Hans":"LIGHTLINE轻轨 一日乘车券","zh-Hant":"LIGHTLINE輕軌 一日乘車券",
                 "forSale":true,
                 "day":"2026-11-24","priceYen":1000,"savingYen":-1000},
                {"product":"lrt-1-day-gyoza","ja":"ライトライン 1日乗車券(餃子券付き)",
                 "en":"LIGHTLINE 1-day ticket with a gyoza coupon",
                 "ko":"라이트라인 1일 승차권(교자 쿠폰 포함)","zh-Hans":"LIGHTLINE轻轨 一日乘车券（附饺子券）",
                 "zh-Hant":"LIGHTLINE輕軌 一日乘車券（附餃子券）","forSale":true,
                 "day":"2026-11-24","priceYen":1300,"savingYen":-1300},
                {"product":"oya-1-day","ja":"大谷観光一日乗車券","en":"Oya sightseeing 1-day pass",
                 "ko":"오야 관광 1일 승차권","zh-Hans":"大谷观光 一日乘车券","zh-Hant":"大谷觀光 一日乘車券",
                 "forSale":false},
                """);
        assertThatThrownBy(() -> DESK.answer(bytes(inquiry), WhyLanguage.EN, false))
                .isInstanceOf(BadInquiry.class)
                .hasMessageContaining("admissions");
    }

    @Test
    void adviceNamesWhatToBuy() throws Exception {
        var ride = "{\"mode\":\"lrt\",\"from\":\"宇都宮駅東口\",\"to\":\"芳賀・高根沢工業団地\","
                + "\"boardedAt\":\"2026-11-24T%1$02d:00\",\"alightedAt\":\"2026-11-24T%1$02d:45\"}";
        var rides = ride.formatted(9) + "," + ride.formatted(12) + "," + ride.formatted(15);
        assertThat(DESK.answer(
                        bytes("{\"rider\":\"adult\",\"medium\":\"totra\",\"rides\":[" + rides + "]}"),
                        WhyLanguage.EN,
                        true))
                .containsIgnoringWhitespaces("""
                        "cheapestYen":1000,"buy":[{"product":"lrt-1-day","day":"2026-11-24","priceYen":1000,
                        "rides":[0,1,2],"admissions":[]}]
                        """)
                .contains("\"savingYen\" : 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"adult\"           | \"senior\"     | rider: must be adult or child or disabled or infant, not \"senior\"",
                "\"totra\"           | 7              | medium: must be totra or ic or cash, not 7",
                "\"pointsYen\":0     | \"pointsYen\":-1 | pointsYen: must be a whole number 0..1000000, not -1",
                "\"pointsYen\":0     | \"pointsYen\":1000001 | pointsYen: must be a whole number 0..1000000, not 1000001",
                "\"pointsYen\":0     | \"pointsYen\":1.5 | pointsYen: must be a whole number 0..1000000, not 1.5",
                "\"pointsYen\":0     | \"pointsYen\":99999999999999999999 | pointsYen: must be a whole number",
                "\"pointsYen\":0     | \"points\":0   | points: is not a field here; known are admissions, medium,",
                "\"pointsYen\":0     | \"pointsMovedOn\":\"x\" | pointsMovedOn: must be a date like 2026-11-24, not \"x\"",
                "\"mode\":\"bus\"    | \"mode\":\"boat\" | rides[0].mode: must be lrt or bus or ondemand, not \"boat\"",
                "\"mode\":\"bus\",   | ''             | rides[0].mode: must be lrt or bus or ondemand; it is missing",
                "\"富屋\"            | \"  \"         | rides[0].from: must be a text that is not empty",
                "2026-11-24T12:05:00+09:00 | yesterday | rides[0].alightedAt: must be a time like 2026-11-24T10:02:00+09:00",
                "2026-11-24T12:05:00+09:00 | 2026-11-24T11:05:00+09:00 | rides[0].alightedAt: is before boardedAt",
                "2026-11-24T12:30:00 | 2026-11-24T25:30:00 | rides[1].boardedAt: must be a time like",
                "2026-11-24T12:30:00 | 1999-11-24T12:30:00 | rides[1].boardedAt: must lie in the years 2000..2100",
                "2026-11-24T12:30:00 | 2101-11-24T12:30:00 | rides[1].boardedAt: must lie in the years 2000..2100",
                "2026-11-24T12:30:00 | 2026-11-24T12:04:00 | rides[1].boardedAt: is before the ride before it ended",
                "\"baseYen\":250     | \"baseYen\":100001 | rides[1].baseYen: must be a whole number 0..100000",
                "\"baseYen\":250     | \"baseYen\":\"250\" | rides[1].baseYen: must be a whole number 0..100000, not \"250\"",
                "\"baseYen\":250     | \"baseYen\":250,\"baseYen\":250 | the inquiry is not JSON at line 6",
                "\"insideCity\":true}] | \"insideCity\":1}] | rides[1].insideCity: must be true or false, not 1",
                "\"insideCity\":true}] | \"colour\":1}] | rides[1].colour: is not a field here",
                "\"rides\":[         | \"rides\":[5,  | rides[0]: must be an object in braces, not 5",
            })
    void aMistakeIsNamedWithItsRideAndField(String from, String to, String message) {
        assertThat(GOLDEN).contains(from);
        refused(GOLDEN.replace(from, to)).hasMessageStartingWith(message);
    }

    @Test
    void whatIsNoInquiryIsRefused() {
        refused("").hasMessageContaining("an object in braces");
        refused("[]").hasMessageContaining("an object in braces");
        refused("{").hasMessageStartingWith("the inquiry is not JSON at line 1");
        refused("{} {}").hasMessageStartingWith("the inquiry is not JSON");
        refused("{\"rider\":\"adult\",\"medium\":\"ic\"}")
                .hasMessageStartingWith("rides: must be a list; it is missing");
        assertThatThrownBy(() -> DESK.answer(
                        new ByteArrayInputStream(new byte[] {'"', (byte) 0xff, '"'}), WhyLanguage.JA, false))
                .isInstanceOf(BadInquiry.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    @Tag("long")
    void sizesAreLimited() throws Exception {
        refused(" ".repeat(FareInquiry.BYTES_MAX + 1)).hasMessageContaining("1048576 bytes");
        var padded = GOLDEN + " ".repeat(FareInquiry.BYTES_MAX - GOLDEN.getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer(padded, WhyLanguage.JA)).contains("\"totalYen\" : 450");
        refused(GOLDEN.replace("富屋", "富".repeat(201))).hasMessageStartingWith("rides[0].from: may be at most 200");
        assertThat(answer(GOLDEN.replace("富屋", "富".repeat(200)), WhyLanguage.JA))
                .contains("\"totalYen\" : 450");
        refused("{\"rider\":\"adult\",\"medium\":\"ic\",\"rides\":[" + "0,".repeat(1_000) + "0]}")
                .hasMessageStartingWith("rides: may hold at most 1000, not 1001");
    }

    @Test
    @Tag("long")
    void aThousandRidesArePricedButAdviceStopsAtTwoHundred() throws Exception {
        var ride = "{\"mode\":\"bus\",\"from\":\"A\",\"to\":\"B\",\"boardedAt\":\"2026-11-24T17:00\","
                + "\"alightedAt\":\"2026-11-24T17:00\",\"baseYen\":250}";
        var many = "{\"rider\":\"adult\",\"medium\":\"ic\",\"rides\":[" + (ride + ",").repeat(999) + ride + "]}";
        assertThat(answer(many, WhyLanguage.JA)).contains("\"totalYen\" : 250000");
        assertThatThrownBy(() -> DESK.answer(bytes(many), WhyLanguage.JA, true))
                .isInstanceOf(BadInquiry.class)
                .hasMessageContaining("at most 200 rides, not 1000");
    }

    @Test
    void aRideThatLeavesTheCityIsNotCapped() throws Exception {
        assertThat(answer(GOLDEN.replace("\"insideCity\":true", "\"insideCity\":false"), WhyLanguage.JA))
                .contains("\"capOffYen\" : 0")
                .contains("\"totalYen\" : 790");
    }

    @Test
    void anAdmissionIsReadAsStrictlyAsARide() {
        refused(GOLDEN.replace("\"rides\":", "\"admissions\":[{\"place\":\"大谷寺\",\"fee\":1}],\"rides\":"))
                .hasMessageStartingWith("admissions[0].fee: is not a field here; known are at, place, yen");
    }

    @Test
    void aFareNobodyKnowsIsNotGuessed() {
        assertThatThrownBy(() -> answer(lrt("宇都宮駅東口", "大谷"), WhyLanguage.JA))
                .isInstanceOf(NoAnswer.class)
                .hasMessageStartingWith("rides[0].baseYen: the LRT table has no stop '大谷'");
        assertThatThrownBy(() -> answer(GOLDEN.replace(",\"baseYen\":250", ""), WhyLanguage.JA))
                .isInstanceOf(NoAnswer.class)
                .hasMessageStartingWith("rides[1].baseYen: no table knows bus fares");
    }

    private static String lrt(String from, String to) {
        return "{\"rider\":\"adult\",\"medium\":\"ic\",\"rides\":[{\"mode\":\"lrt\",\"from\":\"" + from + "\",\"to\":\""
                + to + "\",\"boardedAt\":\"2026-11-24T10:00:00+09:00\",\"alightedAt\":\"2026-11-24T10:20:00+09:00\"}]}";
    }

    private static AbstractThrowableAssert<?, ?> refused(String inquiry) {
        return assertThatThrownBy(() -> answer(inquiry, WhyLanguage.JA)).isInstanceOf(BadInquiry.class);
    }

    private static String answer(String inquiry, WhyLanguage language) throws Exception {
        return DESK.answer(bytes(inquiry), language, false);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
