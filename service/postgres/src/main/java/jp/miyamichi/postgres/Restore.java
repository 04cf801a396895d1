package jp.miyamichi.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// Reads a backup into a database that has none of our tables yet, whole or not at all.
///
/// Nothing is ever written over: whoever restores beside a damaged database still has the damaged one.
public final class Restore {

    /// One to migrate by, one to lock the migration by.
    private static final int CONNECTIONS = 2;

    private Restore() {}

    /// @throws IllegalArgumentException if the file is no whole backup, or the database is not empty
    public static BackupManifest from(Path file, ConnectTo connect) {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            var schemas = List.copyOf(manifest.migrations().keySet());
            try (var database = new Database(connect, CONNECTIONS, schemas)) {
                refuseUnlessEmpty(database, schemas);
                manifest.migrations().forEach(database::migrateTo);
                try (var handle = database.plain().open()) {
                    wholeOrNot(handle, zip, manifest);
                }
            }
            return manifest;
        } catch (ZipException damaged) {
            throw new IllegalArgumentException(file + " is no whole backup: " + damaged.getMessage(), damaged);
        } catch (IOException | SQLException failed) {
            throw new IllegalArgumentException(
                    "the backup " + file + " cannot be read back: " + failed.getMessage(), failed);
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new IllegalArgumentException(zip.getName() + " is no whole backup: its list is missing");
        }
        return BackupManifest.parse(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void refuseUnlessEmpty(Database database, List<String> schemas) {
        var taken = database.plain()
                .withHandle(handle -> handle.createQuery(
                                "SELECT DISTINCT table_schema FROM information_schema.tables WHERE table_schema = ANY (:schemas)")
                        .bindArray("schemas", String.class, schemas)
                        .mapTo(String.class)
                        .list());
        if (!taken.isEmpty()) {
            throw new IllegalArgumentException("the database already has tables of " + String.join(", ", taken)
                    + "; restore into an empty one: set MIYAMICHI_DATA to a new folder, or create a database");
        }
    }

    private static void wholeOrNot(Handle handle, ZipFile zip, BackupManifest manifest)
            throws IOException, SQLException {
        handle.begin();
        var whole = false;
        try {
            read(handle, zip, manifest);
            whole = true;
        } finally {
            var _ = whole ? handle.commit() : handle.rollback();
        }
    }

    private static void read(Handle handle, ZipFile zip, BackupManifest manifest) throws IOException, SQLException {
        // Rows come as they were: what they caused then is in the backup too.
        handle.execute("SET LOCAL session_replication_role = replica");
        var watchful = alwaysOn(handle, manifest);
        watchful.forEach(
                trigger -> handle.execute("ALTER TABLE " + trigger.table() + " DISABLE TRIGGER " + trigger.name()));
        handle.execute("TRUNCATE "
                + String.join(
                        ", ",
                        manifest.tables().stream()
                                .map(BackupManifest.Table::name)
                                .toList()));
        for (var table : manifest.tables()) {
            read(handle.getConnection(), zip, table);
        }
        manifest.sequences()
                .forEach((sequence, last) -> handle.createQuery("SELECT setval(:sequence::regclass, :last)")
                        .bind("sequence", sequence)
                        .bind("last", last)
                        .mapTo(Long.class)
                        .one());
        watchful.forEach(trigger ->
                handle.execute("ALTER TABLE " + trigger.table() + " ENABLE ALWAYS TRIGGER " + trigger.name()));
    }

    private record Trigger(String table, String name) {}

    /// Those that watch even over copies, such as "rows are only ever added".
    private static List<Trigger> alwaysOn(Handle handle, BackupManifest manifest) {
        return handle.createQuery("""
                        SELECT tgrelid::regclass AS "table", quote_ident(tgname) AS name FROM pg_trigger
                        JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_namespace n ON n.oid = relnamespace
                        WHERE tgenabled = 'A' AND NOT tgisinternal AND n.nspname = ANY (:schemas) ORDER BY 1, 2""")
                .bindArray(
                        "schemas",
                        String.class,
                        List.copyOf(manifest.migrations().keySet()))
                .map((row, _) -> new Trigger(row.getString("table"), row.getString("name")))
                .list();
    }

    private static void read(Connection connection, ZipFile zip, BackupManifest.Table table)
            throws IOException, SQLException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IllegalArgumentException(zip.getName() + " is no whole backup: it lacks " + table.name());
        }
        var digest = Backup.sha256();
        try (var rows = new DigestInputStream(zip.getInputStream(entry), digest)) {
            var count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table.name() + " FROM STDIN", rows);
            if (count != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new IllegalArgumentException(
                        zip.getName() + " is damaged: " + table.name() + " is not as it was written");
            }
        }
    }
}
