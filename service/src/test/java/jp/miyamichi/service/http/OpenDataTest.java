package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.Publisher;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.RegionCompiler;
import jp.miyamichi.region.RegionValidation;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.Publishing;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.postgres.PublicationTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.onebusaway.gtfs.impl.GtfsRelationalDaoImpl;
import org.onebusaway.gtfs.serialization.GtfsReader;

/// Utsunomiya's open data as anyone gets it: judged by the public validators, kept in PostgreSQL, asked for over HTTP,
/// and read with a program that is not ours.
@ExtendWith(VertxExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTest {

    private static final Path TABLES = Path.of("../gtfs-data/regions/utsunomiya");
    private static final Path VALIDATORS = Path.of("../gtfs-data/validator/target");
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:00Z");
    private static final String TRAMS = "/open-data/miyamichi-lrt.gtfs.zip";

    @TempDir
    private static Path data;

    private Database database;
    private RegionBuild build;
    private OpenData openData;
    private TestService service;

    @BeforeAll
    void publish(Vertx vertx) {
        assumeTrue(
                Files.isDirectory(VALIDATORS.resolve("lib")),
                "the validators are not built: mvn -pl gtfs-data/validator package");
        database = TestServer.database("service");
        build = RegionCompiler.build(TABLES, data, Optional.empty());
        openData = new OpenData(new PublicationTables(database));
        publishing((feed, day) -> new RegionValidation(VALIDATORS, TABLES).check(feed, day))
                .publish(build);
        openData.refresh();
        service = TestService.with(vertx, new OpenRegion(build, new OneTramLine("abc")), TestOutside.of(openData));
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
            database.close();
        }
    }

    private Publishing publishing(Publishing.Validator validator) {
        return new Publishing(
                new PublicationTables(database), validator, () -> NOW, () -> OneTramLine.ZONE, Optional.empty());
    }

    private GtfsRelationalDaoImpl read() throws Exception {
        var answer = service.send(HttpRequest.newBuilder(service.uri(TRAMS)));
        assertThat(answer.statusCode()).isEqualTo(200);
        var zip = Files.write(data.resolve("read-back.zip"), answer.body());
        var feed = new GtfsRelationalDaoImpl();
        var reader = new GtfsReader();
        reader.setInputLocation(zip.toFile());
        reader.setEntityStore(feed);
        reader.run();
        reader.close();
        return feed;
    }

    @Test
    void anotherProgramReadsTheTramsAndFindsNothingEstimated() throws Exception {
        var feed = read();
        assertThat(feed.getAllStops()).hasSize(19);
        assertThat(feed.getAllTrips()).hasSizeGreaterThan(100);
        assertThat(feed.getAllTrips()).allMatch(trip -> trip.getShapeId() == null);
        assertThat(feed.getAllShapePoints()).isEmpty();
        assertThat(feed.getAllFrequencies()).isEmpty();
        assertThat(feed.getAllStopTimes()).allMatch(time -> time.getTimepoint() == 1);
        assertThat(feed.getAllFareProducts())
                .isNotEmpty()
                .noneMatch(fare -> fare.getId().getId().contains("estimated"));
        var estimatedFares = Files.readAllLines(TABLES.resolve("lrt/fares.csv")).stream()
                .map(line -> List.of(line.split(",")))
                .filter(row -> row.get(6).equals("yes"))
                .map(row -> "at-" + row.get(1) + " at-" + row.get(2))
                .toList();
        assertThat(estimatedFares).isNotEmpty();
        assertThat(feed.getAllFareLegRules())
                .extracting(rule ->
                        rule.getFromArea().getAreaId() + " " + rule.getToArea().getAreaId())
                .doesNotContainAnyElementsOf(estimatedFares);
    }

    @Test
    void aFileIsAskedForAgainByItsHashAndKeptForEverUnderIt() throws Exception {
        var file = trams().getJsonObject("file");
        var tag = '"' + file.getString("sha256") + '"';
        var current = service.get(TRAMS);
        assertThat(current.headers().firstValue("ETag")).hasValue(tag);
        assertThat(current.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(current.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(service.get(TRAMS, "If-None-Match", tag).statusCode()).isEqualTo(304);
        var permanent = service.get(file.getString("permanentUrl"));
        assertThat(permanent.body()).isEqualTo(current.body());
        assertThat(permanent.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void whatIsNotPublishedIsNotThere() throws Exception {
        for (var path : List.of(
                "/open-data/miyamichi-bus.gtfs.zip",
                "/open-data/files/" + "0".repeat(64) + "/miyamichi-lrt.gtfs.zip")) {
            assertThat(service.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(service.get("/open-data/..%2f..%2fsecret").statusCode()).isBetween(400, 404);
    }

    @Test
    void theListSaysWhatWasLeftOutAndWhatTheValidatorsSaid() throws Exception {
        assertThat(trams().getString("outcome")).isEqualTo("published");
        assertThat(trams().getJsonObject("validator").getJsonArray("errors")).isEmpty();
        assertThat(trams().getJsonArray("leftOut").encode()).contains("\"fares\"", "\"shapes\"", "\"estimated\"");
        var buses = feed("bus");
        assertThat(buses.getString("outcome")).isEqualTo("withheld");
        assertThat(buses.containsKey("file")).isFalse();
        assertThat(buses.getJsonArray("leftOut").encode()).contains("\"stops\"", "\"headway-lines\"");
    }

    @Test
    void thePageTellsThePeopleTheSameInBothLanguagesWithoutScript() throws Exception {
        var page = service.get("/open-data");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("<html lang=\"ja\">", "公開しています", "推定した値だから", TRAMS, "正式なデータではありません");
        assertThat(page.body()).doesNotContain("<script", "style=", "<style");
        var english = service.get("/open-data?lang=en").body();
        assertThat(english)
                .contains("<html lang=\"en\">", "It is estimated; no source tells it.", "not an official feed");
        assertThat(service.get("/plain/document.css").statusCode()).isEqualTo(200);
    }

    @Test
    void aFeedIsOfficialOnceSomebodySaysWhoPublishesIt() throws Exception {
        assertThat(trams().getJsonObject("file").getBoolean("publisherIsStandIn"))
                .isTrue();
        var named = new Publisher("宇都宮の発行者, 試験", URI.create("https://opendata.miyamichi.jp/"), "data@miyamichi.jp");
        try (var other = TestServer.database("service")) {
            var book = new PublicationTables(other);
            new Publishing(
                            book,
                            (feed, day) -> new RegionValidation(VALIDATORS, TABLES).check(feed, day),
                            () -> NOW,
                            () -> OneTramLine.ZONE,
                            Optional.of(named))
                    .publish(build);
            var published = book.inForce("lrt").orElseThrow();
            assertThat(published.details().standIn()).isFalse();
            var zip = Files.write(
                    data.resolve("named.zip"),
                    book.bytes(published.file().orElseThrow().sha256()).orElseThrow());
            var feed = new GtfsRelationalDaoImpl();
            var reader = new GtfsReader();
            reader.setInputLocation(zip.toFile());
            reader.setEntityStore(feed);
            reader.run();
            reader.close();
            var info = feed.getAllFeedInfos().iterator().next();
            assertThat(info.getPublisherName()).isEqualTo(named.name());
            assertThat(info.getPublisherUrl()).isEqualTo("https://opendata.miyamichi.jp/");
            assertThat(feed.getAllTrips()).hasSameSizeAs(read().getAllTrips());
        }
    }

    @Test
    void aRestartLosesNothing() throws Exception {
        var again = new OpenData(new PublicationTables(database));
        again.refresh();
        assertThat(again.file("miyamichi-lrt.gtfs.zip")).isEqualTo(openData.file("miyamichi-lrt.gtfs.zip"));
        assertThat(again.history()).isEqualTo(openData.history());
    }

    @Test
    void aFeedTheValidatorsRefuseLeavesTheOneBeforeInForce() {
        try (var other = TestServer.database("service")) {
            var book = new PublicationTables(other);
            var open = new OpenData(book);
            new Publishing(book, (_, _) -> report(List.of()), () -> NOW, () -> OneTramLine.ZONE, Optional.empty())
                    .publish(build);
            open.refresh();
            var before = open.file("miyamichi-lrt.gtfs.zip");
            var error = new ValidationReport.Notice("lrt.zip", "foreign_key_violation", 2, "stop 99");
            var next = new RegionBuild(
                    build.id(),
                    build.folder(),
                    "another",
                    build.feeds(),
                    build.streets(),
                    true,
                    build.map(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            new Publishing(book, (_, _) -> report(List.of(error)), () -> NOW, () -> OneTramLine.ZONE, Optional.empty())
                    .publish(next);
            open.refresh();
            assertThat(before).isPresent();
            assertThat(open.file("miyamichi-lrt.gtfs.zip")).isEqualTo(before);
            assertThat(open.feeds()).anySatisfy(feed -> {
                assertThat(feed.last().outcome()).hasToString("REFUSED");
                assertThat(feed.last().details().report().orElseThrow().errors())
                        .containsExactly(error);
            });
        }
    }

    private static ValidationReport report(List<ValidationReport.Notice> errors) {
        return new ValidationReport(errors, List.of(), List.of(), List.of());
    }

    @Test
    void theValidatorsAreAskedAboutTheRegionsDay() {
        var days = new java.util.ArrayList<LocalDate>();
        try (var other = TestServer.database("service")) {
            var lateInTheEvening = Instant.parse("2026-11-23T15:30:00Z");
            new Publishing(
                            new PublicationTables(other),
                            (_, day) -> {
                                days.add(day);
                                return report(List.of());
                            },
                            () -> lateInTheEvening,
                            () -> OneTramLine.ZONE,
                            Optional.empty())
                    .publish(build);
        }
        assertThat(days).containsOnly(LocalDate.of(2026, 11, 24));
    }

    private JsonObject trams() throws Exception {
        return feed("lrt");
    }

    private JsonObject feed(String id) throws Exception {
        return service.json("/api/v1/open-data").getJsonArray("feeds").stream()
                .map(JsonObject.class::cast)
                .filter(feed -> feed.getString("feed").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
