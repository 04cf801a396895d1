package jp.miyamichi.service.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.planning.SearchThreads;
import jp.miyamichi.service.postgres.DatabaseLost;
import jp.miyamichi.service.postgres.OfficeOpening;
import jp.miyamichi.service.selling.SecretFile;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.fare.inquiry.FareInquiry;
import jp.miyamichi.ticketing.product.Catalogue;

/// The HTTP side of a service on a free port, with the planner of the test behind it. The time is 1 April 2026, 10:02.
public final class TestService implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-04-01T01:02:00Z");

    private static final Supplier<TicketOffice> CLOSED = () -> {
        throw new DatabaseLost(new IllegalStateException("this test has no database"));
    };

    final ActiveRegion regions = new ActiveRegion();
    private final SearchThreads searches = new SearchThreads(2);
    private final RequestThreads threads;
    private final HttpService http;
    private final HttpClient client = HttpClient.newHttpClient();

    TestService(
            Vertx vertx, OpenRegion region, int requestsMax, Duration deadline, Optional<String> token, Path pages) {
        this(
                vertx,
                region,
                requestsMax,
                deadline,
                token,
                pages,
                TestAccess.withoutDatabase(),
                TestOutside.nothing(),
                CLOSED,
                List.of());
    }

    private TestService(
            Vertx vertx,
            OpenRegion region,
            int requestsMax,
            Duration deadline,
            Optional<String> token,
            Path pages,
            TestAccess doors,
            Outside outside,
            Supplier<TicketOffice> office,
            List<OperationSet> areas) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        regions.replaceWith(region);
        threads = new RequestThreads(requestsMax);
        RealtimeRoute.Intake intake =
                (feedId, message) -> regions.with(open -> open.planner().realtime(feedId, message));
        http = HttpService.listen(
                vertx,
                "127.0.0.1",
                0,
                2,
                new Operations(
                        new Planning(regions, searches, InstantSource.fixed(NOW), deadline),
                        Optional.empty(),
                        Optional.empty(),
                        FareInquiry.ofRegion("utsunomiya"),
                        doors.routes(),
                        outside,
                        office,
                        Stream.concat(Stream.of(new ClosedAreas()), areas.stream())
                                .toList(),
                        new RealtimeRoute(token, intake),
                        () -> new Readiness(regions.isPresent(), true, threads.isStopping(), Map.of("node", "abc")),
                        () -> new WhatWorks(regions.isPresent(), true, true),
                        registry),
                new HttpParts(
                        threads,
                        new RequestMetrics(registry),
                        Pages.in(pages).with("staff", pages.resolveSibling("staff")),
                        doors.admission()));
    }

    static TestService of(Vertx vertx, Planner planner) {
        return of(vertx, new OneTramLine("abc") {
            @Override
            public jp.miyamichi.planner.ItineraryAnswer itineraries(jp.miyamichi.planner.ItineraryRequest request) {
                return planner.itineraries(request);
            }
        });
    }

    static TestService of(Vertx vertx, OneTramLine line) {
        return new TestService(
                vertx, line.open(), 10, Duration.ofSeconds(10), Optional.of("secret"), Path.of("no pages"));
    }

    /// A service that keeps sessions.
    static TestService keeping(Vertx vertx, TestAccess doors) {
        return keeping(vertx, doors, TestOutside.nothing());
    }

    /// A service that keeps sessions, with that world outside.
    static TestService keeping(Vertx vertx, TestAccess doors, Outside outside) {
        return new TestService(
                vertx,
                new OneTramLine("abc").open(),
                10,
                Duration.ofSeconds(10),
                Optional.of("secret"),
                Path.of("no pages"),
                doors,
                outside,
                CLOSED,
                List.of());
    }

    /// A service with that world outside.
    static TestService with(Vertx vertx, OpenRegion region, Outside outside) {
        return new TestService(
                vertx,
                region,
                10,
                Duration.ofSeconds(10),
                Optional.empty(),
                Path.of("no pages"),
                TestAccess.withoutDatabase(),
                outside,
                CLOSED,
                List.of());
    }

    /// A service that keeps sessions and sells, with both in one database.
    static TestService selling(Vertx vertx, Database database) {
        var doors = new TestAccess(database);
        return with(vertx, doors, office(database, doors), List.of());
    }

    /// A service with those areas. What keeps something keeps it in the database of the doors.
    static TestService with(Vertx vertx, TestAccess doors, Supplier<TicketOffice> office, List<OperationSet> areas) {
        return new TestService(
                vertx,
                new OneTramLine("abc").open(),
                10,
                Duration.ofSeconds(10),
                Optional.empty(),
                Path.of("no pages"),
                doors,
                TestOutside.nothing(),
                office,
                areas);
    }

    /// A service that sells, with room for so many requests at a time.
    static TestService selling(Vertx vertx, Database database, OneTramLine line, int requestsMax) {
        var doors = new TestAccess(database);
        return new TestService(
                vertx,
                line.open(),
                requestsMax,
                Duration.ofSeconds(20),
                Optional.empty(),
                Path.of("no pages"),
                doors,
                TestOutside.nothing(),
                office(database, doors),
                List.of());
    }

    /// A ticket office in that database, by the clock of the doors.
    static Supplier<TicketOffice> office(Database database, TestAccess doors) {
        var catalogue = Catalogue.ofRegion("utsunomiya");
        return office(database, doors, () -> catalogue);
    }

    static Supplier<TicketOffice> office(Database database, TestAccess doors, Supplier<Catalogue> catalogues) {
        var region = RuleFolder.ofRegion("utsunomiya");
        return new OfficeOpening(
                database,
                catalogues,
                Fares.read(region).days(),
                doors.clock(),
                new byte[SecretFile.BYTES],
                new SecureRandom(),
                Optional.empty(),
                URI.create("http://127.0.0.1"));
    }

    URI uri(String path) {
        return URI.create(http.url() + path);
    }

    int port() {
        return http.port();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonObject json(String path) throws Exception {
        return new JsonObject(get(path).body());
    }

    HttpClient client() {
        return client;
    }

    /// As when the node that it stands for is told to stop.
    void isToStop() {
        threads.lastCall();
    }

    @Override
    public void close() {
        client.close();
        http.close();
        threads.close();
        searches.close();
        regions.close();
    }
}
