package jp.miyamichi.dispatch.simulation;

import java.util.List;

/// How a day went. Kilometres are all that were driven, empty ones included, the way home excluded.
///
/// @param servedShare of all requests that were not cancelled
/// @param meanWaitMinutes from the desired pickup, or the request if later, to the pickup
/// @param meanRideMinutes from pickup to drop-off
/// @param meanDetour riding time in times of the direct drive
/// @param pooledShare served requests with another aboard at any moment
/// @param brokenPromises kept neither as given nor replaced in time by a new one: must be 0
/// @param lostPromises that no plan could keep, told to the rider at once
/// @param keptShare of the promises that riders did not give back and came for
/// @param vehicleHours of service, by which rides and cost are counted
public record Figures(
        int requests,
        int served,
        double servedShare,
        double km,
        double kmPerRide,
        double meanWaitMinutes,
        double meanRideMinutes,
        double meanDetour,
        double ridesPerVehicleHour,
        double pooledShare,
        int brokenPromises,
        int lostPromises,
        double keptShare,
        int cancelled,
        double vehicleHours,
        Quantiles quoteMillis) {

    /// Processor time of the quoting thread, in milliseconds.
    public record Quantiles(double p50, double p99, double max) {

        static Quantiles ofNanos(List<Long> nanos) {
            if (nanos.isEmpty()) {
                return new Quantiles(0, 0, 0);
            }
            var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Quantiles(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
        }
    }

    private static double keptShare(List<RideCourse> rides) {
        var settled = rides.stream().filter(RideCourse::isToBeKept).toList();
        long kept = settled.stream()
                .filter(ride -> !ride.isBroken() && !ride.isLost())
                .count();
        return settled.isEmpty() ? 1 : (double) kept / settled.size();
    }

    static Figures of(Scenario scenario, DayLog log, List<Long> quoteNanos) {
        var book = RideBook.of(log);
        var served = book.served();
        double hours = scenario.vehicles().size() * scenario.length().toMinutes() / 60.0;
        int asked = book.rides().size();
        int cancelled =
                (int) book.rides().stream().filter(RideCourse::isCancelled).count();
        return new Figures(
                asked,
                served.size(),
                asked == cancelled ? 1 : (double) served.size() / (asked - cancelled),
                book.km(),
                served.isEmpty() ? 0 : book.km() / served.size(),
                served.stream().mapToDouble(RideCourse::waitMinutes).average().orElse(0),
                served.stream().mapToDouble(RideCourse::rideMinutes).average().orElse(0),
                served.stream()
                        .mapToDouble(ride -> ride.detour(scenario.times()))
                        .average()
                        .orElse(0),
                served.size() / hours,
                served.isEmpty() ? 0 : (double) Pooling.count(served) / served.size(),
                (int) book.rides().stream().filter(RideCourse::isBroken).count(),
                (int) book.rides().stream().filter(RideCourse::isLost).count(),
                keptShare(book.rides()),
                cancelled,
                hours,
                Quantiles.ofNanos(quoteNanos));
    }
}
