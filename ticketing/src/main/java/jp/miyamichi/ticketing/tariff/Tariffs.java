package jp.miyamichi.ticketing.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// The tariff that holds, with all that was approved up to a moment ago. As long as proposals cannot be read, the last
/// one known stays.
public final class Tariffs implements Supplier<Tariff> {

    /// How long after an approval another node may still quote without it. A change holds from tomorrow at the
    /// earliest.
    private static final Duration KEPT = Duration.ofSeconds(5);

    /// How much longer it is kept when the proposals could not be read: nobody waits for a lost database each time.
    private static final Duration AFTER_LOST = Duration.ofSeconds(25);

    private final Tariff region;
    private final Supplier<List<Proposal>> approved;
    private final InstantSource clock;
    private Looked looked;

    private record Looked(Tariff tariff, List<Proposal> approved, Instant at) {}

    /// @param region as its data has it
    public Tariffs(Tariff region, Supplier<List<Proposal>> approved, InstantSource clock) {
        this.region = region;
        this.approved = approved;
        this.clock = clock;
        this.looked = new Looked(region, List.of(), Instant.EPOCH);
    }

    /// The same object as long as nothing has changed.
    @Override
    public synchronized Tariff get() {
        var now = clock.instant();
        if (Duration.between(looked.at(), now).compareTo(KEPT) >= 0) {
            looked = look(now);
        }
        return looked.tariff();
    }

    /// What would hold if a proposal had not been approved; the same as [#get] where it was not.
    public synchronized Tariff without(Proposal proposal) {
        var holds = get();
        var others = looked.approved().stream()
                .filter(each -> !each.id().equals(proposal.id()))
                .toList();
        return others.size() == looked.approved().size() ? holds : region.with(others);
    }

    /// Somebody has just approved something here.
    public synchronized void lookAgain() {
        looked = look(clock.instant());
    }

    private Looked look(Instant now) {
        List<Proposal> found;
        try {
            found = approved.get();
        } catch (RuntimeException lost) {
            // A price that was approved long ago is known; one of a moment ago holds from tomorrow.
            return new Looked(looked.tariff(), looked.approved(), now.plus(AFTER_LOST));
        }
        return found.equals(looked.approved())
                ? new Looked(looked.tariff(), looked.approved(), now)
                : new Looked(region.with(found), found, now);
    }
}
