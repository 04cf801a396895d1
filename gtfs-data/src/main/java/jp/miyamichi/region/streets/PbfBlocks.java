package jp.miyamichi.region.streets;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import crosby.binary.file.BlockReaderAdapter;
import crosby.binary.file.FileBlock;
import crosby.binary.file.FileBlockPosition;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/// Hands the points and the highways of an OpenStreetMap file on, one at a time; everything else is skipped.
abstract class PbfBlocks extends BinaryParser {

    private boolean hasHeader;

    /// Reads the whole of `file`.
    ///
    /// @throws UnusableExtractException if it is of another format, or cut off
    final void read(Path file) throws IOException {
        try (var in = new FileInputStream(file.toFile())) {
            var blocks = new WholeBlocks(in.getChannel());
            process(file, in, blocks);
            if (!hasHeader) {
                throw new UnusableExtractException(file, "is not an OpenStreetMap .osm.pbf file");
            }
            if (blocks.end != in.getChannel().size()) {
                throw new UnusableExtractException(file, "is cut off; get it again");
            }
        }
    }

    private static void process(Path file, FileInputStream in, WholeBlocks blocks) {
        try {
            new BlockInputStream(in, blocks).process();
        } catch (UnusableExtractException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnusableExtractException(file, "is not an OpenStreetMap .osm.pbf file, or is damaged", e);
        }
    }

    /// One point, in the order of the file.
    void point(long id, double lat, double lon) {}

    /// One way that has a `highway` tag.
    ///
    /// @param points ids of its points
    void highway(String highway, List<Long> points) {}

    @Override
    public final void complete() {}

    @Override
    protected final void parse(Osmformat.HeaderBlock header) {
        hasHeader = true;
    }

    @Override
    protected final void parseRelations(List<Osmformat.Relation> relations) {}

    @Override
    protected final void parseNodes(List<Osmformat.Node> nodes) {
        nodes.forEach(node -> point(node.getId(), parseLat(node.getLat()), parseLon(node.getLon())));
    }

    @Override
    protected final void parseDense(Osmformat.DenseNodes nodes) {
        long id = 0;
        long lat = 0;
        long lon = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lat += nodes.getLat(i);
            lon += nodes.getLon(i);
            point(id, parseLat(lat), parseLon(lon));
        }
    }

    @Override
    protected final void parseWays(List<Osmformat.Way> ways) {
        for (var way : ways) {
            for (int i = 0; i < way.getKeysCount(); i++) {
                if (getStringById(way.getKeys(i)).equals("highway")) {
                    highway(getStringById(way.getVals(i)), ids(way.getRefsList()));
                }
            }
        }
    }

    private static List<Long> ids(List<Long> steps) {
        var ids = steps.toArray(Long[]::new);
        for (int i = 1; i < ids.length; i++) {
            ids[i] += ids[i - 1];
        }
        return List.of(ids);
    }

    /// Remembers where the last whole block ended: the library takes an end of file inside a block for a good end.
    private final class WholeBlocks implements BlockReaderAdapter {
        private final FileChannel channel;
        private long end;

        WholeBlocks(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public boolean skipBlock(FileBlockPosition block) {
            return PbfBlocks.this.skipBlock(block);
        }

        @Override
        public void handleBlock(FileBlock block) {
            PbfBlocks.this.handleBlock(block);
            try {
                end = channel.position();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void complete() {}
    }
}
