package jp.miyamichi.dispatch;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.Hours;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideService.ServiceRules;
import jp.miyamichi.dispatch.region.Stopping;

/// Other rules of a service, to be tried or to take effect. What is empty stays as it is.
///
/// @param withdrawn vehicles the fleet would no longer have
public record RuleChange(
        Optional<Set<DayOfWeek>> days,
        Optional<Boolean> onHolidays,
        Optional<List<LocalTime>> departures,
        Optional<LocalTime> first,
        Optional<LocalTime> last,
        Optional<Eligibility.Who> who,
        Optional<Stopping.At> at,
        Optional<Stopping.Pairs> pairs,
        Optional<Integer> walkMetersMax,
        Set<String> withdrawn) {

    private static final Optional<String> REASON = Optional.of("changed by a dispatcher");

    public RuleChange {
        withdrawn = Set.copyOf(withdrawn);
    }

    /// The service as it would be.
    public RideService of(RideService now) {
        var rules = now.rules();
        var eligibility = rules.eligibility();
        var stopping = rules.stopping();
        return now.with(new ServiceRules(
                rules.id(),
                tried(hours(rules.hours().is())),
                rules.booking(),
                new Eligibility(
                        tried(who.orElse(eligibility.who().is())),
                        eligibility.yearlyFeeYen(),
                        eligibility.yearlyFeeOthersYen(),
                        eligibility.trial()),
                rules.fares(),
                new Stopping(
                        tried(at.orElse(stopping.at().is())),
                        tried(pairs.orElse(stopping.pairs().is())),
                        tried(walkMetersMax.orElse(stopping.walkMetersMax().is())),
                        stopping.virtualStops()),
                rules.limits(),
                rules.fleet().stream()
                        .filter(vehicle -> !withdrawn.contains(vehicle.id()))
                        .toList(),
                rules.operator()));
    }

    private Hours hours(Hours now) {
        return new Hours(
                days.orElse(now.days()),
                onHolidays.orElse(now.onHolidays()),
                now.closed(),
                departures.orElse(now.slots()),
                first.orElse(now.first()),
                last.orElse(now.last()));
    }

    private static <T> Fact<T> tried(T value) {
        return new Fact<>(value, Optional.empty(), Optional.empty(), REASON);
    }
}
