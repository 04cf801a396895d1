package jp.miyamichi.region.streets;

import java.nio.file.Path;

/// An OpenStreetMap extract cannot serve as the region's streets. The message says why and what to do instead.
public final class UnusableExtractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableExtractException(Path file, String problem) {
        super(file + ": " + problem);
    }

    UnusableExtractException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
