package jp.miyamichi.postgres;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// Writes every table of our schemas into one zip file, all as of one moment, while the service goes on.
///
/// Rows, not data files: the server that is carried along comes without PostgreSQL's own tools, and rows can be read
/// back by any later version of it.
public final class Backup {

    private Backup() {}

    /// Writes beside `file` first: a file of that name is whole.
    public static BackupManifest write(Database database, Path file, Instant now) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (var handle = database.jdbi().open()) {
            var manifest = write(database.schemas(), handle, unfinished, now);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException failed) {
            throw new IllegalArgumentException(
                    "the backup could not be written to " + file + ": " + failed.getMessage()
                            + "; free space there or choose another place",
                    failed);
        } finally {
            deleteIfThere(unfinished);
        }
    }

    private static BackupManifest write(List<String> schemas, Handle handle, Path file, Instant now)
            throws IOException, SQLException {
        handle.begin();
        handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            var tables = new ArrayList<BackupManifest.Table>();
            for (var name : tables(handle, schemas)) {
                tables.add(write(handle.getConnection(), name, zip));
            }
            var manifest = new BackupManifest(now, migrations(handle, schemas), tables, sequences(handle, schemas));
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.finish();
            force(file);
            return manifest;
        } finally {
            handle.rollback();
        }
    }

    private static BackupManifest.Table write(Connection connection, String name, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new BackupManifest.Table(name, 0, "").entry()));
        var digest = sha256();
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + name + " TO STDOUT", new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return new BackupManifest.Table(name, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static List<String> tables(Handle handle, List<String> schemas) {
        return handle.createQuery("""
                        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                        WHERE table_type = 'BASE TABLE' AND table_schema = ANY (:schemas)
                        ORDER BY array_position(:schemas, table_schema::text), table_name""")
                .bindArray("schemas", String.class, schemas)
                .mapTo(String.class)
                .list();
    }

    private static Map<String, String> migrations(Handle handle, List<String> schemas) {
        var versions = new LinkedHashMap<String, String>();
        for (var schema : schemas) {
            var newest = handle.createQuery("SELECT version FROM <schema>.flyway_schema_history"
                            + " WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")
                    .define("schema", schema)
                    .mapTo(String.class)
                    .findOne();
            newest.ifPresent(version -> versions.put(schema, version));
        }
        return versions;
    }

    private static Map<String, Long> sequences(Handle handle, List<String> schemas) {
        var last = new LinkedHashMap<String, Long>();
        handle.createQuery("""
                        SELECT format('%I.%I', schemaname, sequencename) AS name, last_value FROM pg_sequences
                        WHERE schemaname = ANY (:schemas) AND last_value IS NOT NULL ORDER BY 1""")
                .bindArray("schemas", String.class, schemas)
                .map((row, _) -> last.put(row.getString("name"), row.getLong("last_value")))
                .list();
        return last;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// PostgreSQL's driver closes what it has written to; the zip file goes on.
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
