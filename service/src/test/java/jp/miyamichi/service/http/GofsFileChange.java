package jp.miyamichi.service.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Spoils a copy of a GOFS zip.
record GofsFileChange(Path zip) {

    /// The copy, in which `was` is written as `becomes` in one file.
    Path with(String file, String was, String becomes) throws IOException {
        var copy = zip.resolveSibling("spoiled.gofs.zip");
        try (var in = new ZipInputStream(Files.newInputStream(zip));
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals(file) && !text.contains(was)) {
                    throw new IllegalArgumentException(file + " has no '" + was + "'");
                }
                out.write((entry.getName().equals(file) ? text.replace(was, becomes) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return copy;
    }
}
