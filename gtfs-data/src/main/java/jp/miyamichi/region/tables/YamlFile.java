package jp.miyamichi.region.tables;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.miyamichi.region.BadTableException;

/// Reads YAML (and so JSON) tables into records; what does not fit is refused with its line.
final class YamlFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private YamlFile() {}

    static <T> T read(Path file, TypeReference<T> type) {
        if (!Files.exists(file)) {
            throw new BadTableException(file, "is missing; every region needs this table");
        }
        try (var reader = Files.newBufferedReader(file)) {
            return YAML.readValue(reader, type);
        } catch (DatabindException e) {
            throw new BadTableException(file, line(e), problem(e));
        } catch (JsonProcessingException e) {
            throw new BadTableException(file, line(e), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static int line(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? 1 : at.getLineNr();
    }

    /// A record's own complaint, where its constructor refused the values; else Jackson's.
    private static String problem(DatabindException e) {
        return e.getCause() instanceof IllegalArgumentException own
                ? String.valueOf(own.getMessage())
                : String.valueOf(e.getOriginalMessage());
    }
}
