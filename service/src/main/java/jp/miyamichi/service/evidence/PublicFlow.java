package jp.miyamichi.service.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What anybody may see of how many came and rode by the hour. Only whole months are shown, some days after their end,
/// when readers that were offline have told what they saw: two looks at a table that grows would tell who came between
/// them, however few they are.
public final class PublicFlow {

    /// So many months back.
    static final int MONTHS_SHOWN = 12;

    /// How long after its end a month is shown.
    static final Duration SETTLED_AFTER = Duration.ofDays(7);

    /// How long a table is kept before it is counted again.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Supplier<EvidenceOffice> evidence;
    private final InstantSource clock;
    private final boolean isMadeUp;
    private final Map<YearMonth, Kept> kept = new HashMap<>();

    /// One month.
    ///
    /// @param countedAt how old the figures are
    public record Shown(YearMonth month, HourTable places, HourTable vehicles, Instant countedAt) {}

    private record Kept(Shown shown, Instant until) {}

    /// @param isMadeUp nobody real is counted, since the service is a demonstration: the month under way is shown, too
    public PublicFlow(Supplier<EvidenceOffice> evidence, InstantSource clock, boolean isMadeUp) {
        this.evidence = evidence;
        this.clock = clock;
        this.isMadeUp = isMadeUp;
    }

    public boolean isMadeUp() {
        return isMadeUp;
    }

    /// The months that are shown, the latest first.
    public List<YearMonth> months() {
        var zone = evidence.get().days().timeZone();
        var latest = isMadeUp
                ? YearMonth.from(clock.instant().atZone(zone))
                : YearMonth.from(clock.instant().minus(SETTLED_AFTER).atZone(zone))
                        .minusMonths(1);
        return IntStream.range(0, MONTHS_SHOWN).mapToObj(latest::minusMonths).toList();
    }

    /// Empty where the month is not shown.
    public synchronized Optional<Shown> of(YearMonth month) {
        if (!months().contains(month)) {
            return Optional.empty();
        }
        var now = clock.instant();
        kept.values().removeIf(each -> !each.until().isAfter(now));
        return Optional.of(kept.computeIfAbsent(month, each -> new Kept(count(each, now), now.plus(keptFor())))
                .shown());
    }

    private Duration keptFor() {
        return isMadeUp ? Duration.ofSeconds(20) : KEPT;
    }

    private Shown count(YearMonth month, Instant now) {
        var office = evidence.get();
        return new Shown(month, office.visitorsByHour(month), office.ridersByHour(month), now);
    }
}
