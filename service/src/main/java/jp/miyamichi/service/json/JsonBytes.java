package jp.miyamichi.service.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes one JSON document into bytes (UTF-8).
public final class JsonBytes {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int FIRST_BYTES = 4 * 1024;

    private JsonBytes() {}

    /// Something that knows how to write itself.
    @FunctionalInterface
    public interface Document {
        void write(JsonGenerator json) throws IOException;
    }

    public static byte[] of(Document document) {
        var bytes = new ByteArrayOutputStream(FIRST_BYTES);
        try (var json = FACTORY.createGenerator(bytes)) {
            document.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }
}
