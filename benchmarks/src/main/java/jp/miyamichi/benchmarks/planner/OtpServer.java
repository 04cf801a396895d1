package jp.miyamichi.benchmarks.planner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// The peer: OpenTripPlanner's own server, from its shaded jar, asked over GraphQL for what our service answers and
/// no more.
record OtpServer(ServerProcess process, URI endpoint) implements Contender {

    static final String VERSION = "2.9.0";

    /// The same limit of walking as ours: 20 minutes to a stop, from a stop, or all the way.
    private static final String ROUTER = """
            {"routingDefaults": {"accessEgress": {"maxDuration": "20m"}, "maxDirectStreetDuration": "20m"}}
            """;

    private static final String FEATURES = """
            {"otpFeatures": {"FlexRouting": true, "FaresV2": true}}
            """;

    private static final String QUERY = """
            query ($fromLat: Float!, $fromLon: Float!, $toLat: Float!, $toLon: Float!, $date: String!, $time: String!,
                $window: Long!, $number: Int!) {
              plan(from: {lat: $fromLat, lon: $fromLon}, to: {lat: $toLat, lon: $toLon}, date: $date, time: $time,
                  searchWindow: $window, numItineraries: $number, walkSpeed: 1.33,
                  transportModes: [{mode: WALK}, {mode: TRANSIT}]) {
                itineraries {
                  startTime endTime numberOfTransfers
                  legs {
                    mode startTime endTime distance headsign departureDelay
                    from { name lat lon stop { gtfsId code } }
                    to { name lat lon stop { gtfsId code } }
                    legGeometry { points }
                    route { gtfsId shortName longName color }
                    trip { gtfsId }
                    intermediatePlaces { name arrivalTime departureTime stop { gtfsId } }
                  }
                }
                routingErrors { code }
              }
            }
            """;

    private static final Set<String> OFF_THE_MAP = Set.of("LOCATION_NOT_FOUND", "OUTSIDE_BOUNDS");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Starts the server on a copy of the graph file.
    static OtpServer start(HttpClient client, Path jar, Path graph, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.copy(graph, folder.resolve("graph.obj"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("router-config.json"), ROUTER);
        Files.writeString(folder.resolve("otp-config.json"), FEATURES);
        int port = ServerProcess.freePort();
        var command = new ArrayList<String>();
        command.add(ServerProcess.java());
        command.addAll(ServerProcess.JVM);
        command.addAll(List.of("-jar", jar.toString(), "--load", "--serve"));
        command.addAll(List.of("--bindAddress", "127.0.0.1", "--port", String.valueOf(port), folder.toString()));
        var process = ServerProcess.start(command, Map.of(), folder, folder.resolve("server.log"));
        var base = URI.create("http://127.0.0.1:" + port + "/otp/");
        try {
            process.awaitReady(client, base);
        } catch (IllegalStateException | InterruptedException e) {
            process.close();
            throw e;
        }
        return new OtpServer(process, base.resolve("gtfs/v1"));
    }

    @Override
    public String name() {
        return "OpenTripPlanner " + VERSION;
    }

    @Override
    public HttpRequest ask(Wish wish) {
        var variables = Map.of(
                "fromLat", wish.from().lat(),
                "fromLon", wish.from().lon(),
                "toLat", wish.to().lat(),
                "toLon", wish.to().lon(),
                "date", wish.departAt().toLocalDate().toString(),
                "time", wish.departAt().toLocalTime().toString(),
                "window", PlannerBench.WINDOW.toSeconds(),
                "number", PlannerBench.ITINERARIES);
        try {
            var body = JSON.writeValueAsString(Map.of("query", QUERY, "variables", variables));
            return HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Way> read(String answer) {
        var ways = new ArrayList<Way>();
        for (var itinerary : plan(answer).path("itineraries")) {
            double walk = 0;
            for (var leg : itinerary.path("legs")) {
                walk += leg.path("mode").asText().equals("WALK") ? wholeMeters(leg) : 0;
            }
            ways.add(new Way(
                    Instant.ofEpochMilli(itinerary.path("endTime").asLong()),
                    itinerary.path("numberOfTransfers").asInt(),
                    walk));
        }
        return ways;
    }

    /// Our service tells whole metres for each leg; so do we here, so that no sum of roundings beats anybody.
    private static long wholeMeters(JsonNode leg) {
        return Math.round(leg.path("distance").asDouble());
    }

    @Override
    public boolean isOffTheMap(String answer) {
        return StreamSupport.stream(plan(answer).path("routingErrors").spliterator(), false)
                .anyMatch(error -> OFF_THE_MAP.contains(error.path("code").asText()));
    }

    private static JsonNode plan(String answer) {
        try {
            var root = JSON.readTree(answer);
            if (root.has("errors")) {
                throw new IllegalStateException("OpenTripPlanner does not understand our query: " + root.get("errors"));
            }
            return root.path("data").path("plan");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("OpenTripPlanner answered no JSON: " + answer, e);
        }
    }
}
