package jp.miyamichi.service.http;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.service.JourneyWorld;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.journey.Receipt;
import jp.miyamichi.service.journey.TestRides;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.SearchThreads;
import jp.miyamichi.service.postgres.PostgresNotices;

/// A service that plans, books and sells, and whose staff propose new fares. Its only line goes, by the numbers of its
/// stops, from one end of ライトライン to the other, and its timetable publishes 400 yen for that.
final class TramTown implements AutoCloseable {

    private static final String FIRST = "lrt:01";
    private static final String LAST = "lrt:19";

    private final ActiveRegion regions = new ActiveRegion();
    private final SearchThreads searches = new SearchThreads(1);
    private final TestCounter counter;
    private final List<JourneyWorld> journeys = new ArrayList<>();
    final TestService service;

    TramTown(Vertx vertx) {
        regions.replaceWith(new WholeLine().open());
        counter = new TestCounter(vertx, false, (made, office, tariffs) -> {
            var planning = new Planning(regions, searches, made.doors.clock(), Duration.ofSeconds(10));
            var world = new JourneyWorld(
                    made.database,
                    planning,
                    office,
                    new TestRides(made.doors.clock()),
                    new PostgresNotices(made.database),
                    Receipt.Issuer.unknown(),
                    tariffs,
                    made.doors.clock());
            journeys.add(world);
            return world.areas();
        });
        service = counter.service;
    }

    private static final class WholeLine extends OneTramLine {

        WholeLine() {
            super("whole-line");
        }

        @Override
        public ItineraryAnswer itineraries(ItineraryRequest request) {
            return super.itineraries(request) instanceof ItineraryAnswer.Found found
                    ? new ItineraryAnswer.Found(
                            found.itineraries().stream()
                                    .map(WholeLine::alongTheLine)
                                    .toList(),
                            found.past(),
                            found.notices(),
                            found.earlierPage(),
                            found.laterPage())
                    : super.itineraries(request);
        }

        private static Itinerary alongTheLine(Itinerary way) {
            var tram = (Leg.Transit) way.legs().getFirst();
            return new Itinerary(List.of(new Leg.Transit(
                    tram.mode(),
                    tram.route(),
                    tram.tripId(),
                    tram.headsign(),
                    end(tram.from(), FIRST),
                    end(tram.to(), LAST),
                    tram.departAt(),
                    tram.arriveAt(),
                    tram.meters(),
                    tram.geometry(),
                    tram.callsBetween(),
                    tram.headway(),
                    tram.delaySeconds(),
                    tram.fares(),
                    tram.alerts())));
        }

        private static Leg.End end(Leg.End end, String stop) {
            return new Leg.End(end.name(), end.at(), Optional.of(stop), end.stopCode());
        }
    }

    Colleague staff(Role role) {
        return counter.staff(role);
    }

    /// The tram of 10:20 on a day, paid on board.
    static JsonObject wish(String day) {
        var tram = JourneyRoutesTest.tram(20)
                .put("departAt", day + "T10:20:00+09:00")
                .put("arriveAt", day + "T10:40:00+09:00");
        tram.getJsonObject("from").put("stopId", FIRST);
        tram.getJsonObject("to").put("stopId", LAST);
        return new JsonObject()
                .put("journey", UUID.randomUUID().toString())
                .put("quotedYen", 0)
                .put("tickets", new JsonArray())
                .put("legs", JsonArray.of(tram));
    }

    /// What the tram of the morning of a day costs each rider, as `adult 400`.
    List<String> fares(String day) throws Exception {
        var found = new JsonObject(service.get("/api/v1/itineraries?from=lrt:W&to=lrt:E&departAt=" + day + "T10:00")
                .body());
        return found
                .getJsonArray("itineraries")
                .getJsonObject(0)
                .getJsonArray("legs")
                .getJsonObject(0)
                .getJsonArray("fares")
                .stream()
                .map(JsonObject.class::cast)
                .map(fare -> fare.getString("riderCategory") + " " + fare.getInteger("yen"))
                .toList();
    }

    /// What going there and back in a day costs an adult who buys nothing before.
    int onBoard(String day) throws Exception {
        var wish = JsonObject.of(
                "from",
                "lrt:W",
                "leaveAt",
                day + "T10:05",
                "backBy",
                day + "T18:00",
                "sights",
                JsonArray.of(JsonObject.of("place", "東", "stayMinutes", 60)));
        return new JsonObject(service.post("/api/v1/day-plans", wish.encode()).body())
                .getJsonArray("advice")
                .getJsonObject(0)
                .getInteger("onBoardYen");
    }

    @Override
    public void close() {
        journeys.forEach(JourneyWorld::close);
        counter.close();
        searches.close();
        regions.close();
    }
}
