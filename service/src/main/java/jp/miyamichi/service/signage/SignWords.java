package jp.miyamichi.service.signage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sentences of the signs, from `sentences.tsv`: an id, then one column a language.
final class SignWords {

    private static final Map<String, List<String>> ALL = read();

    private SignWords() {}

    static String say(Tongue tongue, String id) {
        return Optional.ofNullable(ALL.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no sentence " + id))
                .get(tongue.column());
    }

    /// Every sentence by its id, in the order of [Tongue].
    static Map<String, List<String>> all() {
        return ALL;
    }

    private static Map<String, List<String>> read() {
        var sentences = new HashMap<String, List<String>>();
        try (var file = SignWords.class.getResourceAsStream("sentences.tsv")) {
            if (file == null) {
                throw new IllegalStateException("sentences.tsv is not in the program");
            }
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var cells = List.of(line.split("\t", -1));
                    if (cells.size() != 1 + Tongue.values().length) {
                        throw new IllegalStateException("a sentence is not in every language: " + line);
                    }
                    sentences.put(cells.getFirst(), cells.subList(1, cells.size()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("sentences.tsv cannot be read", broken);
        }
        return Map.copyOf(sentences);
    }
}
