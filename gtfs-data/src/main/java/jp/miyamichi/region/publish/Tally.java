package jp.miyamichi.region.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.miyamichi.region.LeftOut;

/// Keeps count of what is left out while a feed is filtered.
final class Tally {

    private record Kind(LeftOut.What what, LeftOut.Why why) {}

    private final Map<Kind, List<String>> ids = new LinkedHashMap<>();

    void add(LeftOut.What what, LeftOut.Why why, String id) {
        ids.computeIfAbsent(new Kind(what, why), _ -> new ArrayList<>()).add(id);
    }

    List<LeftOut> leftOut() {
        return ids.entrySet().stream()
                .map(entry -> new LeftOut(
                        entry.getKey().what(),
                        entry.getKey().why(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(LeftOut.EXAMPLES_MAX).toList()))
                .toList();
    }
}
