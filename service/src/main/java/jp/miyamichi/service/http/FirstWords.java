package jp.miyamichi.service.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The files of words a page will ask for once its script runs, named along with the page in a `Link` header, so that a
/// phone fetches them beside the script and not after it.
///
/// The build writes them beside the page, as `PAGE.html.words`: a line a language, its code and its files.
record FirstWords(Map<String, String> linkByLanguage) {

    static final String SUFFIX = ".words";

    private static final FirstWords NONE = new FirstWords(Map.of());

    FirstWords {
        linkByLanguage = Map.copyOf(linkByLanguage);
    }

    static FirstWords of(Path page) throws IOException {
        var beside = Path.of(page + SUFFIX);
        if (!Files.isRegularFile(beside)) {
            return NONE;
        }
        try (var lines = Files.lines(beside)) {
            return new FirstWords(
                    lines.map(line -> line.split(" ")).collect(Collectors.toMap(words -> words[0], FirstWords::link)));
        }
    }

    private static String link(String[] words) {
        return Arrays.stream(words)
                .skip(1)
                .map(file -> "<./" + file + ">; rel=modulepreload")
                .collect(Collectors.joining(", "));
    }

    /// For a reader whose browser asks for these languages; one who chose another on the page fetches it later.
    Optional<String> link(String acceptLanguage) {
        return Arrays.stream(acceptLanguage.split(","))
                .map(each -> linkByLanguage.get(spoken(each.strip())))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(linkByLanguage.get("en")));
    }

    /// As the page chooses (`words/lang.svelte.ts`): Hong Kong, Macau and Taiwan read traditional characters.
    private static String spoken(String tag) {
        var name = tag.replaceFirst(";.*", "").toLowerCase(Locale.ROOT);
        var main = name.replaceFirst("-.*", "");
        if (!main.equals("zh")) {
            return main;
        }
        return name.matches(".*(hant|tw|hk|mo).*") ? "zh-Hant" : "zh-Hans";
    }
}
