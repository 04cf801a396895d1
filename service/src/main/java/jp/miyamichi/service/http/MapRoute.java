package jp.miyamichi.service.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.miyamichi.service.planning.ActiveRegion;

/// `GET /api/v1/map.geojson`: the build's map, read and compressed once per region.
final class MapRoute implements Answer {

    private record Held(String tag, Buffer plain, Buffer zipped) {}

    private final ActiveRegion regions;
    private final AtomicReference<Optional<Held>> held = new AtomicReference<>(Optional.empty());

    MapRoute(ActiveRegion regions) {
        this.regions = regions;
    }

    @Override
    public Reply to(Query query) {
        return regions.with(region -> region.build()
                .map()
                .map(file -> answer(query, map(region.build().contentHash(), file)))
                .orElseGet(() -> Problem.of(Problem.Kind.NOT_FOUND, "This region has no map. Show the list instead.")
                        .reply()));
    }

    private static Reply answer(Query query, Held map) {
        if (query.header("If-None-Match").filter(map.tag()::equals).isPresent()) {
            return new Reply(304, Reply.JSON, Buffer.buffer(), Map.of("ETag", map.tag()));
        }
        var zipped = query.header("Accept-Encoding").orElse("").contains("gzip");
        return new Reply(
                200,
                "application/geo+json",
                zipped ? map.zipped() : map.plain(),
                Map.of(
                        "ETag",
                        map.tag(),
                        "Cache-Control",
                        "no-cache",
                        "Vary",
                        "Accept-Encoding",
                        "Content-Encoding",
                        zipped ? "gzip" : "identity"));
    }

    private Held map(String contentHash, Path file) {
        var tag = '"' + contentHash + '"';
        return held.get().filter(map -> map.tag().equals(tag)).orElseGet(() -> {
            var read = read(tag, file);
            held.set(Optional.of(read));
            return read;
        });
    }

    private static Held read(String tag, Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return new Held(tag, Buffer.buffer(bytes), Buffer.buffer(Gzip.of(bytes)));
        } catch (IOException lost) {
            throw new UncheckedIOException("the map of the region cannot be read: " + file, lost);
        }
    }
}
