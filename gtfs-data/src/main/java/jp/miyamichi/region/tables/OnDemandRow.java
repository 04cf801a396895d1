package jp.miyamichi.region.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;

/// An on-demand service of `services.yaml`: what is known of it, and what its feed needs beyond that.
///
/// @param window when the feed lets it run; an estimate where no hours are known
/// @param notice how long ahead the feed asks to book; an estimate where no cut-off is known
public record OnDemandRow(
        OnDemandService service,
        String agencyId,
        String zoneId,
        String serviceId,
        Window window,
        Notice notice,
        Fact fact) {

    private static final int MINUTES_MAX = 1_440;

    /// Clock times `HH:mm` between which riders are picked up; the last is set down `rideMinutesMax` later.
    public record Window(String from, String to, int rideMinutesMax, boolean estimated) {

        public Window {
            if (!from.matches("\\d\\d:\\d\\d") || !to.matches("\\d\\d:\\d\\d") || to.compareTo(from) <= 0) {
                throw new IllegalArgumentException(
                        "a window runs from an earlier to a later time like 08:00, not " + from + " to " + to);
            }
            if (rideMinutesMax < 1 || rideMinutesMax > MINUTES_MAX) {
                throw new IllegalArgumentException(
                        "rideMinutesMax must be 1 to " + MINUTES_MAX + ", not " + rideMinutesMax);
            }
        }

        /// First second of the day at which a rider is picked up.
        public int firstSecond() {
            return seconds(from);
        }

        /// Last second of the day at which a rider is picked up.
        public int lastSecond() {
            return seconds(to);
        }

        private static int seconds(String clock) {
            return 3600 * Integer.parseInt(clock.substring(0, 2)) + 60 * Integer.parseInt(clock.substring(3));
        }
    }

    /// Minutes before the ride.
    public record Notice(int minutes, boolean estimated) {

        public Notice {
            if (minutes < 0 || minutes > MINUTES_MAX) {
                throw new IllegalArgumentException("notice must be 0 to " + MINUTES_MAX + " minutes, not " + minutes);
            }
        }
    }

    /// The route it is in a feed.
    RouteRow route() {
        var names = service.names();
        return new RouteRow(
                service.routeId(),
                agencyId,
                Optional.of(names.ja()),
                Optional.empty(),
                names.kana(),
                names.en(),
                RouteRow.Type.ON_DEMAND,
                false,
                Optional.empty(),
                fact);
    }

    /// What a ride costs anywhere on it, where known.
    Optional<FareRow> fare() {
        return service.fareAdultYen().isEmpty()
                ? Optional.empty()
                : Optional.of(new FareRow(
                        service.routeId(),
                        Optional.empty(),
                        Optional.empty(),
                        service.fareAdultYen().getAsInt(),
                        service.fareChildYen(),
                        OptionalInt.empty(),
                        fact));
    }

    /// The file as written; what no source tells is simply not there.
    record Written(
            String id,
            String name,
            String kana,
            String en,
            String agency,
            String zone,
            Optional<String> district,
            String eligibility,
            String serviceDays,
            Optional<String> days,
            Optional<List<String>> departures,
            Window window,
            Notice notice,
            OptionalInt fareAdultYen,
            OptionalInt fareChildYen,
            Optional<List<OnDemandService.Vehicle>> vehicles,
            Optional<String> operator,
            Optional<String> phone,
            String source,
            String asOf,
            Optional<String> note) {

        OnDemandRow row(String feedId, Zone area) {
            var fact = new Fact(source, asOf, false);
            var service = new OnDemandService(
                    id,
                    new Names(name, kana, en),
                    feedId,
                    id,
                    district,
                    eligibility,
                    area.ring(),
                    area.approximate(),
                    days,
                    departures.orElse(List.of()),
                    notice.estimated() ? OptionalInt.empty() : OptionalInt.of(notice.minutes()),
                    fareAdultYen,
                    fareChildYen,
                    vehicles.orElse(List.of()),
                    operator,
                    phone,
                    fact.citation());
            return new OnDemandRow(service, agency, zone, serviceDays, window, notice, fact);
        }
    }
}
