package jp.miyamichi.service.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.booking.HouseholdBook;
import jp.miyamichi.dispatch.booking.HouseholdBook.HouseholdTrial;
import jp.miyamichi.dispatch.booking.HouseholdBook.TrialFigures;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.service.access.AuditEntry;
import jp.miyamichi.service.access.Caller;
import jp.miyamichi.service.access.Deed;

/// Lets households try an on-demand service before they register: once, for the days, the rides and at the fare its
/// rules tell.
public final class TrialOffice {

    private final Registry registry;
    private final HouseholdBook book;
    private final Supplier<List<RideService>> services;
    private final Consumer<AuditEntry> audit;
    private final InstantSource clock;

    public TrialOffice(
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

    /// What becomes of the wish to try a service.
    public sealed interface Tried {

        /// @param trial from its first day to its last
        record Started(HouseholdTrial trial, int fareYen) implements Tried {}

        record NoSuchHousehold() implements Tried {}

        record NoSuchService(List<String> services) implements Tried {
            public NoSuchService {
                services = List.copyOf(services);
            }
        }

        record NotOffered() implements Tried {}

        record TriedBefore(LocalDate first, LocalDate last) implements Tried {}
    }

    public Tried start(UUID household, String service, LocalDate first, Caller.Known clerk) {
        var offered = find(service);
        if (registry.household(household).isEmpty()) {
            return new Tried.NoSuchHousehold();
        }
        if (offered.isEmpty()) {
            return new Tried.NoSuchService(
                    services.get().stream().map(RideService::id).toList());
        }
        return offered.get()
                .rules()
                .eligibility()
                .trial()
                .map(Fact::is)
                .<Tried>map(trial -> start(Household.name(household), service, first, trial, clerk))
                .orElseGet(Tried.NotOffered::new);
    }

    private Tried start(
            String household, String service, LocalDate first, Eligibility.Trial offered, Caller.Known clerk) {
        var last = first.plusDays(offered.days() - 1L);
        if (book.startTrial(household, service, first, last, offered.ridesMax())) {
            audit.accept(AuditEntry.by(clerk, clock.instant(), Deed.STARTED_TRIAL, household));
        }
        var trial = book.trial(household, service).orElseThrow();
        return trial.first().equals(first)
                ? new Tried.Started(trial, offered.fareYen())
                : new Tried.TriedBefore(trial.first(), trial.last());
    }

    /// How many tried a service, and how many of them registered afterwards; empty if there is no such service.
    public Optional<TrialFigures> figures(String service) {
        return find(service).map(found -> book.trials(found.id()));
    }

    private Optional<RideService> find(String service) {
        return services.get().stream().filter(each -> each.id().equals(service)).findFirst();
    }
}
