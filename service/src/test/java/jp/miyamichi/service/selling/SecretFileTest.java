package jp.miyamichi.service.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void aKeyIsMadeOnceAndOursAloneToRead() throws Exception {
        var file = folder.resolve("secrets/tickets");
        var made = SecretFile.read(file, new SecureRandom());
        assertThat(made).hasSize(SecretFile.BYTES);
        assertThat(SecretFile.read(file, new SecureRandom())).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsNoKeyIsNeverReplaced() throws Exception {
        var file = folder.resolve("tickets");
        Files.writeString(file, "half a k");
        assertThatThrownBy(() -> SecretFile.read(file, new SecureRandom()))
                .hasMessageContaining("put the right key back");
        assertThat(file).hasContent("half a k");
    }
}
