package jp.miyamichi.service.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.HouseholdBook;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;

/// Registers households with the on-demand services of their district, for a year and its fee.
public final class HouseholdOffice {

    private final Registry registry;
    private final HouseholdBook book;
    private final Supplier<List<RideService>> services;
    private final Consumer<AuditEntry> audit;
    private final InstantSource clock;

    public HouseholdOffice(
            Registry registry,
            HouseholdBook book,
            Supplier<List<RideService>> services,
            Consumer<AuditEntry> audit,
            InstantSource clock) {
        this.registry = registry;
        this.book = book;
        this.services = services;
        this.audit = audit;
        this.clock = clock;
    }

    /// What becomes of the registration of a household.
    public sealed interface Enrolled {

        /// @param last day, a year after the first
        record Done(LocalDate first, LocalDate last, int feeYen) implements Enrolled {}

        record NoSuchHousehold() implements Enrolled {}

        record NoSuchService(List<String> services) implements Enrolled {
            public NoSuchService {
                services = List.copyOf(services);
            }
        }

        record NothingToRegister() implements Enrolled {}

        /// No source tells the fee: the clerk has to say it.
        record FeeUnknown() implements Enrolled {}
    }

    /// @param feeYen as the clerk says it; empty to take what the service's rules tell
    public Enrolled enrol(
            UUID household, String service, LocalDate first, Optional<Integer> feeYen, Caller.Known clerk) {
        var known = services.get();
        var found = known.stream().filter(each -> each.id().equals(service)).findFirst();
        var home = registry.household(household);
        if (home.isEmpty()) {
            return new Enrolled.NoSuchHousehold();
        }
        if (found.isEmpty()) {
            return new Enrolled.NoSuchService(
                    known.stream().map(RideService::id).toList());
        }
        if (!found.get().asksForRegistration()) {
            return new Enrolled.NothingToRegister();
        }
        return feeYen.or(() -> fee(found.get().rules().eligibility(), home.get().member()))
                .<Enrolled>map(fee -> enrol(household, service, first, fee, clerk))
                .orElseGet(Enrolled.FeeUnknown::new);
    }

    private Enrolled enrol(UUID household, String service, LocalDate first, int feeYen, Caller.Known clerk) {
        var last = first.plusYears(1).minusDays(1);
        book.register(Household.name(household), service, first, last, feeYen);
        audit.accept(AuditEntry.by(clerk, clock.instant(), Deed.REGISTERED_HOUSEHOLD, Household.name(household)));
        return new Enrolled.Done(first, last, feeYen);
    }

    private static Optional<Integer> fee(Eligibility eligibility, boolean member) {
        var others = member ? Optional.<Fact<Integer>>empty() : eligibility.yearlyFeeOthersYen();
        return others.or(eligibility::yearlyFeeYen).map(Fact::is);
    }
}
