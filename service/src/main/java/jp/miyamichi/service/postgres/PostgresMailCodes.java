package jp.miyamichi.service.postgres;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.people.MailCode;
import jp.miyamichi.service.people.MailCodes;
import jp.miyamichi.service.people.Vault;

/// Codes in `service.mail_code`.
public final class PostgresMailCodes implements MailCodes {

    private static final int TRIES = 5;

    private static final String SENT = """
            SELECT asked_at FROM service.mail_code WHERE address_hmac = :hmac AND asked_at > :since ORDER BY asked_at DESC
            """;

    private static final String ADD = """
            INSERT INTO service.mail_code (id, address_hmac, address_sealed, code_hmac, tries_left, asked_at, expires_at)
            VALUES (:id, :hmac, :sealed, :code, :tries, :now, :expires)
            """;

    private static final String TRY = """
            UPDATE service.mail_code SET tries_left = tries_left - 1
            WHERE id = :id AND tries_left > 0 AND expires_at > :now
            RETURNING code_hmac, address_sealed
            """;

    /// None left before the transaction ends, so the right code counts once even when typed twice at a time.
    private static final String USE_UP = "UPDATE service.mail_code SET tries_left = 0 WHERE id = :id";

    private final ServiceTables tables;
    private final Vault vault;

    public PostgresMailCodes(Database database, Vault vault) {
        this.tables = new ServiceTables(database);
        this.vault = vault;
    }

    @Override
    public List<Instant> sentSince(MailAddress address, Instant since) {
        return tables.ask(handle -> handle.createQuery(SENT)
                .bind("hmac", vault.index(PostgresAccounts.ADDRESS, address.text()))
                .bind("since", Timestamp.from(since))
                .map((row, _) -> row.getTimestamp(1).toInstant())
                .list());
    }

    @Override
    public void add(UUID id, MailAddress address, MailCode code, Instant now, Instant expiresAt) {
        tables.change(handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bind("hmac", vault.index(PostgresAccounts.ADDRESS, address.text()))
                .bind("sealed", vault.seal(PostgresAccounts.ADDRESS, address.text()))
                .bind("code", hmac(id, code))
                .bind("tries", TRIES)
                .bind("now", Timestamp.from(now))
                .bind("expires", Timestamp.from(expiresAt))
                .execute());
    }

    @Override
    public Optional<MailAddress> prove(UUID id, MailCode typed, Instant now) {
        return tables.changed(handle -> handle.createQuery(TRY)
                .bind("id", id)
                .bind("now", Timestamp.from(now))
                .map((row, _) -> MessageDigest.isEqual(row.getBytes("code_hmac"), hmac(id, typed))
                        ? Optional.of(vault.open(PostgresAccounts.ADDRESS, row.getBytes("address_sealed")))
                        : Optional.<String>empty())
                .findOne()
                .flatMap(Function.identity())
                .map(address -> {
                    handle.createUpdate(USE_UP).bind("id", id).execute();
                    return new MailAddress(address);
                }));
    }

    private byte[] hmac(UUID id, MailCode code) {
        return vault.index("mail code " + id, code.reveal());
    }
}
