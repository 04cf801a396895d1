package jp.miyamichi.service.plainpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sentences of some plain pages, from the `sentences.tsv` beside their class: an id, then one column a language in
/// the order of [Tongue].
public final class WordBook {

    private final Map<String, List<String>> all;

    private WordBook(Map<String, List<String>> all) {
        this.all = Map.copyOf(all);
    }

    public static WordBook beside(Class<?> pages) {
        try (var file = pages.getResourceAsStream("sentences.tsv")) {
            if (file == null) {
                throw new IllegalStateException(pages.getPackageName() + "/sentences.tsv is not in the program");
            }
            return new WordBook(read(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException("sentences.tsv cannot be read", broken);
        }
    }

    private static Map<String, List<String>> read(String text) {
        var sentences = new HashMap<String, List<String>>();
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var cells = List.of(line.split("\t", -1));
                if (cells.size() != 1 + Tongue.values().length) {
                    throw new IllegalStateException("a sentence is not in every language: " + line);
                }
                sentences.put(cells.getFirst(), cells.subList(1, cells.size()));
            }
        }
        return sentences;
    }

    /// With its braces.
    String say(Tongue tongue, String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no sentence " + id))
                .get(tongue.column());
    }

    /// Every sentence by its id, in the order of [Tongue].
    public Map<String, List<String>> all() {
        return all;
    }
}
