package jp.miyamichi.service.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.miyamichi.postgres.Backup;
import jp.miyamichi.service.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi backup`
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything in the database into one file, as of one moment, beside a running service or without one.",
            "It holds personal data: keep it as safe as the database, and apart from it.",
            "The keys in MIYAMICHI_DATA/secrets are not in it; keep a copy of them somewhere else again."
        })
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "A file that does not exist yet.")
    private Path to = Path.of("");

    private final Surroundings surroundings;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (Files.exists(to)) {
            throw new Miyamichi.BadUsage(to + " exists already; backups are never written over");
        }
        var written = BesideService.withDatabase(
                surroundings.settings(),
                Settings.SCHEMAS,
                database -> Backup.write(
                        database, to.toAbsolutePath(), surroundings.clock().instant()));
        surroundings
                .out()
                .println(to + ": " + written.rows() + " rows of "
                        + written.tables().size() + " tables as of " + written.takenAt());
        return 0;
    }
}
