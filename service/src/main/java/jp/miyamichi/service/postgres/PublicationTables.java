package jp.miyamichi.service.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.opendata.Publication;
import jp.miyamichi.service.opendata.PublicationBook;
import org.jdbi.v3.core.Handle;

/// The book of publications in PostgreSQL, so that every node gives away the same and a restart loses nothing.
public final class PublicationTables implements PublicationBook {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('service.open_publication'))";

    private static final String ADD_FILE = """
            INSERT INTO service.open_file (sha256, bytes, added_at) VALUES (:sha256, :bytes, :at)
            ON CONFLICT (sha256) DO NOTHING
            """;

    private static final String ADD = """
            INSERT INTO service.open_publication
                   (feed, region_content, outcome, file_name, file_sha256, details, decided_at)
            VALUES (:feed, :regionContent, :outcome, :fileName, :sha256, :details::jsonb, :at)
            """;

    private static final String ROWS = """
            SELECT p.feed, p.region_content, p.outcome, p.file_name, p.file_sha256, p.details, p.decided_at,
                   coalesce(octet_length(f.bytes), 0) AS bytes
            FROM service.open_publication p LEFT JOIN service.open_file f ON f.sha256 = p.file_sha256
            """;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Database database;

    public PublicationTables(Database database) {
        this.database = database;
    }

    /// One at a time in the whole cluster, so that two nodes with the same news write it once.
    @Override
    public void add(Publication publication, byte[] bytes) {
        database.jdbi().useTransaction(handle -> {
            handle.execute(LOCK);
            var last = handle.createQuery(ROWS + "WHERE p.feed = :feed ORDER BY p.id DESC LIMIT 1")
                    .bind("feed", publication.feed())
                    .map((row, _) -> publication(row))
                    .findOne();
            if (last.filter(publication::repeats).isEmpty()) {
                insert(handle, publication, bytes);
            }
        });
    }

    private static void insert(Handle handle, Publication publication, byte[] bytes) {
        var at = Timestamp.from(publication.decidedAt());
        publication
                .file()
                .ifPresent(file -> handle.createUpdate(ADD_FILE)
                        .bind("sha256", file.sha256())
                        .bind("bytes", bytes)
                        .bind("at", at)
                        .execute());
        handle.createUpdate(ADD)
                .bind("feed", publication.feed())
                .bind("regionContent", publication.regionContent())
                .bind("outcome", publication.outcome().name().toLowerCase(Locale.ROOT))
                .bind("fileName", publication.file().map(Publication.File::name).orElse(""))
                .bind("sha256", publication.file().map(Publication.File::sha256))
                .bind("details", json(publication.details()))
                .bind("at", at)
                .execute();
    }

    @Override
    public List<Publication> newest(int publicationsMax) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(ROWS + "ORDER BY p.id DESC LIMIT :max")
                        .bind("max", publicationsMax)
                        .map((row, _) -> publication(row))
                        .list());
    }

    @Override
    public Optional<Publication> inForce(String feed) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                ROWS + "WHERE p.feed = :feed AND p.outcome = 'published' ORDER BY p.id DESC LIMIT 1")
                        .bind("feed", feed)
                        .map((row, _) -> publication(row))
                        .findOne());
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT bytes FROM service.open_file WHERE sha256 = :sha256")
                        .bind("sha256", sha256)
                        .mapTo(byte[].class)
                        .findOne());
    }

    @Override
    public long lastId() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM service.open_publication")
                        .mapTo(Long.class)
                        .one());
    }

    private static Publication publication(ResultSet row) throws SQLException {
        var sha256 = Optional.ofNullable(row.getString("file_sha256"));
        var name = row.getString("file_name");
        var bytes = row.getInt("bytes");
        return new Publication(
                row.getString("feed"),
                row.getString("region_content"),
                Publication.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                sha256.map(hash -> new Publication.File(name, hash, bytes)),
                details(row.getString("details")),
                row.getTimestamp("decided_at").toInstant());
    }

    private static String json(Publication.Details details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of a publication cannot be written", e);
        }
    }

    private static Publication.Details details(String json) {
        try {
            return JSON.readValue(json, Publication.Details.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details of a publication cannot be read", e);
        }
    }
}
