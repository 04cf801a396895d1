package jp.miyamichi.service.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The pages of the web build, held in memory: only what was there at the start is served, so no path leads elsewhere.
///
/// Files under `assets/` carry a hash in their name and never change; all others are asked for again.
public final class Pages implements Handler<RoutingContext> {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private record Page(String mediaType, String cacheControl, Map<String, Buffer> byEncoding, FirstWords words) {}

    private final Map<String, Page> pages;

    private Pages(Map<String, Page> pages) {
        this.pages = pages;
    }

    /// Reads a build folder; there is nothing to serve where the folder is missing.
    public static Pages in(Path folder) {
        return new Pages(Map.copyOf(read(folder, "")));
    }

    /// These and another build, whose addresses begin with `/under`.
    public Pages with(String under, Path folder) {
        var both = new HashMap<>(pages);
        both.putAll(read(folder, "/" + under));
        return new Pages(Map.copyOf(both));
    }

    private static Map<String, Page> read(Path folder, String under) {
        var pages = new HashMap<String, Page>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var name = folder.relativize(file).toString();
                    if (isServed(name)) {
                        pages.put(under + "/" + name, readPage(name, file));
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("the pages in " + folder + " cannot be read", broken);
            }
        }
        if (pages.containsKey(under + "/index.html")) {
            pages.put(under + "/", pages.get(under + "/index.html"));
        }
        return pages;
    }

    private static boolean isServed(String name) {
        return Stream.of(".gz", ".br", ".map", FirstWords.SUFFIX).noneMatch(name::endsWith);
    }

    private static Page readPage(String name, Path file) throws IOException {
        var encodings = new HashMap<String, Buffer>();
        encodings.put("identity", Buffer.buffer(Files.readAllBytes(file)));
        for (var encoding : Map.of("br", ".br", "gzip", ".gz").entrySet()) {
            var packed = Path.of(file + encoding.getValue());
            if (Files.isRegularFile(packed)) {
                encodings.put(encoding.getKey(), Buffer.buffer(Files.readAllBytes(packed)));
            }
        }
        var cacheControl = name.startsWith("assets/") ? IMMUTABLE : ASK_AGAIN;
        return new Page(mediaType(name), cacheControl, Map.copyOf(encodings), FirstWords.of(file));
    }

    private static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    @Override
    public void handle(RoutingContext routing) {
        var page = pages.get(routing.request().path());
        if (page == null) {
            routing.next();
            return;
        }
        var accepted = String.valueOf(routing.request().getHeader("Accept-Encoding"));
        var encoding = Stream.of("br", "gzip")
                .filter(name -> accepted.contains(name) && page.byEncoding().containsKey(name))
                .findFirst()
                .orElse("identity");
        var response = routing.response()
                .putHeader("Content-Type", page.mediaType())
                .putHeader("Cache-Control", page.cacheControl())
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Content-Encoding", encoding);
        page.words()
                .link(String.valueOf(routing.request().getHeader("Accept-Language")))
                .ifPresent(
                        link -> response.putHeader("Link", link).putHeader("Vary", "Accept-Encoding, Accept-Language"));
        var body = page.byEncoding().getOrDefault(encoding, Buffer.buffer());
        if (routing.request().method().equals(HttpMethod.HEAD)) {
            var _ = response.putHeader("Content-Length", Integer.toString(body.length()))
                    .end();
        } else {
            var _ = response.end(body);
        }
    }
}
