package jp.miyamichi.benchmarks.planner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Our service, started as `./miyamichi serve` starts it, on data of its own.
record OurService(ServerProcess process, URI base) implements Contender {

    private static final Set<String> OFF_THE_MAP = Set.of("FROM_OUTSIDE_REGION", "TO_OUTSIDE_REGION");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Starts the service on `data`, whose region is already in place.
    static OurService start(HttpClient client, Path data) throws InterruptedException {
        int port = ServerProcess.freePort();
        var settings = Map.of("MIYAMICHI_DATA", data.toString(), "MIYAMICHI_PORT", String.valueOf(port));
        var process = ServerProcess.ours("jp.miyamichi.service.Main", List.of("serve"), settings, data);
        var base = URI.create("http://127.0.0.1:" + port + "/");
        try {
            process.awaitReady(client, base.resolve("readyz"));
        } catch (IllegalStateException | InterruptedException e) {
            process.close();
            throw e;
        }
        return new OurService(process, base);
    }

    @Override
    public String name() {
        return "Miyamichi";
    }

    @Override
    public HttpRequest ask(Wish wish) {
        var from = wish.from();
        var to = wish.to();
        var departAt = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(wish.departAt());
        var query = "api/v1/itineraries?from=%s,%s&to=%s,%s&departAt=%s&modes=WALK,TRAM,BUS&limit=%d&maxWalkMinutes=%d"
                .formatted(
                        from.lat(),
                        from.lon(),
                        to.lat(),
                        to.lon(),
                        departAt.replace("+", "%2B"),
                        PlannerBench.ITINERARIES,
                        PlannerBench.WALK_MINUTES);
        return HttpRequest.newBuilder(base.resolve(query)).build();
    }

    @Override
    public List<Way> read(String answer) {
        var ways = new ArrayList<Way>();
        for (var itinerary : json(answer).path("itineraries")) {
            ways.add(new Way(
                    OffsetDateTime.parse(itinerary.path("arriveAt").asText()).toInstant(),
                    itinerary.path("transfers").asInt(),
                    itinerary.path("walkMeters").asDouble()));
        }
        return ways;
    }

    @Override
    public boolean isOffTheMap(String answer) {
        return OFF_THE_MAP.contains(json(answer).path("why").path("reason").asText());
    }

    private static JsonNode json(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our service answered no JSON: " + answer, e);
        }
    }
}
