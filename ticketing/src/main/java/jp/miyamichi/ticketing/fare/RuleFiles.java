package jp.miyamichi.ticketing.fare;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.miyamichi.ticketing.fare.StopDistances.Pair;

/// Reads all rules of a region from its folder.
final class RuleFiles {

    private RuleFiles() {}

    static FareRules read(RuleFolder folder) {
        return new FareRules(
                RuleYaml.read(folder, "region.yaml", new TypeReference<ServiceDays>() {}),
                List.of(),
                RuleYaml.read(folder, "lrt.yaml", new TypeReference<List<DistanceFares>>() {}),
                distances(folder),
                RuleYaml.read(folder, "on-demand.yaml", new TypeReference<List<FlatFare>>() {}),
                RuleYaml.read(folder, "daytime-cap.yaml", new TypeReference<List<DaytimeCap>>() {}),
                RuleYaml.read(folder, "transfers.yaml", new TypeReference<List<TransferDiscount>>() {}),
                RuleYaml.read(folder, "points.yaml", new TypeReference<FareRules.Points>() {}));
    }

    private static StopDistances distances(RuleFolder folder) {
        var numbers = new HashMap<String, Integer>();
        var names = new HashMap<Integer, Label>();
        RuleCsv.rows(folder, "lrt-stops.csv", "number,id,ja,en", stop -> {
            var number = Integer.valueOf(stop.getFirst());
            for (var name : stop.subList(1, stop.size())) {
                addOnce(numbers, StopDistances.key(name), number);
            }
            addOnce(names, number, new Label(stop.get(2), stop.get(3)));
            return number;
        });
        var km = new HashMap<Pair, Double>();
        RuleCsv.rows(folder, "lrt-distances.csv", "from,to,km", row -> {
            addOnce(km, Pair.of(known(numbers, row.get(0)), known(numbers, row.get(1))), distance(row.get(2)));
            return row;
        });
        return new StopDistances(numbers, names, km);
    }

    private static double distance(String text) {
        var km = Double.parseDouble(text);
        if (!(km > 0 && km < 1_000)) {
            throw new IllegalArgumentException("a distance must be above 0 and below 1,000 km, not " + text);
        }
        return km;
    }

    private static int known(Map<String, Integer> numbers, String text) {
        var number = Integer.parseInt(text);
        if (!numbers.containsValue(number)) {
            throw new IllegalArgumentException("lrt-stops.csv has no stop " + number);
        }
        return number;
    }

    private static <K, V> void addOnce(Map<K, V> map, K key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException(key + " stands here twice");
        }
    }
}
