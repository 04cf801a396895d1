package jp.miyamichi.region.streets;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The table `streets.yaml` of a region folder: what synthetic streets need beyond places and lines.
///
/// @param seed see [Ground#seed]
record StreetTable(long seed, List<BarrierRow> barriers, List<BridgeRow> bridges) {

    static final String FILE = "streets.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    StreetTable {
        barriers = List.copyOf(barriers);
        bridges = List.copyOf(bridges);
    }

    static StreetTable read(Path folder) throws IOException {
        return YAML.readValue(folder.resolve(FILE).toFile(), StreetTable.class);
    }

    /// Something only a bridge crosses; `line` holds `lat,lon` texts.
    record BarrierRow(String name, double halfWidthMeters, boolean estimated, String source, List<String> line) {

        BarrierRow {
            line = List.copyOf(line);
        }
    }

    /// A road across a barrier, between two places by name.
    record BridgeRow(
            String from, String to, @JsonProperty("class") RoadClass roadClass, boolean estimated, String source) {}
}
