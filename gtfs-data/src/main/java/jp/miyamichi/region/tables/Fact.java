package jp.miyamichi.region.tables;

/// Where a row comes from and how sure it is.
///
/// @param source id of a row of `sources.csv`
/// @param asOf when the fact held: a year, a month or a day (`2026`, `2026-04`, `2026-04-01`)
/// @param estimated worked out by the region's author, not told by the source
public record Fact(String source, String asOf, boolean estimated) {

    /// How places and services cite it.
    public String citation() {
        return source + " " + asOf;
    }
}
