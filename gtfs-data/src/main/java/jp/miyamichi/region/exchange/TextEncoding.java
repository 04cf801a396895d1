package jp.miyamichi.region.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Checks that a table is UTF-8, line by line, so that the first wrong line can be named.
final class TextEncoding {

    /// Longer lines are no table.
    private static final int LINE_BYTES_MAX = 1024 * 1024;

    /// What Windows calls Shift_JIS.
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private final String file;

    TextEncoding(String file) {
        this.file = file;
    }

    void check(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int number = 1;
        var buffer = new byte[1 << 16];
        for (int read; (read = in.read(buffer)) >= 0; ) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    checkLine(line.toByteArray(), number++);
                    line.reset();
                } else {
                    line.write(buffer[i]);
                    checkLength(line.size(), number);
                }
            }
        }
        checkLine(line.toByteArray(), number);
    }

    private void checkLength(int bytes, int number) {
        if (bytes > LINE_BYTES_MAX) {
            throw new BadFeedException(file, number, "is longer than 1 MB; is a line break missing?");
        }
    }

    private void checkLine(byte[] line, int number) {
        if (number == 1 && line.length > 1 && isUtf16Mark(line[0], line[1])) {
            throw wrong(number, "it looks like UTF-16");
        }
        if (!isIn(StandardCharsets.UTF_8, line)) {
            throw wrong(number, isIn(SHIFT_JIS, line) ? "it looks like Shift_JIS" : "its encoding is unknown");
        }
    }

    private static boolean isUtf16Mark(byte first, byte second) {
        return (first == (byte) 0xFE && second == (byte) 0xFF) || (first == (byte) 0xFF && second == (byte) 0xFE);
    }

    private static boolean isIn(Charset charset, byte[] line) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private BadFeedException wrong(int number, String guess) {
        return new BadFeedException(file, number, "is not UTF-8, " + guess + "; GTFS asks for UTF-8, save it so");
    }
}
