package jp.miyamichi.planner.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The Lucene index of the places' [Keys], on the heap, written once.
///
/// Places are added most important first into one segment, so that a document's number is the place's position in the
/// list, and Lucene's own tie break (smaller number first) is ours.
final class PlaceIndex {

    static final String NAME = "name";
    static final String SOUND = "sound";
    static final String GUESS = "guess";
    static final String NAME_PART = "namePart";
    static final String SOUND_PART = "soundPart";
    static final String END = "end";

    /// Pairs of characters, for names with typing errors.
    static final String PAIR = "pair";

    private final IndexSearcher searcher;

    PlaceIndex(List<Keys> mostImportantFirst) {
        try {
            searcher = new IndexSearcher(DirectoryReader.open(written(mostImportantFirst)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (searcher.getLeafContexts().size() > 1) {
            throw new IllegalStateException("the place index has more than one segment");
        }
        searcher.setSimilarity(new BooleanSimilarity());
        searcher.setQueryCache(null);
    }

    /// Positions of the places found, best first.
    IntStream search(Query query, int limit) {
        try {
            return Arrays.stream(searcher.search(query, limit).scoreDocs).mapToInt(hit -> hit.doc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each character with the next, with the one after that, and the first two as such. One wrong, missing or swapped
    /// character leaves most pairs whole.
    static Stream<String> pairs(String key) {
        var marked = "^" + key;
        return IntStream.range(0, marked.length())
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(i + 1, Math.min(i + 2, marked.length() - 1))
                        .mapToObj(j -> "" + marked.charAt(i) + marked.charAt(j)));
    }

    private static ByteBuffersDirectory written(List<Keys> places) throws IOException {
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(256);
        try (var writer = new IndexWriter(directory, config)) {
            for (var keys : places) {
                writer.addDocument(document(keys));
            }
        }
        return directory;
    }

    private static Document document(Keys keys) {
        var document = new Document();
        add(document, NAME, keys.names().stream());
        add(document, SOUND, keys.sounds().stream());
        add(document, GUESS, keys.guesses().stream());
        add(document, NAME_PART, keys.nameParts().stream());
        add(document, SOUND_PART, keys.soundParts().stream());
        add(document, END, keys.ends().stream());
        var whole = Stream.of(keys.names(), keys.sounds(), keys.words());
        add(document, PAIR, whole.flatMap(set -> set.stream().flatMap(PlaceIndex::pairs)));
        return document;
    }

    private static void add(Document document, String field, Stream<String> keys) {
        keys.distinct().forEach(key -> document.add(new StringField(field, key, Field.Store.NO)));
    }
}
