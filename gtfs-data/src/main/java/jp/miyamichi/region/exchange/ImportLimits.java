package jp.miyamichi.region.exchange;

/// All limits of an import.
record ImportLimits(FeedFetch fetch, ZipLimits zip) {

    static final ImportLimits USUAL = new ImportLimits(FeedFetch.USUAL, ZipLimits.USUAL);
}
