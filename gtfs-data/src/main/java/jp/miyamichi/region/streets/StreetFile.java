package jp.miyamichi.region.streets;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.region.LatLon;

/// Writes a network as OpenStreetMap PBF: points first, then the streets, ids from 1 in the network's order.
///
/// No time, version or author is written, so the bytes depend on the network alone.
final class StreetFile {

    /// The format asks for at most 8000 entities a block.
    private static final int BLOCK_ENTITIES_MAX = 8_000;

    /// The format counts in units of 100 nanodegrees (1e-7 degrees) unless told otherwise.
    private static final double UNITS_PER_DEGREE = 1e7;

    private StreetFile() {}

    static void write(StreetNetwork network, Path file) throws IOException {
        try (var out = new BlockOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(block("OSMHeader", header()));
            for (int from = 0; from < network.points().size(); from += BLOCK_ENTITIES_MAX) {
                out.write(block("OSMData", points(network.points(), from)));
            }
            var ways = Way.of(network);
            for (int from = 0; from < ways.size(); from += BLOCK_ENTITIES_MAX) {
                out.write(block("OSMData", ways(ways, from)));
            }
        }
    }

    private static FileBlock block(String type, MessageLite message) {
        return FileBlock.newInstance(type, message.toByteString(), ByteString.EMPTY);
    }

    private static Osmformat.HeaderBlock header() {
        return Osmformat.HeaderBlock.newBuilder()
                .addRequiredFeatures("OsmSchema-V0.6")
                .addRequiredFeatures("DenseNodes")
                .addOptionalFeatures("Sort.Type_then_ID")
                .setWritingprogram("miyamichi")
                .setSource(SyntheticStreets.SOURCE)
                .build();
    }

    private static Osmformat.PrimitiveBlock points(List<LatLon> points, int from) {
        var dense = Osmformat.DenseNodes.newBuilder();
        long lastId = 0;
        long lastLat = 0;
        long lastLon = 0;
        for (int i = from; i < Math.min(points.size(), from + BLOCK_ENTITIES_MAX); i++) {
            var lat = Math.round(points.get(i).lat() * UNITS_PER_DEGREE);
            var lon = Math.round(points.get(i).lon() * UNITS_PER_DEGREE);
            dense.addId(i + 1L - lastId).addLat(lat - lastLat).addLon(lon - lastLon);
            lastId = i + 1L;
            lastLat = lat;
            lastLon = lon;
        }
        return Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(new Words().table())
                .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().setDense(dense))
                .build();
    }

    private static Osmformat.PrimitiveBlock ways(List<Way> ways, int from) {
        var words = new Words();
        var group = Osmformat.PrimitiveGroup.newBuilder();
        for (int i = from; i < Math.min(ways.size(), from + BLOCK_ENTITIES_MAX); i++) {
            var way = Osmformat.Way.newBuilder().setId(i + 1L);
            var last = -1;
            for (int point : ways.get(i).points()) {
                way.addRefs(point - last);
                last = point;
            }
            StreetTags.of(ways.get(i).roadClass())
                    .forEach((key, value) -> way.addKeys(words.index(key)).addVals(words.index(value)));
            group.addWays(way);
        }
        return Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(words.table())
                .addPrimitivegroup(group)
                .build();
    }

    /// The strings of one block; entities name them by position, and position 0 is kept free.
    private static final class Words {
        private final List<String> words = new ArrayList<>(List.of(""));

        int index(String word) {
            if (!words.contains(word)) {
                words.add(word);
            }
            return words.indexOf(word);
        }

        Osmformat.StringTable table() {
            var table = Osmformat.StringTable.newBuilder();
            words.forEach(word -> table.addS(ByteString.copyFrom(word, StandardCharsets.UTF_8)));
            return table.build();
        }
    }
}
