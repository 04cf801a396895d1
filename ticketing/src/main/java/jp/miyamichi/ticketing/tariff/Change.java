package jp.miyamichi.ticketing.tariff;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;

/// A new price or fare, from a service day on.
public sealed interface Change {

    Yen YEN_MAX = Yen.of(1_000_000);

    LocalDate from();

    /// The word in data.
    String kind();

    /// What a product costs each rider; who is not named cannot buy it.
    record ProductPrice(String product, Map<Rider, Yen> yen, LocalDate from) implements Change {

        public ProductPrice {
            yen = checked(yen);
        }

        @Override
        public String kind() {
            return "product-price";
        }
    }

    /// What an adult pays on the light rail up to each distance; all others as before by their share of it.
    record LrtBands(SortedMap<Double, Yen> adultYenUpToKm, LocalDate from) implements Change {

        public LrtBands {
            adultYenUpToKm = new TreeMap<>(checked(adultYenUpToKm));
            var before = Yen.ZERO;
            for (var band : adultYenUpToKm.entrySet()) {
                if (!(band.getKey() > 0) || !isWholeMetres(band.getKey())) {
                    throw new IllegalArgumentException(
                            "a band ends at whole metres above 0 km, not at " + band.getKey() + " km");
                }
                if (!band.getValue().covers(before)) {
                    throw new IllegalArgumentException("no band may be cheaper than a shorter one; up to "
                            + band.getKey() + " km it costs " + band.getValue().amount() + " yen, less than "
                            + before.amount());
                }
                before = band.getValue();
            }
        }

        /// As they are kept.
        private static boolean isWholeMetres(double km) {
            return Math.abs(km * 1_000 - Math.rint(km * 1_000)) < 1e-6;
        }

        @Override
        public String kind() {
            return "lrt-bands";
        }
    }

    /// What one on-demand ride costs each rider named here.
    record OnDemandFare(Map<Rider, Yen> yen, LocalDate from) implements Change {

        public OnDemandFare {
            yen = checked(yen);
        }

        @Override
        public String kind() {
            return "on-demand-fare";
        }
    }

    private static <K> Map<K, Yen> checked(Map<K, Yen> yen) {
        if (yen.isEmpty() || yen.size() > 20) {
            throw new IllegalArgumentException("yen: name 1..20 amounts, not " + yen.size());
        }
        if (!yen.values().stream().allMatch(YEN_MAX::covers)) {
            throw new IllegalArgumentException("yen: amounts are " + YEN_MAX.amount() + " at most");
        }
        return Map.copyOf(yen);
    }
}
