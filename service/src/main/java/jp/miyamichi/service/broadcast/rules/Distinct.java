package jp.miyamichi.service.broadcast.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Joins what must not clash.
final class Distinct {

    private Distinct() {}

    static Set<String> of(String what, Stream<Set<String>> parts) {
        var all = new HashSet<String>();
        parts.flatMap(Set::stream).forEach(id -> {
            if (!all.add(id)) {
                throw clash(what, id);
            }
        });
        return all;
    }

    static <T> Map<String, T> map(String what, Stream<Map<String, T>> parts) {
        var all = new HashMap<String, T>();
        parts.flatMap(part -> part.entrySet().stream()).forEach(entry -> {
            if (all.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
                throw clash(what, entry.getKey());
            }
        });
        return all;
    }

    private static IllegalArgumentException clash(String what, String id) {
        return new IllegalArgumentException("two published feeds have a " + what + " called " + id
                + "; a live message could mean either: rename one in the region's tables");
    }
}
