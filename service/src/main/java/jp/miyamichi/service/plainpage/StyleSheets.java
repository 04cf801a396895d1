package jp.miyamichi.service.plainpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The styles of the plain pages, read once.
public final class StyleSheets {

    private static final List<String> NAMES = List.of("document.css", "signage.css");

    private static final Map<String, String> ALL =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, StyleSheets::read));

    private StyleSheets() {}

    public static Optional<String> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static String read(String name) {
        try (var css = StyleSheets.class.getResourceAsStream(name)) {
            if (css == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be read", broken);
        }
    }
}
