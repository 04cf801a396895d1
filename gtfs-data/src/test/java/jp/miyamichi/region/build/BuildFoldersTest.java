package jp.miyamichi.region.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import jp.miyamichi.region.Place;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.region.RegionCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Utsunomiya tables of this repository, built into an empty data folder.
class BuildFoldersTest {

    private static final Path TABLES = Path.of("regions/utsunomiya");

    @TempDir
    private Path data;

    @Test
    void theSameTablesGiveTheSameFolder(@TempDir Path otherData) {
        var build = RegionCompiler.build(TABLES, data, Optional.empty());
        var again = RegionCompiler.build(TABLES, otherData, Optional.empty());
        assertThat(build.contentHash()).isEqualTo(again.contentHash());
        assertThat(data.relativize(build.folder())).isEqualTo(otherData.relativize(again.folder()));
    }

    @Test
    void theLastBuildIsTheCurrentOne() {
        assertThat(RegionCompiler.current(data)).isEmpty();
        var build = RegionCompiler.build(TABLES, data, Optional.empty());
        assertThat(RegionCompiler.current(data)).contains(build);
        assertThat(RegionBuild.open(build.folder())).isEqualTo(build);
    }

    @Test
    void aNameThatIsAlsoAStopMeansTheStop() {
        var build = RegionCompiler.build(TABLES, data, Optional.empty());
        assertThat(build.places().stream().filter(place -> place.names().ja().equals("宇都宮駅東口")))
                .extracting(Place::stopId)
                .containsExactly(Optional.of("lrt:01"));
    }
}
