package jp.miyamichi.service.opendata;

import jp.miyamichi.region.LeftOut;
import jp.miyamichi.service.wording.Language;

/// The words of the open-data page.
record OpenDataWords(Language language) {

    /// How feeds of operators that we give on are called.
    static final String RELAYED = "gbfs-";

    static final String GOFS = "gofs";

    String validator(String feed) {
        if (feed.equals(GOFS)) {
            return say("GOFS 1.0の決まりの一覧、自前の検査", "our own check against the reference of GOFS 1.0");
        }
        return feed.startsWith(RELAYED) ? "Entur GBFS Validator" : "MobilityData GTFS Schedule Validator";
    }

    String say(String japanese, String english) {
        return language == Language.EN ? english : japanese;
    }

    String what(LeftOut.What what) {
        return switch (what) {
            case STOPS -> say("停留所", "Stops");
            case ROUTES -> say("路線", "Routes");
            case TIMETABLE_TRIPS -> say("時刻表の便", "Timetable trips");
            case HEADWAY_LINES -> say("運行間隔だけの系統", "Lines known by headway only");
            case FARES -> say("運賃", "Fares");
            case ON_DEMAND_SERVICES -> say("予約して乗る車のサービス", "On-demand services");
            case SHAPES -> say("経路の線", "Shapes of routes");
            case RIDE_TIMES -> say("予約の車の所要時間", "Riding times of on-demand services");
            case STREETS -> say("合成した道路", "Synthetic streets");
            case CYCLE_STATIONS -> say("自転車の貸出場所", "Cycle stations");
            case CYCLE_STATION_STATES -> say("自転車の台数", "Numbers of cycles");
            case WHOLE_FEED -> say("データ全体", "The whole feed");
        };
    }

    String why(LeftOut.Why why) {
        return switch (why) {
            case ESTIMATED -> say("推定した値だから", "It is estimated; no source tells it.");
            case RESTS_ON_ESTIMATE -> say("推定した値をもとにしているから", "It rests on an estimate.");
            case UNKNOWN -> say("分からないから", "Nobody has told us.");
            case NOT_OURS -> say("事業者が自分で公開するものだから", "Its operator publishes it.");
            case EMPTY -> say("使う便が残らないから", "Nothing that is left uses it.");
        };
    }

    String outcome(Publication.Outcome outcome) {
        return switch (outcome) {
            case PUBLISHED -> say("公開しています", "Published");
            case REFUSED -> say("検査に通らず、公開していません", "Not published: the validators refused it");
            case WITHHELD -> say("公開できる内容がありません", "Nothing to publish");
        };
    }

    /// Of a feed that names no publisher.
    String trial() {
        return say("試し用です（正式な公開ではありません）", "For trying out only, not official");
    }

    String feed(String id) {
        return switch (id) {
            case "lrt" -> say("LRTの時刻表と運賃", "Light rail: timetable and fares");
            case "bus" -> say("路線バス", "Buses");
            case "community" -> say("地域の路線", "Community routes");
            case "ondemand" -> say("予約して乗る車", "On-demand services");
            case GOFS -> say("予約して乗る車（GOFS）", "On-demand services (GOFS)");
            case "gbfs" -> say("貸し自転車", "Rental cycles");
            case "streets" -> say("道路", "Streets");
            default ->
                id.startsWith(RELAYED)
                        ? say("貸し自転車（事業者のデータ：", "Rental cycles, their operator's data (")
                                + id.substring(RELAYED.length())
                                + say("）", ")")
                        : id;
        };
    }
}
