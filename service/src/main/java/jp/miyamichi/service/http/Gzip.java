package jp.miyamichi.service.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/// Compresses what is sent again and again once, as well as gzip can.
final class Gzip {

    private Gzip() {}

    static byte[] of(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(java.util.zip.Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
