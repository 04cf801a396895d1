package jp.miyamichi.service.journey;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What travellers are told of trams and buses, in the languages of the pages: Japanese, easy Japanese, English, both
/// ways of writing Chinese, and Korean. `{line}`, `{stop}`, `{to}`, `{planned}` and `{expected}` are filled in; times
/// are clock times.
enum LineWords {
    LATE(
            "{line}が遅れています。「{stop}」着は、予定 {planned} → {expected}ごろです。",
            "{line}が おくれて います。「{stop}」に つく 時間は {planned}から {expected}ごろに なりました。",
            "{line} is late. Arrival at {stop}: planned {planned}, now about {expected}.",
            "{line}晚点。到达“{stop}”：原定 {planned} → 约 {expected}。",
            "{line}誤點。抵達「{stop}」：原定 {planned} → 約 {expected}。",
            "{line} 운행이 늦어지고 있습니다. ‘{stop}’ 도착: 예정 {planned} → {expected}쯤."),
    CANCELLED(
            "{planned}発の{line}（「{stop}」から）は運休になりました。かわりの便をおさがしします。",
            "{planned}に「{stop}」を でる {line}は はしりません。つぎの 便を さがします。",
            "{line} at {planned} from {stop} is cancelled. We are looking for the next one.",
            "{planned}从“{stop}”发车的{line}已停运。正在为您查找下一班。",
            "{planned}從「{stop}」發車的{line}已停駛。正在為您尋找下一班。",
            "‘{stop}’에서 {planned}에 출발하는 {line}은(는) 운행하지 않습니다. 다음 편을 찾고 있습니다."),
    MISSED(
            "「{stop}」に着くのが{expected}ごろになり、{planned}発の{line}には間に合いません。かわりの便をおさがしします。",
            "「{stop}」に つくのが {expected}ごろに なります。{planned}の {line}に のれません。つぎの 便を さがします。",
            "You get to {stop} at about {expected}, too late for {line} at {planned}. We are looking for the next one.",
            "您约 {expected} 到达“{stop}”，赶不上 {planned} 的{line}。正在为您查找下一班。",
            "您約 {expected} 抵達「{stop}」，趕不上 {planned} 的{line}。正在為您尋找下一班。",
            "‘{stop}’에 {expected}쯤 도착하여 {planned} {line}을(를) 탈 수 없습니다. 다음 편을 찾고 있습니다."),
    INSTEAD(
            "かわりに、「{stop}」を{planned}に出る{line}にお乗りください。「{to}」には{expected}に着きます。",
            "「{stop}」を {planned}に でる {line}に のって ください。「{to}」に {expected}に つきます。",
            "Take {line} at {planned} from {stop} instead. It arrives at {to} at {expected}.",
            "请改乘 {planned} 从“{stop}”发车的{line}，{expected} 到达“{to}”。",
            "請改搭 {planned} 從「{stop}」發車的{line}，{expected} 抵達「{to}」。",
            "대신 ‘{stop}’에서 {planned}에 출발하는 {line}을(를) 이용해 주십시오. ‘{to}’에 {expected}에 도착합니다."),
    RIDE_WAITS(
            "お迎えの車は、到着までお待ちします。",
            "むかえの 車は あなたを まちます。",
            "Your ride waits for you.",
            "接您的车会等您到达。",
            "接您的車會等您抵達。",
            "마중 차량은 도착하실 때까지 기다립니다."),
    RIDE_MEETS(
            "お迎えの車の時間は変わりません。",
            "むかえの 車の 時間は おなじです。",
            "Your ride still meets you.",
            "接您的车时间不变。",
            "接您的車時間不變。",
            "마중 차량 시간은 바뀌지 않습니다."),
    RIDE_MOVES(
            "お迎えを合わせ直しています。",
            "むかえの 車の 時間を かえて います。",
            "Your ride is being moved.",
            "正在重新安排接您的车。",
            "正在重新安排接您的車。",
            "마중 차량 시간을 다시 맞추고 있습니다.");

    private final String ja;
    private final String easy;
    private final String en;
    private final String hans;
    private final String hant;
    private final String ko;

    LineWords(String ja, String easy, String en, String hans, String hant, String ko) {
        this.ja = ja;
        this.easy = easy;
        this.en = en;
        this.hans = hans;
        this.hant = hant;
        this.ko = ko;
    }

    /// Under the names the pages have for the languages.
    private Map<String, String> texts() {
        return Map.of("ja", ja, "ja-easy", easy, "en", en, "zh-Hans", hans, "zh-Hant", hant, "ko", ko);
    }

    /// By language.
    Map<String, String> with(Map<String, String> values) {
        return texts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> filled(entry.getValue(), values), (one, _) -> one, TreeMap::new));
    }

    private static String filled(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /// One after the other, in each language.
    static Map<String, String> joined(Map<String, String> first, Map<String, String> then) {
        return first.keySet().stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> first.get(language)
                                + (language.equals("en") || language.equals("ko") || language.equals("ja-easy")
                                        ? " "
                                        : "")
                                + then.get(language),
                        (one, _) -> one,
                        TreeMap::new));
    }
}
