package jp.miyamichi.service.postgres;

import java.time.LocalDate;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.people.Discount;
import jp.miyamichi.service.people.Discounts;
import jp.miyamichi.service.selling.Entitlements;

/// Rights as they are noted: discounts by their day, and whether somebody is registered as a resident.
final class PostgresEntitlements implements Entitlements {

    private static final String RESIDENT = "resident";

    private final ServiceTables tables;
    private final Discounts discounts;

    PostgresEntitlements(Database database) {
        this.tables = new ServiceTables(database);
        this.discounts = new PostgresDiscounts(database);
    }

    @Override
    public boolean holds(PersonId person, String entitlement, LocalDate day) {
        return entitlement.equals(RESIDENT)
                ? isResident(person)
                : Discount.find(entitlement)
                        .filter(discount -> discounts.isEligible(person, discount, day))
                        .isPresent();
    }

    private boolean isResident(PersonId person) {
        return tables.ask(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM service.resident WHERE person = :person)")
                        .bind("person", person.value())
                        .mapTo(Boolean.class)
                        .one());
    }
}
