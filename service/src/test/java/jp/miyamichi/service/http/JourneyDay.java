package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.service.JourneyWorld;
import jp.miyamichi.service.NoticeWorld;
import jp.miyamichi.service.cluster.ClusterNode;
import jp.miyamichi.service.journey.DispatchRides;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.mail.Letter;
import jp.miyamichi.service.mail.MailSender;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.SearchThreads;
import jp.miyamichi.service.riding.OpenDesk;
import jp.miyamichi.service.riding.RideNewsBoard;

/// A day of the village with its tram, its dispatch and its ticket office, from Wednesday, 1 April 2026, 10:02 on. The
/// tram of 10:20 arrives at 10:40; the ride after it leaves at eleven.
final class JourneyDay implements AutoCloseable, MailSender {

    final Database database = TestServer.database("service", "ticketing", "dispatch");
    final TestAccess doors = new TestAccess(database);
    final VillageLine line = new VillageLine();
    final NoticeWorld notices;
    final OpenDesk desk;
    final JourneyWorld journeys;
    final TestService service;
    private final ActiveRegion regions = new ActiveRegion();
    private final SearchThreads searches = new SearchThreads(1);

    JourneyDay(Vertx vertx, ClusterNode cluster) {
        regions.replaceWith(line.open());
        notices = new NoticeWorld(database, this, _ -> Optional.empty(), Optional.empty(), doors.clock());
        var news = new RideNewsBoard();
        desk = Village.desk(database, cluster, doors, new AloneTravellers(), news);
        desk.own().tick();
        var office = TestService.office(database, doors);
        journeys = new JourneyWorld(
                database,
                new Planning(regions, searches, doors.clock(), Duration.ofSeconds(10)),
                office,
                new DispatchRides(desk::office),
                notices.notices(),
                Receipt.Issuer.unknown(),
                JourneyRoutesTest.TARIFF,
                doors.clock());
        news.add(journeys.rideNews(Runnable::run));
        var areas = new ArrayList<>(journeys.areas());
        areas.addAll(notices.areas());
        areas.add(new RideRoutes(desk::office));
        service = TestService.with(vertx, doors, office, areas);
    }

    @Override
    public Sent send(Letter letter) {
        return Sent.TAKEN;
    }

    @Override
    public boolean isPractice() {
        return true;
    }

    void later(Duration duration) {
        doors.later(duration);
        desk.own().tick();
    }

    /// By tram to the station, and by さぎそう河内号 to the farm; on a day ticket, the ride paid now.
    static JsonObject toTheFarm() {
        return there("sagiso", end("農園", VillageLine.FARM));
    }

    /// The same by 清南スマイル号, which carries only who is registered, to the hall.
    static JsonObject toTheHall() {
        return there("seinan", end("河内地区市民センター", Village.CENTRE));
    }

    /// By さぎそう河内号 from the farm to the station, and on by the tram of 11:40; on a day ticket, the ride paid now.
    static JsonObject fromTheFarm() {
        var tram = JourneyRoutesTest.tram(20)
                .put("departAt", "2026-04-01T11:40:00+09:00")
                .put("arriveAt", "2026-04-01T12:00:00+09:00")
                .put("tripId", "trip-11:40");
        var ride = ride("sagiso", end("駅前", VillageLine.STATION), LocalTime.of(11, 10))
                .put("from", end("農園", VillageLine.FARM));
        return toTheFarm().put("legs", JsonArray.of(ride, tram));
    }

    /// The same, and back to the farm from the tram's end by another ride.
    static JsonObject fromTheFarmAndBack() {
        var back = ride("sagiso", end("農園", VillageLine.FARM), LocalTime.of(12, 30));
        var wish = fromTheFarm();
        wish.getJsonArray("legs").add(back);
        return wish;
    }

    private static JsonObject there(String service, JsonObject to) {
        return new JsonObject()
                .put("journey", UUID.randomUUID().toString())
                .put("quotedYen", 1_300)
                .put("tickets", JsonArray.of("lrt-1-day"))
                .put("legs", JsonArray.of(JourneyRoutesTest.tram(20), ride(service, to, LocalTime.of(10, 45))));
    }

    private static JsonObject ride(String service, JsonObject to, LocalTime departs) {
        return JsonObject.of(
                "mode",
                "FLEX",
                "from",
                end("駅前", VillageLine.STATION),
                "to",
                to,
                "departAt",
                "2026-04-01T" + departs + ":00+09:00",
                "arriveAt",
                "2026-04-01T" + departs.plusMinutes(25) + ":00+09:00",
                "serviceId",
                service);
    }

    private static JsonObject end(String name, LatLon at) {
        return JsonObject.of("name", name, "lat", at.lat(), "lon", at.lon());
    }

    static String path(JsonObject wish) {
        return "/api/v1/journeys/" + wish.getString("journey");
    }

    static JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonObject(response.body());
    }

    /// Books with those ids, and pays by a card that is taken.
    static JsonObject paid(Device device, JsonObject wish) throws Exception {
        assertThat(ok(device.post("/api/v1/journeys", wish.encode())).getString("state"))
                .isEqualTo("held");
        return ok(device.post(path(wish) + "/payments", payment()));
    }

    static String payment() {
        return JsonObject.of("payment", UUID.randomUUID().toString(), "method", "card-approved")
                .encode();
    }

    /// The states of the device's rides at dispatch.
    static List<String> rides(Device device) throws Exception {
        return ok(device.get("/api/v1/rides")).getJsonArray("rides").stream()
                .map(ride -> ((JsonObject) ride).getString("state"))
                .toList();
    }

    @Override
    public void close() {
        notices.close();
        journeys.close();
        service.close();
        searches.close();
        regions.close();
        database.close();
    }
}
