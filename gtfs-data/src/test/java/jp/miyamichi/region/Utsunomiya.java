package jp.miyamichi.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The tables of this repository's region, and copies of them that a test may spoil.
public final class Utsunomiya {

    /// Tests run in the module's folder.
    public static final Path TABLES = Path.of("regions/utsunomiya");

    private Utsunomiya() {}

    /// A copy in `folder`, in which `was` is written as `becomes` in one table.
    public static Path copyWith(Path folder, String table, String was, String becomes) {
        try (var files = Files.walk(TABLES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(TABLES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            var text = Files.readString(folder.resolve(table));
            if (!text.contains(was)) {
                throw new IllegalArgumentException(table + " has no '" + was + "'");
            }
            Files.writeString(folder.resolve(table), text.replace(was, becomes));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
