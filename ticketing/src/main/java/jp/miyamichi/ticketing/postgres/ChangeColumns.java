package jp.miyamichi.ticketing.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.tariff.Change;

/// A change as it stands in its row: riders, or the edges of bands in metres, each with its yen.
record ChangeColumns(Optional<String> product, List<String> names, List<Long> yen) {

    private static final double METRES_PER_KM = 1_000;

    ChangeColumns {
        names = List.copyOf(names);
        yen = List.copyOf(yen);
    }

    static ChangeColumns of(Change change) {
        return switch (change) {
            case Change.ProductPrice price -> of(Optional.of(price.product()), byWord(price.yen()));
            case Change.OnDemandFare fare -> of(Optional.empty(), byWord(fare.yen()));
            case Change.LrtBands bands -> {
                var byMetres = new TreeMap<String, Yen>();
                bands.adultYenUpToKm()
                        .forEach((km, yen) -> byMetres.put("%06d".formatted(Math.round(km * METRES_PER_KM)), yen));
                yield of(Optional.empty(), byMetres);
            }
        };
    }

    private static ChangeColumns of(Optional<String> product, Map<String, Yen> amounts) {
        var names = new ArrayList<String>();
        var yen = new ArrayList<Long>();
        amounts.forEach((name, amount) -> {
            names.add(name);
            yen.add(amount.amount());
        });
        return new ChangeColumns(product, names, yen);
    }

    private static Map<String, Yen> byWord(Map<Rider, Yen> amounts) {
        var byWord = new TreeMap<String, Yen>();
        amounts.forEach((rider, yen) -> byWord.put(rider.toString(), yen));
        return byWord;
    }

    Change change(String kind, LocalDate from) {
        return switch (kind) {
            case "product-price" -> new Change.ProductPrice(product.orElseThrow(), riders(), from);
            case "on-demand-fare" -> new Change.OnDemandFare(riders(), from);
            case "lrt-bands" -> new Change.LrtBands(bands(), from);
            default -> throw new IllegalStateException("a proposal of kind " + kind + " is not known here");
        };
    }

    private Map<Rider, Yen> riders() {
        var riders = new TreeMap<Rider, Yen>();
        for (var i = 0; i < names.size(); i++) {
            riders.put(Rider.valueOf(names.get(i).toUpperCase(java.util.Locale.ROOT)), Yen.of(yen.get(i)));
        }
        return riders;
    }

    private TreeMap<Double, Yen> bands() {
        var bands = new TreeMap<Double, Yen>();
        for (var i = 0; i < names.size(); i++) {
            bands.put(Long.parseLong(names.get(i)) / METRES_PER_KM, Yen.of(yen.get(i)));
        }
        return bands;
    }
}
