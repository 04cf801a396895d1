package jp.miyamichi.service.people;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import jp.miyamichi.service.access.StaffOffice;
import jp.miyamichi.service.access.TravellerPasskeys;

/// The use cases about people, for who answers by HTTP.
public record People(
        KeepByMail byMail,
        TravellerPasskeys passkeys,
        ResidentOffice residents,
        HouseholdOffice households,
        TrialOffice trials,
        CareOffice care,
        Discounts discounts,
        CallerDesk callers,
        Accounts accounts,
        DataOffice data,
        StaffOffice staff,
        InstantSource clock,
        Supplier<ZoneId> zoneNow) {

    /// Of the region.
    public ZoneId zone() {
        return zoneNow.get();
    }
}
