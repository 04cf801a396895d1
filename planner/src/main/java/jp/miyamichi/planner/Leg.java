package jp.miyamichi.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.region.LatLon;

/// One part of an itinerary, by one mode.
public sealed interface Leg {

    Mode mode();

    End from();

    End to();

    ZonedDateTime departAt();

    ZonedDateTime arriveAt();

    int meters();

    List<LatLon> geometry();

    /// The times are estimates: no timetable is known, or the streets are synthetic. Never shown as a clock time.
    boolean estimated();

    record Walk(
            End from,
            End to,
            ZonedDateTime departAt,
            ZonedDateTime arriveAt,
            int meters,
            List<LatLon> geometry,
            boolean estimated)
            implements Leg {
        @Override
        public Mode mode() {
            return Mode.WALK;
        }
    }

    /// Riding a rented or own bicycle.
    record Cycle(
            End from,
            End to,
            ZonedDateTime departAt,
            ZonedDateTime arriveAt,
            int meters,
            List<LatLon> geometry,
            boolean estimated,
            boolean rented)
            implements Leg {
        @Override
        public Mode mode() {
            return Mode.BICYCLE;
        }
    }

    /// Riding a tram or bus.
    ///
    /// @param headway set where only the headway is known: then the times are estimates, and
    /// assume the longest wait
    /// @param delaySeconds against the timetable, from GTFS-Realtime; empty without a live report
    /// @param vehicle where it was last seen, from GTFS-Realtime
    record Transit(
            Mode mode,
            Route route,
            String tripId,
            String headsign,
            End from,
            End to,
            ZonedDateTime departAt,
            ZonedDateTime arriveAt,
            int meters,
            List<LatLon> geometry,
            List<Call> callsBetween,
            Optional<Duration> headway,
            OptionalInt delaySeconds,
            List<Fare> fares,
            List<Alert> alerts,
            Optional<Vehicle> vehicle)
            implements Leg {
        /// A leg whose vehicle is not seen live.
        public Transit(
                Mode mode,
                Route route,
                String tripId,
                String headsign,
                End from,
                End to,
                ZonedDateTime departAt,
                ZonedDateTime arriveAt,
                int meters,
                List<LatLon> geometry,
                List<Call> callsBetween,
                Optional<Duration> headway,
                OptionalInt delaySeconds,
                List<Fare> fares,
                List<Alert> alerts) {
            this(
                    mode,
                    route,
                    tripId,
                    headsign,
                    from,
                    to,
                    departAt,
                    arriveAt,
                    meters,
                    geometry,
                    callsBetween,
                    headway,
                    delaySeconds,
                    fares,
                    alerts,
                    Optional.empty());
        }

        public Transit {
            geometry = List.copyOf(geometry);
            callsBetween = List.copyOf(callsBetween);
            fares = List.copyOf(fares);
            alerts = List.copyOf(alerts);
        }

        /// The same leg at other fares.
        public Transit costing(List<Fare> other) {
            return new Transit(
                    mode,
                    route,
                    tripId,
                    headsign,
                    from,
                    to,
                    departAt,
                    arriveAt,
                    meters,
                    geometry,
                    callsBetween,
                    headway,
                    delaySeconds,
                    other,
                    alerts,
                    vehicle);
        }

        @Override
        public boolean estimated() {
            return headway.isPresent();
        }
    }

    /// Riding an on-demand service. OpenTripPlanner knows when the service may run, not whether a vehicle is free.
    ///
    /// @param forAsker whether the person who asked may ride; otherwise shown as "for registered residents"
    record OnDemand(
            String serviceId,
            String serviceName,
            Route route,
            End from,
            End to,
            ZonedDateTime departAt,
            ZonedDateTime arriveAt,
            int meters,
            List<LatLon> geometry,
            boolean forAsker,
            Optional<String> district,
            BookingRule booking,
            List<Fare> fares)
            implements Leg {
        public OnDemand {
            geometry = List.copyOf(geometry);
            fares = List.copyOf(fares);
        }

        /// The same ride with its ends by other names.
        public OnDemand between(End otherFrom, End otherTo) {
            return new OnDemand(
                    serviceId,
                    serviceName,
                    route,
                    otherFrom,
                    otherTo,
                    departAt,
                    arriveAt,
                    meters,
                    geometry,
                    forAsker,
                    district,
                    booking,
                    fares);
        }

        @Override
        public Mode mode() {
            return Mode.FLEX;
        }

        @Override
        public boolean estimated() {
            return true;
        }
    }

    /// Where a leg begins or ends; `stopId` is `feed:stop_id`.
    record End(String name, LatLon at, Optional<String> stopId, Optional<String> stopCode) {}

    /// A GTFS route; `color` is six hex digits without `#`.
    record Route(String id, String shortName, String longName, Optional<String> color) {}

    /// A stop passed on the way.
    record Call(String name, String stopId, ZonedDateTime arriveAt, ZonedDateTime departAt) {}

    /// What this leg alone costs one rider of the category, before any discount, as the feed publishes it.
    record Fare(String product, int yen, String riderCategory, boolean estimated) {}

    /// When and how the ride must be booked; `latestAt` is the last moment for this leg.
    record BookingRule(
            Optional<Duration> noticeMin,
            Optional<ZonedDateTime> latestAt,
            Optional<String> phone,
            Optional<String> url,
            Optional<String> message) {}

    /// Where the vehicle was seen, and when; `label` is what it carries on its front.
    record Vehicle(LatLon at, Instant seenAt, Optional<String> label) {}

    /// A service alert from GTFS-Realtime.
    record Alert(String header, String description, Optional<String> url) {}
}
