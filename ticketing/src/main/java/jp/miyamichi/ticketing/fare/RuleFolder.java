package jp.miyamichi.ticketing.fare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/// The files of a region's rules, by name.
///
/// @param name how messages call the folder
/// @param text the content of a file, empty where there is none
public record RuleFolder(String name, Function<String, Optional<String>> text) {

    /// The rules of `region` that come with the program.
    public static RuleFolder ofRegion(String region) {
        var folder = "fares/" + region;
        return new RuleFolder(folder, file -> resource(folder + "/" + file));
    }

    private static Optional<String> resource(String path) {
        try (var stream = RuleFolder.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String path(String file) {
        return name + "/" + file;
    }

    String get(String file) {
        return text.apply(file)
                .orElseThrow(() -> new RuleFileProblem(path(file), 0, "is missing; a region's fares need it"));
    }
}
