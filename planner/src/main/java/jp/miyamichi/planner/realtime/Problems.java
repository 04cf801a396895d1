package jp.miyamichi.planner.realtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts why entities were refused: one line a reason with a few examples, however many entities there were.
final class Problems {

    private static final int EXAMPLES_MAX = 3;

    private final Map<String, List<String>> byReason = new LinkedHashMap<>();

    void add(String reason, String example) {
        byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(example);
    }

    int count() {
        return byReason.values().stream().mapToInt(List::size).sum();
    }

    List<String> lines() {
        return byReason.entrySet().stream()
                .map(reason -> reason.getKey() + " (" + reason.getValue().size() + "): "
                        + String.join(
                                ", ",
                                reason.getValue().stream().limit(EXAMPLES_MAX).toList())
                        + (reason.getValue().size() > EXAMPLES_MAX ? ", …" : ""))
                .toList();
    }
}
