package jp.miyamichi.region.build;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/// SHA-256 over the names and bytes of files, in the order of their names.
final class ContentHash {

    private ContentHash() {}

    /// @param files all inside `folder`; their names relative to it are hashed, too
    static String of(Path folder, Collection<Path> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : new TreeSet<>(files)) {
                digest.update(
                        (folder.relativize(file) + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the files of " + folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
