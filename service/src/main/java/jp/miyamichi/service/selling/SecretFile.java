package jp.miyamichi.service.selling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The key that seals what the database must not know: 32 bytes in a file of its own, ours alone to read.
///
/// A copy of the database without this file forges no ticket. Lost, it takes all signing keys with it: keep a copy
/// apart.
public final class SecretFile {

    public static final int BYTES = 32;

    private SecretFile() {}

    /// Reads the key; makes one where there is none.
    ///
    /// @throws IllegalStateException if the file is not such a key
    public static byte[] read(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            return parsed(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("the key " + file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        var key = new byte[BYTES];
        random.nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        // Written beside and linked in whole: who reads it meanwhile finds none or all of it.
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".key", "", ours);
        try {
            Files.writeString(beside, HexFormat.of().formatHex(key) + "\n");
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            // Another process was faster; its key is the one.
        } finally {
            Files.delete(beside);
        }
    }

    private static byte[] parsed(Path file) throws IOException {
        var text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalStateException(file + " must hold 64 hexadecimal digits; put the right key back");
        }
        return HexFormat.of().parseHex(text);
    }
}
