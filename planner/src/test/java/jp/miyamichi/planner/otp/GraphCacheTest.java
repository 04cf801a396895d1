package jp.miyamichi.planner.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Graphs are built once, and built anew where the file is no good. Cobb County is small: a build takes seconds.
class GraphCacheTest {

    @Test
    void aGraphIsBuiltOnceAndOnlyReadThereafter(@TempDir Path folder) throws IOException {
        var cache = new GraphCache(folder);
        cache.load(SharedRegions.cobb());
        var written = Files.getLastModifiedTime(cache.fileOf(SharedRegions.cobb()));
        cache.load(SharedRegions.cobb());

        assertThat(Files.getLastModifiedTime(cache.fileOf(SharedRegions.cobb())))
                .isEqualTo(written);
        assertThat(folder).isDirectoryContaining("glob:**.graph").isDirectoryNotContaining("glob:**building*");
    }

    @Test
    void aDamagedGraphAndOneOfAnotherVersionAreBuiltAnew(@TempDir Path folder) throws IOException {
        var cache = new GraphCache(folder);
        var file = cache.fileOf(SharedRegions.cobb());
        for (var content : new byte[][] {{}, "OpenTripPlannerGraph;0000001;".getBytes(), new byte[1000]}) {
            Files.write(file, content);
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            assertThat(cache.load(SharedRegions.cobb()).graph.countVertices()).isPositive();
            assertThat(Files.size(file)).isGreaterThan(content.length);
        }
    }

    @Test
    void aGraphThatStopsInTheMiddleIsBuiltAnew(@TempDir Path folder) throws IOException {
        var cache = new GraphCache(folder);
        cache.load(SharedRegions.cobb());
        var file = cache.fileOf(SharedRegions.cobb());
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(cache.load(SharedRegions.cobb()).graph.countVertices()).isPositive();
        assertThat(Files.size(file)).isGreaterThan(whole.length * 9L / 10);
    }
}
