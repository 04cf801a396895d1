package jp.miyamichi.ticketing.fare;

import java.util.Locale;
import jp.miyamichi.ticketing.Yen;

/// Looks a ride's published fare up: what the ride itself brings first, then the region's tables.
final class BaseFares {

    private final FareRules rules;

    BaseFares(FareRules rules) {
        this.rules = rules;
    }

    BaseFare of(Ride ride, Rider rider) {
        if (ride.baseYen().isPresent()) {
            return given(ride.baseYen().get());
        }
        return switch (ride.mode()) {
            case LRT -> byDistance(ride, rider);
            case BUS -> new BaseFare.Unknown("no table knows bus fares; give this rider's own published fare");
            case ON_DEMAND -> flat(ride, rider);
        };
    }

    private static BaseFare given(Yen yen) {
        return known(yen, false, "公示運賃 %s".formatted(Why.ja(yen)), "published fare as given: " + Why.en(yen));
    }

    private BaseFare byDistance(Ride ride, Rider rider) {
        var distances = rules.lrtDistances();
        var from = distances.number(ride.from());
        var to = distances.number(ride.to());
        if (from.isEmpty() || to.isEmpty()) {
            return new BaseFare.Unknown("the LRT table has no stop '" + (from.isEmpty() ? ride.from() : ride.to())
                    + "'; name the stop as the timetable does, or give the fare");
        }
        var km = distances.between(from.get(), to.get());
        if (km.isEmpty()) {
            return new BaseFare.Unknown("the LRT table has no ride from '" + ride.from() + "' to '" + ride.to()
                    + "'; name two different stops, or give the fare");
        }
        var day = rules.days().of(ride.boardedAt());
        return rules.lrtOn(day)
                .flatMap(fares -> fares.band(km.get()).map(band -> byBand(fares, band, km.get(), rider)))
                .orElseGet(() -> new BaseFare.Unknown("the LRT table has no fare for " + day + "; give the fare"));
    }

    private static BaseFare byBand(DistanceFares fares, DistanceFares.Band band, double km, Rider rider) {
        var yen = fares.shareOf(rider, band.adultYen());
        var near = fares.isNearEdge(km);
        return known(
                yen,
                near || fares.fact().assumption(),
                String.format(
                        Locale.ROOT,
                        "%s %.2f km（%s km区間）%s%s%s",
                        fares.label().ja(),
                        km,
                        plain(band.upToKm()),
                        shareJa(fares, rider),
                        Why.ja(yen),
                        near ? "（区間の境に近く、推定）" : ""),
                String.format(
                        Locale.ROOT,
                        "%s, %.2f km (band up to %s km)%s: %s%s",
                        fares.label().en(),
                        km,
                        plain(band.upToKm()),
                        shareEn(fares, rider),
                        Why.en(yen),
                        near ? " (close to the edge of a band, so estimated)" : ""));
    }

    private static String shareJa(DistanceFares fares, Rider rider) {
        if (fares.freeFor().contains(rider)) {
            return "無料 ";
        }
        return fares.halfFor().contains(rider) ? "半額（10円単位に切り上げ）" : "";
    }

    private static String shareEn(DistanceFares fares, Rider rider) {
        if (fares.freeFor().contains(rider)) {
            return ", free";
        }
        return fares.halfFor().contains(rider) ? ", half rounded up to 10" : "";
    }

    private BaseFare flat(Ride ride, Rider rider) {
        var day = rules.days().of(ride.boardedAt());
        return Rule.inForce(rules.onDemand(), day, fare -> fare.yen().containsKey(rider))
                .map(fare -> flat(fare, rider))
                .orElseGet(() -> new BaseFare.Unknown(
                        "no on-demand fare is known for a rider '" + rider + "' on " + day + "; give the fare"));
    }

    private static BaseFare flat(FlatFare fare, Rider rider) {
        var yen = Rule.amount(fare.yen(), rider);
        var assumed = fare.fact().assumption();
        return known(
                yen,
                assumed,
                "%s 1乗車 %s%s".formatted(fare.label().ja(), Why.ja(yen), assumed ? "（推定）" : ""),
                "%s: %s a ride%s".formatted(fare.label().en(), Why.en(yen), assumed ? " (assumed)" : ""));
    }

    private static BaseFare known(Yen yen, boolean estimated, String ja, String en) {
        return new BaseFare.Known(new Why(Why.Step.BASE, yen, estimated, ja, en));
    }

    private static String plain(double km) {
        return km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km);
    }
}
