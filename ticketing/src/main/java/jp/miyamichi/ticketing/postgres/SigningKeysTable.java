package jp.miyamichi.ticketing.postgres;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import jp.miyamichi.ticketing.ticket.token.KeyLife;
import jp.miyamichi.ticketing.ticket.token.KeyRing;
import jp.miyamichi.ticketing.ticket.token.KeySeal;
import jp.miyamichi.ticketing.ticket.token.PublicTicketKey;
import jp.miyamichi.ticketing.ticket.token.SigningKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The keys that sign tokens, sealed. New ones are made as they are needed: of nodes that ask at once, one makes it.
public final class SigningKeysTable {

    private static final String KEYS = """
            SELECT id, public_key, sealed_private, sealed_code, signs_from, signs_until, checks_until
            FROM ticketing.signing_key
            WHERE checks_until > :now AND withdrawn_at IS NULL
            ORDER BY id
            """;

    private static final String ADD = """
            INSERT INTO ticketing.signing_key
                (id, public_key, sealed_private, sealed_code, signs_from, signs_until, checks_until)
            VALUES (:id, :public, :private, :code, :from, :until, :checked)
            """;

    private static final String NEXT_ID = "SELECT coalesce(max(id), 0) + 1 FROM ticketing.signing_key";

    private static final String LOCK = "LOCK TABLE ticketing.signing_key IN SHARE ROW EXCLUSIVE MODE";

    private static final String WITHDRAW =
            "UPDATE ticketing.signing_key SET withdrawn_at = :now WHERE id = :id AND withdrawn_at IS NULL";

    private final Jdbi jdbi;
    private final KeySeal seal;
    private final SecureRandom random;

    public SigningKeysTable(Jdbi jdbi, KeySeal seal, SecureRandom random) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.random = random;
    }

    /// The keys of this moment, after making the first or the next where it is time for it.
    public KeyRing ring(Instant now) {
        var ring = jdbi.withHandle(handle -> read(handle, now));
        return due(ring, now).isEmpty()
                ? ring
                : jdbi.inTransaction(handle -> {
                    handle.execute(LOCK);
                    due(read(handle, now), now).ifPresent(life -> add(handle, life));
                    return read(handle, now);
                });
    }

    /// The life of the key to be made now, if one is due.
    private static Optional<KeyLife> due(KeyRing ring, Instant now) {
        if (ring.keys().stream().noneMatch(key -> key.signsAt(now))) {
            return Optional.of(KeyRing.lifeFrom(now.truncatedTo(ChronoUnit.SECONDS)));
        }
        return ring.keys().stream()
                .map(key -> key.publicKey().life())
                .max(Comparator.comparing(KeyLife::signsUntil))
                .filter(last -> !last.signsUntil().minus(KeyRing.KNOWN_BEFORE).isAfter(now))
                .map(KeyRing::following);
    }

    private void add(Handle handle, KeyLife life) {
        var id = handle.createQuery(NEXT_ID).mapTo(Integer.class).one();
        var key = SigningKey.generate(id, life, random);
        handle.createUpdate(ADD)
                .bind("id", id)
                .bind("public", key.publicKey().bare())
                .bind("private", key.sealedPrivate(seal))
                .bind("code", key.sealedCode(seal))
                .bind("from", life.signsFrom())
                .bind("until", life.signsUntil())
                .bind("checked", life.checksUntil())
                .execute();
    }

    private KeyRing read(Handle handle, Instant now) {
        return new KeyRing(handle.createQuery(KEYS)
                .bind("now", now)
                .map((row, _) -> key(row))
                .list());
    }

    private SigningKey key(ResultSet row) throws SQLException {
        var life = new KeyLife(
                row.getTimestamp("signs_from").toInstant(),
                row.getTimestamp("signs_until").toInstant(),
                row.getTimestamp("checks_until").toInstant());
        var known = new PublicTicketKey(row.getInt("id"), row.getBytes("public_key"), life);
        return SigningKey.open(known, row.getBytes("sealed_private"), row.getBytes("sealed_code"), seal);
    }

    /// Withdraws a key that somebody else may know. What it signed is unknown to readers once they sync; bearers fetch
    /// tokens of the next key, which [#ring] makes.
    public boolean withdraw(int id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(WITHDRAW)
                        .bind("id", id)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
