package jp.miyamichi.region.tables;

import java.util.Optional;

/// A row of `sources.csv`: where facts come from and on what terms.
///
/// @param attribution the words to show wherever the facts are shown, where the licence (or courtesy) asks for it
public record Source(String id, String title, Optional<String> url, String licence, Optional<String> attribution) {

    static Source of(Row row) {
        return new Source(
                row.text("source"), row.text("title"), row.find("url"), row.text("licence"), row.find("attribution"));
    }
}
