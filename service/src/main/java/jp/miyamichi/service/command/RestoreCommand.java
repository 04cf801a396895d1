package jp.miyamichi.service.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.miyamichi.postgres.BackupManifest;
import jp.miyamichi.postgres.ConnectTo;
import jp.miyamichi.postgres.EmbeddedPostgres;
import jp.miyamichi.postgres.Restore;
import jp.miyamichi.service.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi restore`
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a backup into an empty database, whole or not at all: set MIYAMICHI_DATA to a new folder first.",
            "Copy secrets/ into that folder too; then start the service with it.",
            "What happened after the backup is not in it: look at the payment provider's list for that time."
        })
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "What `backup` has written.")
    private Path from = Path.of("");

    private final Surroundings surroundings;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(from)) {
            throw new Miyamichi.BadUsage("there is no file " + from + " that can be read");
        }
        var settings = surroundings.settings();
        var read = settings.database().map(this::into).orElseGet(() -> intoOwn(settings));
        surroundings
                .out()
                .println(read.rows() + " rows of " + read.tables().size() + " tables as of " + read.takenAt()
                        + " are in " + place(settings));
        return 0;
    }

    private BackupManifest intoOwn(Settings settings) {
        try (var own = EmbeddedPostgres.borrow(settings.folders().data().resolve("postgres"))) {
            return into(own.connect());
        }
    }

    private BackupManifest into(ConnectTo connect) {
        return Restore.from(from, connect);
    }

    private static String place(Settings settings) {
        return settings.database()
                .map(ConnectTo::toString)
                .orElse(settings.folders().data().resolve("postgres").toString());
    }
}
