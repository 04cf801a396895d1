package jp.miyamichi.planner.places;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/// How a Japanese text is likely read, from kuromoji's dictionary: good enough to search by, never shown.
final class Readings {

    private static final TokenInfoDictionary DICTIONARY = TokenInfoDictionary.getInstance();

    /// One word of a text and its reading in katakana; a word the dictionary cannot read stands for itself.
    record Word(String surface, String reading) {}

    private Readings() {}

    /// The words of a text, cut and read in the likeliest way.
    ///
    /// A tokenizer of its own for each call: it costs microseconds, and nothing is left on a thread that soon ends.
    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (var tokens = new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.NORMAL)) {
            tokens.setReader(new StringReader(text));
            var surface = tokens.getAttribute(CharTermAttribute.class);
            var reading = tokens.getAttribute(ReadingAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var kana = reading.getReading();
                words.add(new Word(surface.toString(), kana == null ? surface.toString() : kana));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static String join(List<Word> words) {
        return words.stream().map(Word::reading).collect(Collectors.joining());
    }

    /// The text with one of its words read otherwise: 大谷 is おおや, and many say おおたに.
    static List<String> others(List<Word> likeliest) {
        return IntStream.range(0, likeliest.size())
                .boxed()
                .flatMap(i ->
                        all(likeliest.get(i).surface()).stream().map(reading -> join(replaced(likeliest, i, reading))))
                .filter(reading -> !reading.equals(join(likeliest)))
                .distinct()
                .toList();
    }

    private static List<Word> replaced(List<Word> words, int at, String reading) {
        var replacement = List.of(new Word(words.get(at).surface(), reading));
        return Stream.of(words.subList(0, at), replacement, words.subList(at + 1, words.size()))
                .flatMap(List::stream)
                .toList();
    }

    /// Every reading the dictionary has for one word.
    private static List<String> all(String surface) {
        var letters = surface.toCharArray();
        var wordIds = new IntsRef();
        try {
            var entry = entry(letters);
            if (entry < 0) {
                return List.of();
            }
            DICTIONARY.lookupWordIds(entry, wordIds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JaMorphData words = DICTIONARY.getMorphAttributes();
        return IntStream.range(wordIds.offset, wordIds.offset + wordIds.length)
                .mapToObj(i -> words.getReading(wordIds.ints[i], letters, 0, letters.length))
                .distinct()
                .toList();
    }

    /// The word's place in the dictionary, -1 where it is not in it.
    private static int entry(char[] letters) throws IOException {
        var fst = DICTIONARY.getFST();
        var bytes = fst.getBytesReader();
        var arc = fst.getFirstArc(new FST.Arc<>());
        var entry = 0L;
        for (int i = 0; i < letters.length; i++) {
            if (fst.findTargetArc(letters[i], arc, arc, i == 0, bytes) == null) {
                return -1;
            }
            entry += arc.output();
        }
        return arc.isFinal() ? (int) (entry + arc.nextFinalOutput()) : -1;
    }
}
