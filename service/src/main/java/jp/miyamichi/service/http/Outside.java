package jp.miyamichi.service.http;

import java.util.Map;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.planning.ActiveRegion;

/// What the city and other systems see without an account: open data and signs.
public record Outside(OpenData openData) {

    Map<String, Answer> answers(ActiveRegion regions) {
        var open = new OpenDataRoutes(openData, regions);
        return Map.of(
                "openDataPage", open::page,
                "openData", open::list,
                "openDataFile", open::current,
                "openDataPermanentFile", open::permanent,
                "styleSheet", PlainPages::styleSheet);
    }
}
