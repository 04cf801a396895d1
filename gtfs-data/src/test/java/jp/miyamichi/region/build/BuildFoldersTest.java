package jp.miyamichi.region.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import jp.miyamichi.region.BadTableException;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.RegionCompiler;
import jp.miyamichi.region.Utsunomiya;
import jp.miyamichi.region.tables.RegionTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Utsunomiya tables of this repository, built into an empty data folder.
class BuildFoldersTest {

    @TempDir
    private static Path data;

    private static RegionBuild build;

    @BeforeAll
    static void build() {
        build = RegionCompiler.build(Utsunomiya.TABLES, data, Optional.empty());
    }

    @Test
    void theSameTablesGiveTheSameFolder(@TempDir Path otherData) {
        var again = RegionCompiler.build(Utsunomiya.TABLES, otherData, Optional.empty());
        assertThat(again.contentHash()).isEqualTo(build.contentHash());
        assertThat(otherData.relativize(again.folder())).isEqualTo(data.relativize(build.folder()));
    }

    @Test
    void everySightIsNamedInTheLanguagesOfItsVisitors() {
        var sights = build.places().stream()
                .filter(place -> place.kind() == Place.Kind.SIGHT)
                .toList();
        assertThat(sights).hasSizeGreaterThan(10).allSatisfy(sight -> {
            assertThat(sight.names().en()).isNotBlank();
            assertThat(sight.names().kana()).matches("[ぁ-んー]+");
            assertThat(sight.names().others()).containsOnlyKeys("zh-Hans", "zh-Hant", "ko");
            assertThat(sight.names().others().get("zh-Hans")).doesNotContainPattern("[ぁ-んァ-ヶ]");
            assertThat(sight.names().others().get("zh-Hant")).doesNotContainPattern("[ぁ-んァ-ヶ馆术场园动]");
            assertThat(sight.names().others().get("ko")).matches("[가-힣 ()]+");
        });
    }

    @Test
    void aBuildOfBeforeNamesHadFurtherLanguagesIsStillRead() throws IOException {
        var places = build.folder().resolve("places.json");
        var now = Files.readString(places);
        try {
            Files.writeString(places, now.replaceAll(",\\s*\"others\" : \\{[^}]*}", ""));
            assertThat(Files.readString(places)).doesNotContain("others");
            assertThat(RegionBuild.open(build.folder()).places())
                    .allSatisfy(place -> assertThat(place.names().others()).isEmpty());
        } finally {
            Files.writeString(places, now);
        }
    }

    @Test
    void theLastBuildIsTheCurrentOne() {
        assertThat(RegionCompiler.current(data)).contains(build);
        assertThat(RegionBuild.open(build.folder())).isEqualTo(build);
    }

    @Test
    void whereNothingWasBuiltNothingIsCurrent(@TempDir Path empty) {
        assertThat(RegionCompiler.current(empty)).isEmpty();
    }

    @Test
    void aWrongTableLeavesTheCurrentBuildAlone(@TempDir Path copy) throws IOException {
        var broken = Utsunomiya.copyWith(copy, "bus/stops.csv", "36.5594", "north");
        assertThatThrownBy(() -> RegionCompiler.build(broken, data, Optional.of(build.streets())))
                .isInstanceOf(BadTableException.class);
        assertThat(RegionCompiler.current(data)).contains(build);
        try (var files = Files.list(data.resolve("region"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    void theKnownPlacesAreFoundByTheirNames() {
        var names = build.places().stream().map(place -> place.names().ja()).collect(Collectors.toSet());
        assertThat(names)
                .contains(
                        "宇都宮駅",
                        "宇都宮駅東口",
                        "東武宇都宮駅",
                        "岡本駅",
                        "河内地区市民センター",
                        "清原地区市民センター",
                        "城山地区市民センター",
                        "済生会宇都宮病院",
                        "大谷資料館",
                        "大谷寺",
                        "ベルモール");
    }

    @Test
    void aNameThatIsAlsoAStopMeansTheStop() {
        assertThat(build.places().stream().filter(place -> place.names().ja().equals("宇都宮駅東口")))
                .extracting(Place::stopId)
                .containsExactly(Optional.of("lrt:01"));
    }

    @Test
    void noOnDemandZoneHoldsTheHospital() {
        var hospital = build.places().stream()
                .filter(place -> place.names().ja().equals("済生会宇都宮病院"))
                .findFirst()
                .orElseThrow()
                .at();
        var zones = RegionTables.read(Utsunomiya.TABLES).zones().stream()
                .filter(zone -> !zone.id().equals("utsunomiya"))
                .toList();
        assertThat(zones).hasSize(5).noneMatch(zone -> zone.contains(hospital));
        assertThat(zones).anyMatch(zone -> zone.id().equals("kawachi") && zone.contains(new LatLon(36.6168, 139.9435)));
    }

    @Test
    void whatNobodyKnowsOfAServiceIsNotTold() {
        var services = build.onDemandServices();
        assertThat(services)
                .extracting(service -> service.names().ja())
                .containsExactly("さぎそう河内号", "板戸のぞみ号", "清南スマイル号", "城山孝子号");
        assertThat(services).allMatch(service -> service.phone().isEmpty());
        assertThat(services.getFirst().noticeMinutes()).isEqualTo(OptionalInt.of(30));
        assertThat(services.getLast().noticeMinutes()).isEmpty();
    }

    @Test
    void streetsAreThereAndCalledSynthetic() {
        assertThat(build.streets()).isNotEmptyFile();
        assertThat(build.streetsSynthetic()).isTrue();
        assertThat(build.map()).hasValueSatisfying(map -> assertThat(map).isNotEmptyFile());
        assertThat(build.attributions()).anyMatch(words -> words.contains("CC BY-SA 4.0"));
    }

    @Test
    void aPlainFolderOfFeedsIsARegionWithoutPlaces(@TempDir Path plain) throws IOException {
        Files.writeString(plain.resolve("town.osm.pbf"), "streets");
        Files.copy(build.feeds().getFirst(), plain.resolve("some-gtfs.zip"));
        var opened = RegionBuild.open(plain);
        assertThat(opened.id()).isEqualTo(plain.getFileName().toString());
        assertThat(opened.feeds()).containsExactly(plain.resolve("some-gtfs.zip"));
        assertThat(opened.places()).isEmpty();
        Files.writeString(plain.resolve("build-config.json"), "{}");
        assertThat(RegionBuild.open(plain).contentHash()).isNotEqualTo(opened.contentHash());
    }

    @Test
    void aFolderThatIsNoRegionIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> RegionBuild.open(empty)).hasMessageContaining("run ./miyamichi region build");
    }

    @Test
    void anImportedFeedReplacesTheCompiledOne(@TempDir Path otherData) throws IOException {
        var imports = Files.createDirectories(otherData.resolve("region/imports"));
        Files.copy(build.feeds().getLast(), imports.resolve("bus.zip"));
        var changed = RegionCompiler.build(Utsunomiya.TABLES, otherData, Optional.of(build.streets()));
        var bus = changed.folder().resolve("miyamichi-bus.gtfs.zip");
        assertThat(bus).hasSameBinaryContentAs(build.feeds().getLast());
        assertThat(changed.contentHash()).isNotEqualTo(build.contentHash());
    }

    @Test
    void placesAreTheStopsOfTheImportedFeed(@TempDir Path otherData) throws IOException {
        var imports = Files.createDirectories(otherData.resolve("region/imports"));
        Files.copy(build.feeds().get(2), imports.resolve("bus.zip"));
        var changed = RegionCompiler.build(Utsunomiya.TABLES, otherData, Optional.of(build.streets()));
        assertThat(changed.places())
                .extracting(Place::id)
                .contains("lrt:01", "bus:ashigin")
                .doesNotContain("bus:ekinishi");
    }

    @Test
    void aStreetExtractIsTakenWhole(@TempDir Path otherData) {
        var surveyed = RegionCompiler.build(Utsunomiya.TABLES, otherData, Optional.of(build.streets()));
        assertThat(surveyed.streetsSynthetic()).isFalse();
        assertThat(surveyed.streets()).hasSameBinaryContentAs(build.streets());
        assertThat(surveyed.attributions()).anyMatch(words -> words.contains("OpenStreetMap"));
    }

    @Test
    void feedsComeInTheOrderOfTheRegion() {
        assertThat(build.feeds())
                .extracting(feed -> feed.getFileName().toString())
                .isEqualTo(List.of(
                        "miyamichi-lrt.gtfs.zip",
                        "miyamichi-bus.gtfs.zip",
                        "miyamichi-community.gtfs.zip",
                        "miyamichi-ondemand.gtfs.zip"))
                .isNotEqualTo(
                        build.feeds().stream().sorted(Comparator.naturalOrder()).toList());
    }
}
