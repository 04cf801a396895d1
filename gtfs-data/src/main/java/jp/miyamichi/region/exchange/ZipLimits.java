package jp.miyamichi.region.exchange;

/// How much a feed may unpack to. A feed of a Japanese city has about 20 files and unpacks to at most 200 MB, ten times
/// its packed size.
///
/// @param ratioMax unpacked to packed bytes, for the zip as a whole
record ZipLimits(int filesMax, long unpackedBytesMax, int ratioMax) {

    static final ZipLimits USUAL = new ZipLimits(200, 2L * 1024 * 1024 * 1024, 100);

    /// Small zips of long repetitive tables pack well; only larger ones are suspicious.
    static final long RATIO_FREE_BYTES = 10L * 1024 * 1024;
}
