package jp.miyamichi.region;

import java.nio.file.Path;

/// A table of the region folder says something that cannot be compiled. The message names the file and the line, and
/// says what to write instead; it is meant for the person who keeps the table.
public final class BadTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadTableException(Path file, int line, String problem) {
        super(file + " line " + line + ": " + problem);
    }

    public BadTableException(Path file, String problem) {
        super(file + ": " + problem);
    }
}
