package jp.miyamichi.service.postgres;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Passkey;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.access.Role;
import jp.miyamichi.service.access.TravellerPasskeys;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.people.Accounts;
import jp.miyamichi.service.people.Vault;

/// Addresses and passkeys of travellers.
public final class PostgresAccounts implements Accounts, TravellerPasskeys.Book {

    static final String ADDRESS = "mail address";

    private static final String HOLDER = """
            SELECT person.id, person.role FROM service.mail_address JOIN service.person ON person.id = mail_address.person
            WHERE address_hmac = :hmac
            """;

    private static final String KEEP = """
            INSERT INTO service.mail_address (person, address_hmac, address_sealed, proved_at)
            VALUES (:person, :hmac, :sealed, :now)
            ON CONFLICT (person) DO UPDATE
                SET address_hmac = excluded.address_hmac, address_sealed = excluded.address_sealed,
                    proved_at = excluded.proved_at
            """;

    /// Whoever adds two passkeys at once waits for themselves.
    private static final String LOCK = "SELECT id FROM service.person WHERE id = :person FOR UPDATE";

    private static final String PASSKEYS =
            "SELECT count(*) FROM service.passkey WHERE person = :person AND revoked_at IS NULL";

    private static final String ADD_PASSKEY = """
            INSERT INTO service.passkey (credential, person, public_key, sign_count, made_at)
            VALUES (:credential, :person, :key, :count, :now)
            ON CONFLICT DO NOTHING
            """;

    private final ServiceTables tables;
    private final Vault vault;

    public PostgresAccounts(Database database, Vault vault) {
        this.tables = new ServiceTables(database);
        this.vault = vault;
    }

    @Override
    public Optional<Holder> holder(MailAddress address) {
        return tables.ask(handle -> handle.createQuery(HOLDER)
                .bind("hmac", vault.index(ADDRESS, address.text()))
                .map((row, _) ->
                        new Holder(new PersonId(row.getObject("id", UUID.class)), Role.parse(row.getString("role"))))
                .findOne());
    }

    @Override
    public Optional<MailAddress> address(PersonId person) {
        return tables.ask(handle -> handle.createQuery(
                                "SELECT address_sealed FROM service.mail_address WHERE person = :person")
                        .bind("person", person.value())
                        .map((row, _) -> row.getBytes(1))
                        .findOne())
                .map(bytes -> new MailAddress(vault.open(ADDRESS, bytes)));
    }

    @Override
    public int passkeys(PersonId person) {
        return tables.ask(handle -> handle.createQuery(PASSKEYS)
                .bind("person", person.value())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean keep(PersonId person, MailAddress address, AuditEntry entry) {
        if (holder(address).filter(held -> !held.person().equals(person)).isPresent()) {
            return false;
        }
        tables.change(handle -> {
            handle.createUpdate(KEEP)
                    .bind("person", person.value())
                    .bind("hmac", vault.index(ADDRESS, address.text()))
                    .bind("sealed", vault.seal(ADDRESS, address.text()))
                    .bind("now", Timestamp.from(entry.at()))
                    .execute();
            AuditTrail.add(handle, entry);
        });
        return true;
    }

    @Override
    public boolean add(PersonId person, Passkey passkey, AuditEntry entry) {
        return tables.changeIf(handle -> {
            handle.createQuery(LOCK)
                    .bind("person", person.value())
                    .mapTo(UUID.class)
                    .findOne();
            var full = handle.createQuery(PASSKEYS)
                            .bind("person", person.value())
                            .mapTo(Integer.class)
                            .one()
                    >= TravellerPasskeys.PASSKEYS_MAX;
            var added = !full
                    && handle.createUpdate(ADD_PASSKEY)
                                    .bind("credential", passkey.credential())
                                    .bind("person", person.value())
                                    .bind("key", passkey.publicKey())
                                    .bind("count", passkey.signCount())
                                    .bind("now", Timestamp.from(entry.at()))
                                    .execute()
                            == 1;
            if (added) {
                AuditTrail.add(handle, entry);
            }
            return added;
        });
    }
}
