package jp.miyamichi.service.opendata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import jp.miyamichi.region.feed.GofsFiles;

/// The files of the GOFS in force, each under its own address, with the moment of their publication.
public final class OpenGofs {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DISCOVERY = "gofs";
    private static final int SECONDS_TO_LIVE = 86_400;

    private final OpenData openData;
    private final URI publicUrl;

    /// @param publicUrl where readers reach us
    public OpenGofs(OpenData openData, URI publicUrl) {
        this.openData = openData;
        this.publicUrl = publicUrl;
    }

    /// A file by its name without ending; empty where no GOFS is in force, or it has no such file.
    public Optional<byte[]> file(String name) {
        return openData.feeds().stream()
                .filter(feed -> feed.last().feed().equals(OpenDataWords.GOFS))
                .flatMap(feed -> feed.inForce().stream())
                .findFirst()
                .flatMap(published -> name.equals(DISCOVERY) ? discovery(published) : stored(published, name));
    }

    private Optional<byte[]> stored(Publication published, String name) {
        return read(published, name)
                .map(file ->
                        bytes(file.put("last_updated", published.decidedAt().getEpochSecond())));
    }

    private Optional<byte[]> discovery(Publication published) {
        return read(published, "system_information").map(information -> {
            var file = JsonNodeFactory.instance
                    .objectNode()
                    .put("last_updated", published.decidedAt().getEpochSecond())
                    .put("ttl", SECONDS_TO_LIVE)
                    .put("version", "1.0");
            var language = information.path("data").path("language").asText();
            var feeds = file.putObject("data").putObject(language).putArray("feeds");
            for (var each : GofsFiles.names()) {
                var address = publicUrl.resolve("/open-data/gofs/1/" + each + ".json");
                feeds.addObject().put("name", each).put("url", address.toString());
            }
            return bytes(file);
        });
    }

    private Optional<ObjectNode> read(Publication published, String name) {
        return published
                .file()
                .flatMap(file -> openData.bytes(file.sha256()))
                .flatMap(zip -> entry(zip, name + ".json"));
    }

    private static Optional<ObjectNode> entry(byte[] zip, String name) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return Optional.of(JSON.readValue(in.readAllBytes(), ObjectNode.class));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("the GOFS in force cannot be read", broken);
        }
    }

    private static byte[] bytes(ObjectNode file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
