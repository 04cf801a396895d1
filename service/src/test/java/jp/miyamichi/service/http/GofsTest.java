package jp.miyamichi.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.postgres.TestServer;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.ValidationReport;
import jp.miyamichi.region.exchange.ImportedFeeds;
import jp.miyamichi.region.publish.OpenFolder;
import jp.miyamichi.region.tables.RegionTables;
import jp.miyamichi.region.validate.GofsCheck;
import jp.miyamichi.service.OneTramLine;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.Publishing;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.postgres.PublicationTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Utsunomiya's on-demand services as GOFS: as they are, with zones by estimate, nothing may be given away; were
/// the zones surveyed, さぎそう河内号 would be.
@ExtendWith(VertxExtension.class)
class GofsTest {

    private static final Path TABLES = Path.of("../gtfs-data/regions/utsunomiya");
    private static final Path SCHEMAS = Path.of("../../shared/specs/gofs/schema");
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    private Database database;
    private final List<TestService> services = new ArrayList<>();

    @BeforeEach
    void createTables() {
        database = TestServer.database("service");
    }

    @AfterEach
    void stop() {
        services.forEach(TestService::close);
        database.close();
    }

    /// A service over tables in which every zone is surveyed, or as they are.
    private TestService service(Vertx vertx, boolean isSurveyed) throws IOException {
        var tables = copy(isSurveyed);
        var build = data.resolve("build");
        new OpenFolder(RegionTables.read(tables), build).write(new ImportedFeeds(data.resolve("imports")), true);
        var region = new RegionBuild(
                "town",
                build,
                "abc",
                List.of(),
                build.resolve("streets.osm.pbf"),
                true,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var book = new PublicationTables(database);
        new Publishing(
                        book,
                        (feed, day) -> feed.toString().endsWith(".gofs.zip")
                                ? GofsCheck.check(feed)
                                : new ValidationReport(List.of(), List.of(), List.of(), List.of()),
                        () -> NOW,
                        () -> OneTramLine.ZONE,
                        Optional.empty())
                .publish(region);
        var openData = new OpenData(book);
        openData.refresh();
        var service = TestService.with(vertx, new OpenRegion(region, new OneTramLine("abc")), TestOutside.of(openData));
        services.add(service);
        return service;
    }

    private Path copy(boolean isSurveyed) throws IOException {
        var copy = data.resolve("tables");
        try (var files = Files.walk(TABLES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = copy.resolve(TABLES.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        var zones = copy.resolve("zones.geojson");
        if (isSurveyed) {
            Files.writeString(
                    zones, Files.readString(zones).replace("\"estimated\": \"yes\"", "\"estimated\": \"no\""));
        }
        return copy;
    }

    @Test
    void whatRestsOnEstimatesIsNotGivenAwayAndThePageSaysSo(Vertx vertx) throws Exception {
        var service = service(vertx, false);
        assertThat(service.get("/open-data/gofs/1/gofs.json").statusCode()).isEqualTo(404);
        var gofs = service.json("/api/v1/open-data").getJsonArray("feeds").stream()
                .map(JsonObject.class::cast)
                .filter(feed -> feed.getString("feed").equals("gofs"))
                .findFirst()
                .orElseThrow();
        assertThat(gofs.getString("outcome")).isEqualTo("withheld");
        assertThat(gofs.getJsonArray("leftOut").encode()).contains("on-demand-services", "sagiso");
        assertThat(service.get("/open-data").body()).contains("予約して乗る車（GOFS）", "公開できる内容がありません");
    }

    @Test
    void aServiceWhoseZoneIsKnownIsGivenAwayByTheStandardsSchemas(Vertx vertx) throws Exception {
        assumeTrue(Files.isDirectory(SCHEMAS), "the schemas of GOFS are not at " + SCHEMAS);
        var service = service(vertx, true);
        var discovery = service.json("/open-data/gofs/1/gofs.json");
        var feeds = discovery.getJsonObject("data").getJsonObject("ja").getJsonArray("feeds");
        assertThat(feeds).hasSize(7);
        conforms("gofs", discovery);
        for (var feed : feeds) {
            var address = ((JsonObject) feed).getString("url");
            assertThat(address).startsWith("https://miyamichi.example.jp/open-data/gofs/1/");
            var name = ((JsonObject) feed).getString("name");
            conforms(name, service.json(address.substring("https://miyamichi.example.jp".length())));
        }
        var rules = service.json("/open-data/gofs/1/operating_rules.json").encode();
        assertThat(rules)
                .contains("\"start_pickup_window\":\"08:00:00\"", "sagiso")
                .doesNotContain("itado", "seinan");
        assertThat(service.json("/open-data/gofs/1/calendars.json").encode())
                .contains("\"sat\"", "20260429", "20261231")
                .doesNotContain("\"sun\"");
        assertThat(service.get("/open-data").body()).contains("/open-data/gofs/1/gofs.json", "試し用です");
    }

    @Test
    void theSchemasWouldNoticeAWrongFile() throws Exception {
        assumeTrue(Files.isDirectory(SCHEMAS), "the schemas of GOFS are not at " + SCHEMAS);
        assertThat(schema("zones")
                        .validate(JSON.readTree("{\"version\": \"1.0\"}"))
                        .isSuccess())
                .isFalse();
    }

    @Test
    void theRegionsOwnCheckFindsARuleOfAnUnknownZone(@TempDir Path other) throws Exception {
        var tables = copy(true);
        new OpenFolder(RegionTables.read(tables), other).write(new ImportedFeeds(other.resolve("imports")), true);
        var zip = other.resolve("open/utsunomiya.gofs.zip");
        var validation = new GofsFileChange(zip);
        assertThat(GofsCheck.check(zip).isClean()).isTrue();
        var broken = validation.with("zones.json", "\"zone_id\" : \"kawachi\"", "\"zone_id\" : \"elsewhere\"");
        assertThat(GofsCheck.check(broken).errors())
                .extracting(ValidationReport.Notice::code)
                .contains("gofs_foreign_key");
    }

    private static void conforms(String name, JsonObject file) throws Exception {
        var report = schema(name).validate(JSON.readTree(file.encode()));
        assertThat(report.isSuccess()).as(name + " " + report).isTrue();
    }

    private static com.github.fge.jsonschema.main.JsonSchema schema(String name) throws Exception {
        var schema = (ObjectNode) JSON.readTree(SCHEMAS.resolve(name + ".json").toFile());
        schema.remove("$schema"); // draft 7, of which they use nothing that draft 4 lacks
        return JsonSchemaFactory.byDefault().getJsonSchema(schema);
    }
}
