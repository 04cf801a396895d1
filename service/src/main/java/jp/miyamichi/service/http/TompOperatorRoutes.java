package jp.miyamichi.service.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.tomp.Station;

/// `/tomp/operator/…`: what partners may know of us before they ask for anything.
final class TompOperatorRoutes {

    private static final int PAGE_MAX = 500;

    private final TompDesk desk;

    TompOperatorRoutes(TompDesk desk) {
        this.desk = desk;
    }

    Map<String, Answer> answers() {
        return Map.of(
                "tompPing", _ -> TompDesk.empty(),
                "tompMeta", this::meta,
                "tompInformation", this::information,
                "tompStations", this::stations,
                "tompRegions", this::regions,
                "tompPricingPlans", this::pricingPlans,
                "tompAssets", this::assets,
                "tompAlerts", this::alerts);
    }

    private Reply meta(Query query) {
        return TompDesk.reply(200, new JsonArray().add(TompMeta.of(desk.baseUrl())));
    }

    private Reply information(Query query) {
        var region = desk.region();
        return TompDesk.reply(
                200,
                new JsonObject()
                        .put("systemId", "miyamichi-" + region.id())
                        .put("language", new JsonArray().add("ja").add("en"))
                        .put("name", "宮みち " + region.id())
                        .put("timezone", region.zone().getId())
                        .put("typeOfSystem", "STATION_BASED")
                        .put("assetClasses", new JsonArray().add("TRAM").add("BUS")));
    }

    private Reply stations(Query query) {
        var json = desk.json(query);
        var near = desk.trade().offers().stations().stream()
                .filter(station -> isNear(query, station))
                .toList();
        return page(query, near, json::station);
    }

    private static boolean isNear(Query query, Station station) {
        var radius = query.decimal("radius", -1);
        var lat = query.decimal("lat", Double.NaN);
        var lon = query.decimal("lon", Double.NaN);
        return radius < 0
                || Double.isNaN(lat)
                || Double.isNaN(lon)
                || station.at().metersTo(new LatLon(lat, lon)) <= radius;
    }

    private Reply regions(Query query) {
        return page(
                query,
                List.of(desk.region()),
                region -> new JsonObject()
                        .put("regionId", "region")
                        .put("name", region.id())
                        .put("type", "OPERATING"));
    }

    private Reply pricingPlans(Query query) {
        var tomp = new TompQuery(query, desk.zone());
        var partner = tomp.partner();
        var json = desk.json(query);
        return TompDesk.reply(
                200,
                array(
                        desk.trade().offers().products(partner),
                        product -> json.plan(
                                product,
                                desk.trade()
                                        .offers()
                                        .priceToday(product, partner)
                                        .orElseThrow())));
    }

    private Reply assets(Query query) {
        var partner = new TompQuery(query, desk.zone()).partner();
        return page(query, desk.trade().offers().products(partner), desk.json(query)::assetType);
    }

    private Reply alerts(Query query) {
        var language = new TompQuery(query, desk.zone()).language().getLanguage();
        return page(query, desk.alerts().notOver(), alert -> {
            var words = alert.words().stream()
                    .filter(said -> said.language().equals(language))
                    .findFirst()
                    .orElse(alert.words().getFirst());
            return new JsonObject()
                    .put("alertId", alert.id().toString())
                    .put("alertType", "OTHER")
                    .put("summary", words.header())
                    .put("description", words.description())
                    .put("lastUpdated", desk.json(query).time(alert.madeAt()));
        });
    }

    private static <T> Reply page(Query query, List<T> all, Function<T, JsonObject> json) {
        var page = all.stream()
                .skip(query.number("offset", 0))
                .limit(Math.min(PAGE_MAX, query.number("limit", PAGE_MAX)))
                .toList();
        return TompDesk.reply(200, array(page, json));
    }

    static <T> JsonArray array(List<T> all, Function<T, JsonObject> json) {
        var array = new JsonArray();
        all.stream().map(json).forEach(array::add);
        return array;
    }
}
