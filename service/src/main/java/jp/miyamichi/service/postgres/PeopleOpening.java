package jp.miyamichi.service.postgres;

import java.security.SecureRandom;
import java.time.InstantSource;
import jp.miyamichi.dispatch.postgres.PostgresHouseholds;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.StaffOffice;
import jp.miyamichi.service.access.TravellerPasskeys;
import jp.miyamichi.service.mail.MailSender;
import jp.miyamichi.service.people.Accounts;
import jp.miyamichi.service.people.CallerDesk;
import jp.miyamichi.service.people.CareOffice;
import jp.miyamichi.service.people.DataOffice;
import jp.miyamichi.service.people.HouseholdOffice;
import jp.miyamichi.service.people.KeepByMail;
import jp.miyamichi.service.people.KeepDays;
import jp.miyamichi.service.people.People;
import jp.miyamichi.service.people.RegionFacts;
import jp.miyamichi.service.people.ResidentOffice;
import jp.miyamichi.service.people.ResidentTravellers;
import jp.miyamichi.service.people.Retention;
import jp.miyamichi.service.people.TrialOffice;
import jp.miyamichi.service.people.Vault;
import jp.miyamichi.service.riding.Travellers;

/// Joins what is about people with where it is at rest.
public record PeopleOpening(Database database, Vault vault, Access access, InstantSource clock, SecureRandom random) {

    public Retention retention(KeepDays keep, RegionFacts region) {
        return new PostgresRetention(database, keep, region::zone);
    }

    public Accounts accounts() {
        return new PostgresAccounts(database, vault);
    }

    public Travellers travellers() {
        return new ResidentTravellers(
                new PostgresRegistry(database, vault),
                new PostgresCare(database),
                new PostgresCallers(database),
                new PostgresDiscounts(database),
                clock);
    }

    public People open(MailSender mail, RegionFacts region) {
        var accounts = new PostgresAccounts(database, vault);
        var registry = new PostgresRegistry(database, vault);
        var households = new PostgresHouseholds(database);
        var audit = new PostgresAuditLog(database);
        return new People(
                new KeepByMail(new PostgresMailCodes(database, vault), accounts, mail, access, clock, random),
                new TravellerPasskeys(accounts, new PostgresCeremonies(database), clock, random),
                new ResidentOffice(registry, region::districts, access, clock, random),
                new HouseholdOffice(registry, households, region::services, audit::add, clock),
                new TrialOffice(registry, households, region::services, audit::add, clock),
                new CareOffice(new PostgresCare(database), clock, random),
                new PostgresDiscounts(database),
                new CallerDesk(registry, new PostgresCallers(database), clock),
                accounts,
                new DataOffice(new PostgresPersonData(database, vault), clock),
                new StaffOffice(new PostgresStaffList(database, vault), clock),
                clock,
                region::zone);
    }
}
