package jp.miyamichi.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `miyamichi backup` and `miyamichi restore`, with all tables the service has.
class BackupCommandTest {

    private final CommandRun run = new CommandRun();

    @TempDir
    Path folder;

    private Map<String, String> house(String name) {
        return Map.of("MIYAMICHI_DATA", folder.resolve(name).toString());
    }

    @Test
    void aHouseRestoredFromABackupWritesTheSameBackup() throws Exception {
        assertThat(run.with(house("old"), "staff", "invite", "--role", "administrator"))
                .isZero();
        assertThat(run.with(house("old"), "backup", "--to", file("first"))).isZero();
        assertThat(run.with(house("new"), "restore", "--from", file("first"))).isZero();
        assertThat(run.with(house("new"), "backup", "--to", file("second"))).isZero();
        assertThat(run.printed()).contains("rows of", "2026-04-01T01:02:00Z");
        assertThat(entries("second"))
                .isEqualTo(entries("first"))
                .contains("table service.invitation 1 ", "table ticketing.transfer", "table dispatch.booking");
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        Files.writeString(folder.resolve("kept"), "dear");
        assertThat(run.with(house("old"), "backup", "--to", file("kept"))).isEqualTo(2);
        assertThat(folder.resolve("kept")).hasContent("dear");
        assertThat(run.with(house("new"), "restore", "--from", file("nowhere"))).isEqualTo(2);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String entries(String name) throws Exception {
        try (var zip = new java.util.zip.ZipFile(file(name))) {
            return new String(
                    zip.getInputStream(zip.getEntry("manifest.txt")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
